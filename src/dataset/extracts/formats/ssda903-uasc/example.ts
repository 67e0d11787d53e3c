import type { WorkedExample } from "../../format.ts";

/** One young person whose status has ended, one whose date cannot be read. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-uasc.csv",
  text: `CHILD,SEX,DOB,DUC
OAK7,M,01/01/2007,01/01/2025
OAK8,M,18/10/2008,18/10/26
`,
  typed: {
    unaccompanied: [
      { row: 1, la_child_id: "OAK7", birth_date: "2007-01-01", status_ceased_date: "2025-01-01" },
      { row: 2, la_child_id: "OAK8", birth_date: "2008-10-18" },
    ],
  },
  issues: ["2 unaccompanied DUC error unreadable"],
};
