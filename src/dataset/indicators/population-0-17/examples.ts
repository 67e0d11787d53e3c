import type { Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "The estimate is that of the middle of the year before the period ends, and eighteen is too old",
    year: "2024-25",
    given: {
      population: [
        { neighbourhood: "N1", mid_year: 2024, age: 0, children: 40 },
        { neighbourhood: "N2", mid_year: 2024, age: 17, children: 2 },
        { neighbourhood: "N2", mid_year: 2024, age: 18, children: 9 },
        { neighbourhood: "N1", mid_year: 2025, age: 0, children: 50 },
      ],
    },
    numerator: 42,
  },
];
