import { ofBusiness } from "../business.ts";

export const contributionsInTime = ofBusiness({
  id: "contributions-in-time",
  title: "Contributions received by the day first asked",
  question: "Do agencies send what they are asked for in time?",
  numerator:
    "Of the contributions due in the year, those received by the day first asked; one that was given more time is not in time",
  unit: "contributions",
  polarity: "neither",
  counterIndicators: ["contributions-due"],
  derived: [
    {
      kind: "share",
      title: "Contributions due that came by the day first asked",
      of: "contributions-due",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "The council's came in time",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", kind: "contributions-in-time", amount: 1 },
          { year: "2024-25", agency: "Police", kind: "contributions-in-time", amount: 0 },
        ],
      },
      numerator: 1,
    },
  ],
});
