import { type Example, referral } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "RC8 and RC9 count when the episode closed by 31 March; another reason or a later closure does not",
    year: "2024-25",
    given: {
      referral: [
        referral("A", "2024-05-01", { closure_date: "2024-06-20", closure_reason: "RC8" }),
        referral("B", "2025-02-03", { closure_date: "2025-03-31", closure_reason: "RC9" }),
        referral("C", "2025-02-03", { closure_date: "2025-04-01", closure_reason: "RC8" }),
        referral("D", "2024-05-01", { closure_date: "2024-06-20", closure_reason: "RC5" }),
      ],
    },
    numerator: 2,
  },
];
