import { conference, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "The sixteenth and the twentieth working day are in the band, their neighbours are not",
    year: "2024-25",
    given: {
      conference: [
        conference("A", "2024-06-03", "2024-06-25"),
        conference("B", "2024-06-03", "2024-07-01"),
        conference("C", "2024-06-03", "2024-06-24"),
        conference("D", "2024-06-03", "2024-07-02"),
      ],
    },
    numerator: 2,
  },
];
