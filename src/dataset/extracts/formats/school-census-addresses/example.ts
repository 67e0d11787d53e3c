import type { WorkedExample } from "../../format.ts";

/** Two addresses, one of them without its postcode. */
export const example: WorkedExample = {
  name: "school-census-2024-25-addressesonroll.csv",
  text: `addressesonrolltableid,pupilonrolltableid,postcode,uniquepropertyreferencenumber
1,1,QX1 1AA,
2,2,,100099
`,
  typed: {
    pupil_address: [
      { row: 1, pupil_key: "2024-25-1", postcode: "QX1 1AA" },
      { row: 2, pupil_key: "2024-25-2" },
    ],
  },
  issues: ["2 pupil_address postcode error required"],
};
