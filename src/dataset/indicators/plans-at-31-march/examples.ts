import { type Example, plan } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A plan that starts on 31 March is open then, one that ends on it is not",
    year: "2024-25",
    given: {
      protection_plan: [
        plan("A", "2025-03-31", null),
        plan("B", "2024-05-01", "2025-03-31"),
        plan("C", "2024-05-01", "2025-04-01"),
        plan("D", "2025-04-01", null),
      ],
    },
    numerator: 2,
  },
  {
    says: "A child with two open plans is one child",
    year: "2024-25",
    given: { protection_plan: [plan("A", "2024-05-01", null), plan("A", "2024-09-01", null)] },
    numerator: 1,
  },
];
