import type { WorkedExample } from "../../format.ts";

/** A child with a score, and one whose score is words. */
export const example: WorkedExample = {
  name: "ssda903-2024-25-oc2.csv",
  text: `CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
OAK1,27/03/2014,12,,0,,1,1,1,0,,
OAK2,09/09/2013,high,,0,,1,0,1,0,,
`,
  typed: {
    looked_after_health: [
      {
        row: 1,
        la_child_id: "OAK1",
        sdq_score: 12,
        immunisations: true,
        teeth_check: true,
        health_assessment: true,
      },
      { row: 2, la_child_id: "OAK2", immunisations: true, teeth_check: false, health_assessment: true },
    ],
  },
  issues: ["2 looked_after_health SDQ_SCORE error unreadable"],
};
