import { ofBusiness } from "../business.ts";

export const voicesAnswered = ofBusiness({
  id: "voices-answered",
  title: "Feedback whose givers were told what became of it",
  question: "Do children and families hear back?",
  numerator:
    "Of the feedback heard in the year, that of which those who gave it have been told what became of it",
  unit: "pieces of feedback",
  caseNotion: "A piece of feedback, from one person or from a group",
  polarity: "neither",
  counterIndicators: ["voices-heard"],
  derived: [
    {
      kind: "share",
      title: "Feedback heard whose givers were told what became of it",
      of: "voices-heard",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "Three were told",
      year: "2024-25",
      given: { tally: [{ year: "2024-25", agency: "Council", kind: "voices-answered", amount: 3 }] },
      numerator: 3,
    },
  ],
});
