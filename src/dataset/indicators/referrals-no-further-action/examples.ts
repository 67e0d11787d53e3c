import { type Example, referral } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "Only referrals marked as ending in no further action are counted",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2024-05-01", { no_further_action: true }),
        referral("B", "2024-05-01"),
        referral("C", "2024-05-01", { no_further_action: null }),
      ],
    },
    numerator: 1,
  },
];
