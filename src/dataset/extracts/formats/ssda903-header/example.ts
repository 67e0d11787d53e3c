import type { WorkedExample } from "../../format.ts";

/** A boy and a girl in the layout of 2023-24; the second's ethnicity is not a code. */
export const example: WorkedExample = {
  name: "ssda903-2023-24-header.csv",
  text: `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
OAK1,1,27/03/2008,WROM,UN4,,
OAK2,2,09/09/2011,White,,0,
`,
  typed: {
    looked_after_child: [
      { row: 1, la_child_id: "OAK1", sex: "M", birth_date: "2008-03-27", ethnicity: "WROM" },
      { row: 2, la_child_id: "OAK2", sex: "F", birth_date: "2011-09-09", ethnicity: "White" },
    ],
  },
  issues: ["2 looked_after_child ETHNIC error not-in-list"],
};
