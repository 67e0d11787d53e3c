import { care, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A child who left twice in the year is counted once",
    year: "2024-25",
    given: {
      looked_after_period: [
        care("A", "2023-05-02", "2024-06-10"),
        care("A", "2024-09-02", "2025-03-31"),
        care("B", "2023-05-02", "2025-04-01"),
        care("C", "2023-05-02", null),
      ],
    },
    numerator: 1,
  },
  {
    says: "An end with X1 says that care goes on in another episode: where that is missing, nobody has left",
    year: "2024-25",
    given: {
      looked_after_period: [
        care("A", "2023-05-02", "2024-06-10", { end_reason: "X1" }),
        care("B", "2023-05-02", "2024-06-10", { end_reason: "E4A" }),
      ],
    },
    numerator: 1,
  },
];
