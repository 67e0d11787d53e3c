import { care, type Example } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "Counted while the status lasts: one that ceased on or before 31 March no longer is",
    year: "2024-25",
    given: {
      looked_after_period: [
        care("A", "2024-05-01", null, { unaccompanied_until: "9999-12-31" }),
        care("B", "2024-05-01", null, { unaccompanied_until: "2025-04-01" }),
        care("C", "2024-05-01", null, { unaccompanied_until: "2025-03-31" }),
        care("D", "2024-05-01", null),
      ],
    },
    numerator: 2,
  },
];
