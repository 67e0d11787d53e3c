import { care, type Example, placement } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "Three open in the year count, the first one begun before it and ended on 1 April; two and a temporary one do not",
    year: "2024-25",
    given: {
      looked_after_period: [care("A", "2023-05-01", null), care("B", "2023-05-01", null)],
      placement: [
        placement("A", "2023-05-01", "2024-04-01"),
        placement("A", "2024-04-01", "2024-09-01"),
        placement("A", "2024-09-01", null),
        placement("B", "2023-05-01", "2024-09-01"),
        placement("B", "2024-09-01", "2024-09-15", { temporary: true }),
        placement("B", "2024-09-15", null),
      ],
    },
    numerator: 1,
  },
  {
    says: "A placement that ended by 31 March is not of the year; who has left care by 31 March is not counted",
    year: "2024-25",
    given: {
      looked_after_period: [care("A", "2023-05-01", null), care("B", "2024-05-01", "2025-03-31")],
      placement: [
        placement("A", "2023-05-01", "2024-03-31"),
        placement("A", "2024-03-31", "2024-09-01"),
        placement("A", "2024-09-01", null),
        placement("B", "2024-05-01", "2024-06-01"),
        placement("B", "2024-06-01", "2024-07-01"),
        placement("B", "2024-07-01", "2025-03-31"),
      ],
    },
    numerator: 0,
  },
];
