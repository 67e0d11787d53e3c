import type { Format } from "../../format.ts";
import { birthDate, child, sex, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Unaccompanied asylum-seeking children; DUC is the day on which that status ended. */
export const ssda903Uasc: Format = {
  id: "ssda903-uasc",
  title: "Looked after: unaccompanied",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "SEX", "DUC"] },
  tables: [
    {
      name: "unaccompanied",
      key: ["CHILD"],
      columns: [
        child,
        sex,
        birthDate,
        { name: "DUC", type: "date", meaning: "day on which the status ceases; empty while it lasts" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
