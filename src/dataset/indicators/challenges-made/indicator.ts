import { ofBusiness } from "../business.ts";

export const challengesMade = ofBusiness({
  id: "challenges-made",
  title: "Challenges made",
  question: "Do partners hold one another to account?",
  numerator:
    "Challenges of one partner by another, or by the scrutineer, raised in the year; those withdrawn are left out",
  unit: "challenges",
  polarity: "neither",
  counterIndicators: ["challenges-that-changed-something"],
  caveats: ["Few challenges are a question to ask, not a good mark."],
  derived: [],
  examples: [
    {
      says: "Nobody challenged anybody: 0 is said",
      year: "2024-25",
      given: { tally: [{ year: "2024-25", kind: "challenges-made", amount: 0 }] },
      numerator: 0,
    },
  ],
});
