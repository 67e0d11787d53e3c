import type { WorkedExample } from "../../format.ts";

/** One child; the file is landed and kept, and no floor reads it yet. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-sw-episodes.csv",
  text: `\ufeffCHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
OAK1,05/12/2013,SW1,01/05/2024,03/01/2025,LAZY
`,
  typed: {},
  issues: ["1 looked_after_social_worker SW_REASON error not-in-list"],
};
