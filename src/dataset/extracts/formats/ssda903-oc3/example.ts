import type { WorkedExample } from "../../format.ts";

/** One young person in education, one whose home is not a code of the list. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-oc3.csv",
  text: `CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
OAK5,30/03/2005,YES,F2,U1
OAK6,16/01/2004,YES,G5,Q9
`,
  typed: {
    care_leaver: [
      { row: 1, la_child_id: "OAK5", in_touch: "YES", activity: "F2", accommodation: "U1" },
      { row: 2, la_child_id: "OAK6", in_touch: "YES", activity: "G5", accommodation: "Q9" },
    ],
  },
  issues: ["2 care_leaver ACCOM error not-in-list"],
};
