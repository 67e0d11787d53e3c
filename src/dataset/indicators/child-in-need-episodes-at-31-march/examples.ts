import { type Example, referral } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "An open episode counts whenever it began; no further action is no episode",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2016-05-03"),
        referral("B", "2025-03-31"),
        referral("C", "2025-03-20", { no_further_action: true }),
      ],
    },
    numerator: 2,
  },
  {
    says: "Closed on 31 March is closed, closed on 1 April was open; a child in two episodes is two",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2024-05-01", { closure_date: "2025-03-31" }),
        referral("B", "2024-05-01", { closure_date: "2025-04-01" }),
        referral("C", "2024-05-01"),
        referral("C", "2024-09-02"),
      ],
    },
    numerator: 3,
  },
];
