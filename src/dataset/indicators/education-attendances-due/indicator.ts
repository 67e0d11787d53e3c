import { ofBusiness } from "../business.ts";

export const educationAttendancesDue = ofBusiness({
  id: "education-attendances-due",
  title: "Attendances that the seats of education ask for",
  question: "How often is education expected?",
  numerator:
    "For each meeting held, the agencies that speak for education or childcare with a seat in the group on its day",
  unit: "attendances",
  caseNotion: "An agency of education at a meeting",
  polarity: "neither",
  counterIndicators: ["education-attendances"],
  derived: [],
  examples: [
    {
      says: "Education has a seat in one of two groups",
      year: "2024-25",
      given: {
        tally: [
          {
            year: "2024-25",
            agency: "Schools",
            group_name: "Executive",
            kind: "education-attendances-due",
            amount: 6,
          },
        ],
      },
      numerator: 6,
    },
  ],
});
