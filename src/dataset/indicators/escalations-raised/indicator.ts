import { ofBusiness } from "../business.ts";

// Its counts pass the gate like those of children, since each is about a child's case.
export const escalationsRaised = ofBusiness({
  id: "escalations-raised",
  aboutChildren: true,
  title: "Escalations raised",
  question: "Do practitioners take disagreements about a child up?",
  numerator:
    "Disagreements between practitioners of two agencies about a child's case, raised in the year, whatever stage they reached; those withdrawn are left out",
  unit: "escalations",
  polarity: "neither",
  counterIndicators: ["challenges-made"],
  caveats: [
    "Each is about a child's case, so that small numbers are hidden.",
    "Few escalations are a question to ask, not a good mark.",
  ],
  derived: [],
  examples: [
    {
      says: "However far each went: seven were settled at stage 1 and two at stage 3",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Police", kind: "escalations-at-stage-1", amount: 7 },
          { year: "2024-25", agency: "Council", kind: "escalations-at-stage-3", amount: 2 },
        ],
      },
      numerator: 9,
    },
  ],
});
