import type { WorkedExample } from "../../format.ts";

/** Illness and unauthorised absence; the third code is no code. */
export const example: WorkedExample = {
  name: "school-census-2024-25-termlysessiondetailsonroll.csv",
  text: `termlysessiondetailsonrolltableid,pupilonrolltableid,attendancereason,sessions
1,1,I,4
2,1,O,6
3,2,ill,2
`,
  typed: {
    pupil_sessions: [
      { row: 1, pupil_key: "2024-25-1", reason: "I", sessions: 4 },
      { row: 2, pupil_key: "2024-25-1", reason: "O", sessions: 6 },
      { row: 3, pupil_key: "2024-25-2", reason: "ill", sessions: 2 },
    ],
  },
  issues: ["3 pupil_sessions attendancereason error not-in-list"],
};
