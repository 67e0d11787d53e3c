import type { WorkedExample } from "../../format.ts";

/** A suspension under its older name, and a permanent exclusion without a day. */
export const example: WorkedExample = {
  name: "school-census-2018-19-termlyexclusionsonroll.csv",
  text: `termlyexclusionsonrolltableid,pupilonrolltableid,startdate,sessions,reason1,category
1,1,2018-Oct-02 00:00:00,4,PP,FIXD
2,2,,,DB,PERM
`,
  typed: {
    suspension: [
      {
        row: 1,
        pupil_key: "2018-19-1",
        start_date: "2018-10-02",
        sessions: 4,
        reason: "PP",
        category: "SUSP",
      },
      { row: 2, pupil_key: "2018-19-2", reason: "DB", category: "PERM" },
    ],
  },
  issues: ["2 suspension startdate error required"],
};
