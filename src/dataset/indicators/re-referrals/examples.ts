import { type Example, referral } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "Twelve months to the day after the last one is within twelve months, a day later is not",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2023-06-10"),
        referral("A", "2024-06-10"),
        referral("B", "2023-06-10"),
        referral("B", "2024-06-11"),
      ],
    },
    numerator: 1,
  },
  {
    says: "An earlier referral that ended in no further action still counts as one",
    year: "2024-25",
    given: {
      referral: [referral("A", "2024-05-01", { no_further_action: true }), referral("A", "2024-09-02")],
    },
    numerator: 1,
  },
  {
    says: "Another child of the family is not the same child, and two on one day are not one after another",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2024-05-01"),
        referral("B", "2024-06-03"),
        referral("C", "2024-07-01"),
        referral("C", "2024-07-01", { record: "second" }),
      ],
    },
    numerator: 0,
  },
];
