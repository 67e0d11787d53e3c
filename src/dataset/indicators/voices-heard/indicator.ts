import { ofBusiness } from "../business.ts";

export const voicesHeard = ofBusiness({
  id: "voices-heard",
  title: "What children and families told the partnership",
  question: "What do children and families say?",
  numerator:
    "Pieces of feedback from children, parents and families on record as heard in the year; one from a group is one",
  unit: "pieces of feedback",
  caseNotion: "A piece of feedback, from one person or from a group",
  polarity: "neither",
  counterIndicators: ["voices-answered"],
  derived: [],
  examples: [
    {
      says: "Nine pieces heard by two agencies",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", kind: "voices-heard", amount: 5 },
          { year: "2024-25", agency: "Voluntary", kind: "voices-heard", amount: 4 },
        ],
      },
      numerator: 9,
    },
  ],
});
