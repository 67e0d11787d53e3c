import { care, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A child who came, left and came back in the year is one child",
    year: "2024-25",
    given: {
      looked_after_period: [
        care("A", "2024-04-01", "2024-06-10"),
        care("A", "2025-01-06", null),
        care("B", "2025-03-31", null),
        care("C", "2024-03-28", null),
      ],
    },
    numerator: 2,
  },
  {
    says: "A period whose records begin with a change of placement did not start then: the start is in a return not held",
    year: "2024-25",
    given: { looked_after_period: [care("A", "2024-05-01", null, { start_reason: "P" })] },
    numerator: 0,
  },
];
