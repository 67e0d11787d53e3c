import { care, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "In care on 31 March, from that day on or until the day after; who leaves on it is not",
    year: "2024-25",
    given: {
      looked_after_period: [
        care("A", "2025-03-31", null),
        care("B", "2020-01-06", "2025-04-01"),
        care("C", "2020-01-06", "2025-03-31"),
        care("D", "2025-04-01", null),
      ],
    },
    numerator: 2,
  },
  {
    says: "Short breaks (V4) are not a period of care",
    year: "2024-25",
    given: {
      short_break: [{ la_child_id: "A", start_date: "2025-03-29", end_date: null, legal_status: "V4" }],
    },
    numerator: 0,
  },
];
