import { ofBusiness } from "../business.ts";

export const attendances = ofBusiness({
  id: "attendances",
  title: "Attendances at meetings",
  question: "Do the agencies come?",
  numerator:
    "Of the attendances that the groups' seats ask for, those where somebody came for the agency, a member or a deputy",
  unit: "attendances",
  caseNotion: "An agency at a meeting: with several seats it came where anybody came for it",
  polarity: "neither",
  counterIndicators: ["meetings-quorate", "decisions-made"],
  caveats: ["Being there is not taking part: read it with challenges and decisions."],
  derived: [
    {
      kind: "share",
      title: "Attendances at meetings, of those that the seats ask for",
      of: "attendances-due",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "The council came six times and the police four",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", group_name: "Executive", kind: "attendances", amount: 6 },
          { year: "2024-25", agency: "Police", group_name: "Executive", kind: "attendances", amount: 4 },
        ],
      },
      numerator: 10,
    },
  ],
});
