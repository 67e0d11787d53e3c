import { conference, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "The fifteenth working day is in time, the sixteenth is not",
    year: "2024-25",
    given: {
      conference: [conference("A", "2024-06-03", "2024-06-24"), conference("B", "2024-06-03", "2024-06-25")],
    },
    numerator: 1,
  },
  {
    says: "Without an enquiry here there is no clock",
    year: "2024-25",
    given: { conference: [conference("A", null, "2024-07-02")] },
    numerator: 0,
  },
  {
    says: "A conference dated before its enquiry is not in time",
    year: "2024-25",
    given: { conference: [conference("A", "2024-07-03", "2024-07-02")] },
    numerator: 0,
  },
];
