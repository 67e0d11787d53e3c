import { ofBusiness } from "../business.ts";

export const actionsCompletedInTime = ofBusiness({
  id: "actions-completed-in-time",
  title: "Actions completed by the day first agreed",
  question: "Do partners do what they said by when they said?",
  numerator:
    "Of the actions due in the year, those completed by the day first agreed; one whose day was put back is not in time",
  unit: "actions",
  polarity: "neither",
  counterIndicators: ["actions-closed-with-impact"],
  derived: [
    {
      kind: "share",
      title: "Actions due that were completed by the day first agreed",
      of: "actions-due",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "The council did five by their day",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", kind: "actions-completed-in-time", amount: 5 },
          { year: "2024-25", agency: "Police", kind: "actions-completed-in-time", amount: 0 },
        ],
      },
      numerator: 5,
    },
  ],
});
