import { ofBusiness } from "../business.ts";

export const decisionsMade = ofBusiness({
  id: "decisions-made",
  title: "Decisions made",
  question: "What did the partners settle?",
  numerator:
    "Decisions taken in the year by the lead or delegated partners, a sub-group, or the business manager under delegation",
  unit: "decisions",
  polarity: "neither",
  counterIndicators: ["actions-closed-with-impact"],
  derived: [],
  examples: [
    {
      says: "Three by the executive and one by a sub-group",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", group_name: "Executive", kind: "decisions-made", amount: 3 },
          { year: "2024-25", group_name: "Learning group", kind: "decisions-made", amount: 1 },
        ],
      },
      numerator: 4,
    },
  ],
});
