import type { WorkedExample } from "../../format.ts";

/** One child; the file is landed and kept, and no floor reads it yet. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-previous-permanence.csv",
  text: `CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM
OAK1,27/03/2008,,,
`,
  typed: {},
  issues: ["1 looked_after_previous_permanence PREV_PERM error required"],
};
