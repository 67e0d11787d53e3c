import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Times when a looked-after child was missing (M) or away without authorisation (A). */
export const ssda903Missing: Format = {
  id: "ssda903-missing",
  title: "Looked after: missing",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "MISSING", "MIS_START", "MIS_END"] },
  tables: [
    {
      name: "looked_after_missing",
      key: ["CHILD", "MIS_START"],
      columns: [
        child,
        birthDate,
        {
          name: "MISSING",
          type: "code",
          codes: codes("M A"),
          required: true,
          meaning: "M missing, A away without authorisation",
        },
        { name: "MIS_START", type: "date", required: true, tellsPeriod: true, meaning: "first day" },
        { name: "MIS_END", type: "date", tellsPeriod: true, meaning: "last day; empty while it lasts" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
