import { ofBusiness } from "../business.ts";

export const decisionsPublished = ofBusiness({
  id: "decisions-published",
  title: "Decisions made that are published",
  question: "Can the public see what the partners settle?",
  numerator: "Of the decisions made in the year, those that are published",
  unit: "decisions",
  polarity: "neither",
  counterIndicators: ["decisions-made"],
  derived: [{ kind: "share", title: "Decisions made that are published", of: "decisions-made", decimals: 1 }],
  examples: [
    {
      says: "One of the executive's decisions is published",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", group_name: "Executive", kind: "decisions-published", amount: 1 },
          { year: "2024-25", group_name: "Learning group", kind: "decisions-published", amount: 0 },
        ],
      },
      numerator: 1,
    },
  ],
});
