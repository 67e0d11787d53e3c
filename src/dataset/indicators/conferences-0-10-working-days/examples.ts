import { conference, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "The same day and the tenth working day are in the band, the eleventh is not",
    year: "2024-25",
    given: {
      conference: [
        conference("A", "2024-06-03", "2024-06-03"),
        conference("B", "2024-06-03", "2024-06-17"),
        conference("C", "2024-06-03", "2024-06-18"),
      ],
    },
    numerator: 2,
  },
];
