import { codes, type Format } from "../../format.ts";
import { example } from "./example.ts";

/** Suspensions and permanent exclusions in the term. */
export const schoolCensusExclusions: Format = {
  id: "school-census-exclusions",
  title: "School census: suspensions",
  role: "schools",
  cadence: "once a year, after the January census",
  due: { month: 2, day: 28, after: "start" },
  agreement: "School census for the joint dataset",
  recognised: {
    kind: "csv",
    columns: ["termlyexclusionsonrolltableid", "pupilonrolltableid", "startdate", "category"],
  },
  tables: [
    {
      name: "suspension",
      key: ["termlyexclusionsonrolltableid"],
      columns: [
        {
          name: "termlyexclusionsonrolltableid",
          type: "text",
          required: true,
          meaning: "the row's own id within the census",
        },
        { name: "pupilonrolltableid", type: "text", required: true, meaning: "the pupil" },
        { name: "startdate", type: "date", required: true, tellsPeriod: true, meaning: "first day" },
        { name: "sessions", type: "integer", meaning: "half days" },
        {
          name: "reason1",
          type: "code",
          codes: codes("PP PA VP VA OW BU RA LG DS SM DA DM TH DB MT PH"),
          meaning: "first reason",
        },
        {
          name: "category",
          type: "code",
          codes: codes("PERM SUSP FIXD LNCH"),
          required: true,
          meaning: "PERM permanent, SUSP suspension (FIXD in older censuses), LNCH lunchtime",
        },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
