import type { WorkedExample } from "../../format.ts";

/** One child missing for two days; the start of the second time was left out. */
export const example: WorkedExample = {
  name: "missing.csv",
  text: `CHILD,DOB,MISSING,MIS_START,MIS_END
OAK1,12/03/2009,M,13/11/2024,15/11/2024
OAK1,12/03/2009,A,,20/12/2024
`,
  typed: {
    looked_after_missing: [
      { row: 1, la_child_id: "OAK1", kind: "M", start_date: "2024-11-13", end_date: "2024-11-15" },
      { row: 2, la_child_id: "OAK1", kind: "A", end_date: "2024-12-20" },
    ],
  },
  issues: ["2 looked_after_missing MIS_START error required"],
};
