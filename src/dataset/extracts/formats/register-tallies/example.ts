import type { WorkedExample } from "../../format.ts";

/** Two agencies' attendance, a year without a challenge, and a kind that nobody knows. */
export const example: WorkedExample = {
  name: "register-tallies-2024-25.csv",
  text: `year,agency,group,kind,amount
2024-25,Council,Executive,attendances-due,6
2024-25,Police,Executive,attendances-due,6
2024-25,,,challenges-made,0
2024-25,,Executive,biscuits,12
`,
  typed: {
    register_tally: [
      {
        ...{ row: 1, year: "2024-25", agency: "Council", group_name: "Executive" },
        ...{ kind: "attendances-due", amount: 6 },
      },
      {
        ...{ row: 2, year: "2024-25", agency: "Police", group_name: "Executive" },
        ...{ kind: "attendances-due", amount: 6 },
      },
      { row: 3, year: "2024-25", kind: "challenges-made", amount: 0 },
      { row: 4, year: "2024-25", group_name: "Executive", kind: "biscuits", amount: 12 },
    ],
  },
  issues: ["4 register_tally kind error not-in-list"],
};
