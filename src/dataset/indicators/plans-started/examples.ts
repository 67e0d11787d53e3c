import { type Example, plan } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A child who comes on a plan twice in the year has two plans started",
    year: "2024-25",
    given: {
      protection_plan: [
        plan("A", "2024-04-01", "2024-08-01"),
        plan("A", "2025-03-31", null, 1),
        plan("B", "2024-03-28", null),
      ],
    },
    numerator: 2,
  },
];
