import { conference, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "From the twenty-first working day on",
    year: "2024-25",
    given: {
      conference: [
        conference("A", "2024-06-03", "2024-07-02"),
        conference("B", "2024-06-03", "2024-10-01"),
        conference("C", "2024-06-03", "2024-07-01"),
      ],
    },
    numerator: 2,
  },
];
