import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Health of children looked after for at least a year. */
export const ssda903Oc2: Format = {
  id: "ssda903-oc2",
  title: "Looked after: health",
  ...ssda903,
  recognised: {
    kind: "csv",
    columns: ["CHILD", "SDQ_SCORE", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT"],
  },
  tables: [
    {
      name: "looked_after_health",
      key: ["CHILD"],
      columns: [
        child,
        birthDate,
        { name: "SDQ_SCORE", type: "integer", meaning: "strengths and difficulties score, 0 to 40" },
        {
          name: "SDQ_REASON",
          type: "code",
          codes: codes("SDQ1 SDQ2 SDQ3 SDQ4 SDQ5"),
          meaning: "why there is no score",
        },
        { name: "CONVICTED", type: "boolean", meaning: "convicted or cautioned in the year" },
        { name: "HEALTH_CHECK", type: "boolean", meaning: "developmental check up to date, under five" },
        { name: "IMMUNISATIONS", type: "boolean", meaning: "immunisations up to date" },
        { name: "TEETH_CHECK", type: "boolean", meaning: "teeth checked in the year" },
        { name: "HEALTH_ASSESSMENT", type: "boolean", meaning: "health assessed in the year" },
        { name: "SUBSTANCE_MISUSE", type: "boolean", meaning: "substance misuse found" },
        { name: "INTERVENTION_RECEIVED", type: "boolean", meaning: "help for it received" },
        { name: "INTERVENTION_OFFERED", type: "boolean", meaning: "help for it offered" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
