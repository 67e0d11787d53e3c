import type { WorkedExample } from "../../format.ts";

/** An episode that ended well, and one without a start. */
export const example: WorkedExample = {
  name: "early-help-2024-25.csv",
  text: `earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date,earl_episode_reason,earl_episode_end_reason,earl_episode_organisation,earl_episode_worker_id
E1,OAK1,2024-05-06,2024-11-05,Parenting,Outcomes met,Alder Family Hub,W1
E2,OAK2,,,Attendance,,School,W2
`,
  typed: {
    early_help: [
      {
        row: 1,
        episode_id: "E1",
        person_id: "OAK1",
        start_date: "2024-05-06",
        end_date: "2024-11-05",
        reason: "Parenting",
        end_reason: "Outcomes met",
        organisation: "Alder Family Hub",
      },
      { row: 2, episode_id: "E2", person_id: "OAK2", reason: "Attendance", organisation: "School" },
    ],
  },
  issues: ["2 early_help earl_episode_start_date error required"],
};
