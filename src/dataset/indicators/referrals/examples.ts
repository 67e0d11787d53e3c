import { type Example, referral } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "A referral on 1 April and one on 31 March are in the year, the days beside them are not",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2024-04-01"),
        referral("B", "2025-03-31"),
        referral("C", "2024-03-31"),
        referral("D", "2025-04-01"),
      ],
    },
    numerator: 2,
  },
  {
    says: "A referral that ends in no further action is a referral, and a child referred twice is two",
    year: "2024-25",
    given: {
      referral: [referral("A", "2024-05-01", { no_further_action: true }), referral("A", "2024-06-03")],
    },
    numerator: 2,
  },
];
