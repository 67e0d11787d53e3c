import { conference, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "From the eleventh to the fifteenth working day; the three days of Easter 2024 off work do not count",
    year: "2024-25",
    given: {
      conference: [
        conference("A", "2024-06-03", "2024-06-18"),
        conference("B", "2024-06-03", "2024-06-24"),
        conference("C", "2024-03-25", "2024-04-16"),
        conference("D", "2024-06-03", "2024-06-17"),
      ],
    },
    numerator: 3,
  },
];
