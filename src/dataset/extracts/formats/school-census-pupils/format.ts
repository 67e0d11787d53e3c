import type { Format } from "../../format.ts";
import { example } from "./example.ts";

/** Pupils on roll at the January census. */
export const schoolCensusPupils: Format = {
  id: "school-census-pupils",
  title: "School census: pupils",
  role: "schools",
  cadence: "once a year, after the January census",
  due: { month: 2, day: 28, after: "start" },
  agreement: "School census for the joint dataset",
  recognised: { kind: "csv", columns: ["pupilonrolltableid", "upn", "surname", "forename", "dob"] },
  tables: [
    {
      name: "pupil",
      key: ["pupilonrolltableid"],
      columns: [
        {
          name: "pupilonrolltableid",
          type: "text",
          required: true,
          meaning: "the row's own id within the census",
        },
        { name: "urn", type: "text", meaning: "the school" },
        { name: "upn", type: "text", check: "upn", meaning: "unique pupil number" },
        { name: "formerupn", type: "text", check: "upn", meaning: "an earlier one" },
        { name: "surname", type: "text", required: true, meaning: "surname" },
        { name: "forename", type: "text", required: true, meaning: "forename" },
        { name: "middlenames", type: "text", meaning: "middle names" },
        { name: "preferredsurname", type: "text", meaning: "surname by which the pupil goes" },
        { name: "formersurname", type: "text", meaning: "an earlier surname" },
        { name: "dob", type: "date", required: true, meaning: "date of birth" },
        { name: "sex", type: "text", meaning: "sex" },
        { name: "entrydate", type: "date", meaning: "day of entry to the school" },
        { name: "ethnicity", type: "text", meaning: "ethnicity, in the census's longer list" },
        { name: "language", type: "text", meaning: "first language" },
        { name: "senprovision", type: "text", meaning: "special educational needs provision" },
        { name: "ncyearactual", type: "text", meaning: "national curriculum year" },
        { name: "enrolstatus", type: "text", meaning: "enrolment status" },
        {
          name: "termlysessionspossible",
          type: "integer",
          meaning: "half days that were possible in the term",
        },
        {
          name: "censusdate",
          type: "date",
          tellsPeriod: true,
          meaning: "day of the census, where the sender gives it",
        },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
