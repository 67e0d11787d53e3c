import { ofBusiness } from "../business.ts";

export const educationAttendances = ofBusiness({
  id: "education-attendances",
  title: "Attendances of education at meetings",
  question: "Is education there, where partners decide and where they work?",
  numerator:
    "Of the attendances that the seats of education ask for, those where somebody came, a member or a deputy",
  unit: "attendances",
  caseNotion: "An agency of education at a meeting",
  polarity: "neither",
  counterIndicators: ["attendances"],
  derived: [
    {
      kind: "share",
      title: "Attendances of education at meetings, of those that its seats ask for",
      of: "education-attendances-due",
      decimals: 1,
      polarity: "up good",
    },
  ],
  examples: [
    {
      says: "Schools came to five of six and the college to none of two",
      year: "2024-25",
      given: {
        tally: [
          {
            year: "2024-25",
            agency: "Schools",
            group_name: "Executive",
            kind: "education-attendances",
            amount: 5,
          },
          {
            year: "2024-25",
            agency: "College",
            group_name: "Executive",
            kind: "education-attendances",
            amount: 0,
          },
        ],
      },
      numerator: 5,
    },
  ],
});
