import { type Example, plan } from "../example.ts";

export const examples: readonly Example[] = [
  {
    says: "One earlier plan, however long ago, makes it a repeat; a first plan and an unknown history do not",
    year: "2024-25",
    given: {
      protection_plan: [
        plan("A", "2024-05-01", null, 1),
        plan("B", "2024-05-01", null, 0),
        { ...plan("C", "2024-05-01", null), previous_plans: null },
      ],
    },
    numerator: 1,
  },
];
