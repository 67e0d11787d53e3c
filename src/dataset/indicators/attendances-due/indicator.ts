import { ofBusiness } from "../business.ts";

export const attendancesDue = ofBusiness({
  id: "attendances-due",
  title: "Attendances that the groups' seats ask for",
  question: "How often is an agency expected?",
  numerator:
    "For each meeting held, the agencies with a seat in the group on its day, each once however many seats",
  unit: "attendances",
  caseNotion: "An agency at a meeting: with several seats it is expected once",
  polarity: "neither",
  counterIndicators: ["attendances"],
  derived: [],
  examples: [
    {
      says: "The council and the police are expected at six meetings each",
      year: "2024-25",
      given: {
        tally: [
          { year: "2024-25", agency: "Council", group_name: "Executive", kind: "attendances-due", amount: 6 },
          { year: "2024-25", agency: "Police", group_name: "Executive", kind: "attendances-due", amount: 6 },
        ],
      },
      numerator: 12,
    },
  ],
});
