import { ofBusiness } from "../business.ts";

export const actionsDue = ofBusiness({
  id: "actions-due",
  title: "Actions due",
  question: "How much have the partners set themselves to do?",
  numerator: "Actions whose day, as it stands, lies in the year; those that were stopped are left out",
  unit: "actions",
  polarity: "neither",
  counterIndicators: ["actions-completed-in-time", "actions-closed-with-impact"],
  derived: [],
  examples: [
    {
      says: "Seven of the council and two of the police",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", kind: "actions-due", amount: 7 },
          { year: "2024-25", agency: "Police", kind: "actions-due", amount: 2 },
        ],
      },
      numerator: 9,
    },
  ],
});
