import { type Example, plan } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A plan of 730 days is two years or more, one of 729 days is not",
    year: "2024-25",
    given: { protection_plan: [plan("A", "2023-04-01", null), plan("B", "2023-04-02", null)] },
    numerator: 1,
  },
  {
    says: "A long plan that has ended is not open",
    year: "2024-25",
    given: { protection_plan: [plan("A", "2022-04-01", "2025-03-31")] },
    numerator: 0,
  },
];
