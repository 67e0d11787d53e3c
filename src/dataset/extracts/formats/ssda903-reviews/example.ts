import type { WorkedExample } from "../../format.ts";

/** One review told twice: the same child on the same day. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-reviews.csv",
  text: `CHILD,DOB,REVIEW,REVIEW_CODE
OAK1,27/03/2008,30/08/2024,PN6
OAK1,27/03/2008,30/08/2024,PN6
`,
  typed: {
    looked_after_review: [
      { row: 1, la_child_id: "OAK1", review_date: "2024-08-30", participation: "PN6" },
      { row: 2, la_child_id: "OAK1", review_date: "2024-08-30", participation: "PN6" },
    ],
  },
  issues: ["2 looked_after_review CHILD, REVIEW error duplicate"],
};
