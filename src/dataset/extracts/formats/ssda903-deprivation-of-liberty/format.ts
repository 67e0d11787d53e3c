import type { Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Deprivation of liberty orders; from 2026-27. */
export const ssda903DeprivationOfLiberty: Format = {
  id: "ssda903-deprivation-of-liberty",
  title: "Looked after: deprivation of liberty",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "DOLO_START", "DOLO_END"] },
  tables: [
    {
      name: "looked_after_deprivation_of_liberty",
      key: ["CHILD", "DOLO_START"],
      columns: [
        child,
        birthDate,
        {
          name: "DOLO_START",
          type: "date",
          required: true,
          tellsPeriod: true,
          meaning: "start of the order",
        },
        { name: "DOLO_END", type: "date", tellsPeriod: true, meaning: "its end" },
      ],
    },
  ],
  example,
};
