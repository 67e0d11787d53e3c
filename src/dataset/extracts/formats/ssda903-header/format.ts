import type { Format } from "../../format.ts";
import { ethnicities } from "../shared-codes.ts";
import { birthDate, child, sex, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** The children of the looked-after return. */
export const ssda903Header: Format = {
  id: "ssda903-header",
  title: "Looked after: children",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "SEX", "DOB", "ETHNIC"] },
  tables: [
    {
      name: "looked_after_child",
      key: ["CHILD"],
      columns: [
        child,
        sex,
        birthDate,
        { name: "ETHNIC", type: "code", codes: ethnicities, required: true, meaning: "ethnicity" },
        {
          name: "UPN",
          type: "text",
          check: "upn",
          meaning: "unique pupil number, or UN1 to UN7: why there is none",
        },
        { name: "MOTHER", type: "boolean", meaning: "became a mother while looked after" },
        { name: "MC_DOB", type: "date", meaning: "date of birth of her first child" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
