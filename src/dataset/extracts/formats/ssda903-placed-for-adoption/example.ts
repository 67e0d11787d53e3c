import type { WorkedExample } from "../../format.ts";

/** One child; the file is landed and kept, and no floor reads it yet. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-placed-for-adoption.csv",
  text: `CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
OAK9,15/06/2022,22/11/2024,07/02/2025,QQQ
`,
  typed: {},
  issues: ["1 looked_after_placed_for_adoption REASON_PLACED_CEASED error not-in-list"],
};
