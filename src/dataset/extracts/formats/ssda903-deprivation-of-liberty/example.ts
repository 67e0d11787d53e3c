import type { WorkedExample } from "../../format.ts";

/** One child; the file is landed and kept, and no floor reads it yet. */
export const example: WorkedExample = {
  name: "DoLo.csv",
  text: `CHILD,DOB,DOLO_START,DOLO_END
OAK1,05/12/2010,01/05/2026,32/05/2026
`,
  typed: {},
  issues: ["1 looked_after_deprivation_of_liberty DOLO_END error unreadable"],
};
