import { ofBusiness } from "../business.ts";

export const challengesThatChangedSomething = ofBusiness({
  id: "challenges-that-changed-something",
  title: "Challenges after which something changed",
  question: "Does challenge change anything?",
  numerator:
    "Of the challenges made in the year, those settled since of which it is on record that something changed",
  unit: "challenges",
  polarity: "neither",
  counterIndicators: ["challenges-made"],
  derived: [
    {
      kind: "share",
      title: "Challenges made after which something changed",
      of: "challenges-made",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "Two challenges changed something",
      year: "2024-25",
      given: { tally: [{ year: "2024-25", kind: "challenges-that-changed-something", amount: 2 }] },
      numerator: 2,
    },
  ],
});
