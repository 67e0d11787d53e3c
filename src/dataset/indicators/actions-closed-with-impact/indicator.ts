import { ofBusiness } from "../business.ts";

export const actionsClosedWithImpact = ofBusiness({
  id: "actions-closed-with-impact",
  title: "Actions closed with evidence of impact",
  question: "Did what was done help?",
  numerator:
    "Of the actions due in the year, those closed since with evidence of impact, judged by somebody other than their owner",
  unit: "actions",
  polarity: "neither",
  counterIndicators: ["actions-completed-in-time"],
  caveats: ["It takes some months to show impact, so that the latest year's can still rise."],
  derived: [
    {
      kind: "share",
      title: "Actions due that are closed with evidence of impact",
      of: "actions-due",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "Two of the council's actions helped, by evidence",
      year: "2024-25",
      given: {
        tally: [{ year: "2024-25", agency: "Council", kind: "actions-closed-with-impact", amount: 2 }],
      },
      numerator: 2,
    },
  ],
});
