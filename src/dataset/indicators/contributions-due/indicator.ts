import { ofBusiness } from "../business.ts";

export const contributionsDue = ofBusiness({
  id: "contributions-due",
  title: "Contributions due",
  question: "What do agencies owe the partnership besides their data?",
  numerator:
    "Sections of reports, answers, papers and figures asked of agencies, whose day lies in the year; what is no longer needed is left out",
  unit: "contributions",
  polarity: "neither",
  counterIndicators: ["contributions-in-time"],
  derived: [],
  examples: [
    {
      says: "Four agencies owed one each",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", kind: "contributions-due", amount: 1 },
          { year: "2024-25", agency: "Police", kind: "contributions-due", amount: 1 },
          { year: "2024-25", agency: "ICB", kind: "contributions-due", amount: 1 },
          { year: "2024-25", agency: "Schools", kind: "contributions-due", amount: 1 },
        ],
      },
      numerator: 4,
    },
  ],
});
