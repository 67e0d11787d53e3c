import type { Format } from "../../format.ts";
import { example } from "./example.ts";

/** Help for a family below the threshold of need, in the columns of the Standard Safeguarding Dataset. */
export const earlyHelp: Format = {
  id: "early-help",
  title: "Early help episodes",
  role: "local-authority",
  cadence: "once a year, for 1 April to 31 March",
  due: { days: 30 },
  agreement: "Early help and social care records for partnership assurance",
  recognised: { kind: "csv", columns: ["earl_episode_id", "earl_person_id", "earl_episode_start_date"] },
  tables: [
    {
      name: "early_help",
      key: ["earl_episode_id"],
      columns: [
        { name: "earl_episode_id", type: "text", required: true, meaning: "the episode's own id" },
        {
          name: "earl_person_id",
          type: "text",
          required: true,
          meaning: "the council's own id of the child",
        },
        {
          name: "earl_episode_start_date",
          type: "date",
          required: true,
          tellsPeriod: true,
          meaning: "start",
        },
        {
          name: "earl_episode_end_date",
          type: "date",
          tellsPeriod: true,
          meaning: "end; empty while it lasts",
        },
        { name: "earl_episode_reason", type: "text", meaning: "why it began" },
        { name: "earl_episode_end_reason", type: "text", meaning: "why it ended" },
        { name: "earl_episode_organisation", type: "text", meaning: "who led it" },
        { name: "earl_episode_worker_id", type: "text", meaning: "the worker's own id" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
