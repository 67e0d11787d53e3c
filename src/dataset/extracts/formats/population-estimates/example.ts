import type { WorkedExample } from "../../format.ts";

/** Two ages of one neighbourhood; one count is not whole. */
export const example: WorkedExample = {
  name: "population-estimates-2024-25.csv",
  text: `neighbourhood,mid_year,age,children
E001,2024,0,17
E001,2024,1,16.5
`,
  typed: {
    population: [
      { row: 1, neighbourhood: "E001", mid_year: 2024, age: 0, children: 17 },
      { row: 2, neighbourhood: "E001", mid_year: 2024, age: 1 },
    ],
  },
  issues: ["2 population children error unreadable"],
};
