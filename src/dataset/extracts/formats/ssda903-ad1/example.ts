import type { WorkedExample } from "../../format.ts";

/** One child; the file is landed and kept, and no floor reads it yet. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-ad1.csv",
  text: `CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
OAK9,15/06/2022,22/11/2024,03/02/2025,1,two,MF,L11
`,
  typed: {},
  issues: ["1 looked_after_adoption NB_ADOPTR error unreadable"],
};
