import type { Format } from "../../format.ts";
import { example } from "./example.ts";

/** Addresses of the pupils on roll. */
export const schoolCensusAddresses: Format = {
  id: "school-census-addresses",
  title: "School census: addresses",
  role: "schools",
  cadence: "once a year, after the January census",
  due: { month: 2, day: 28, after: "start" },
  agreement: "School census for the joint dataset",
  recognised: { kind: "csv", columns: ["addressesonrolltableid", "pupilonrolltableid", "postcode"] },
  tables: [
    {
      name: "pupil_address",
      key: ["addressesonrolltableid"],
      columns: [
        {
          name: "addressesonrolltableid",
          type: "text",
          required: true,
          meaning: "the row's own id within the census",
        },
        { name: "pupilonrolltableid", type: "text", required: true, meaning: "the pupil" },
        { name: "postcode", type: "text", required: true, meaning: "postcode" },
        { name: "uniquepropertyreferencenumber", type: "text", meaning: "property reference" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
