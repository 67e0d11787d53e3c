import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Children adopted in the year. */
export const ssda903Ad1: Format = {
  id: "ssda903-ad1",
  title: "Looked after: adoption",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "DATE_INT", "DATE_MATCH"] },
  tables: [
    {
      name: "looked_after_adoption",
      key: ["CHILD"],
      columns: [
        child,
        birthDate,
        {
          name: "DATE_INT",
          type: "date",
          tellsPeriod: true,
          meaning: "day on which adoption was decided on",
        },
        { name: "DATE_MATCH", type: "date", tellsPeriod: true, meaning: "day of the match" },
        { name: "FOSTER_CARE", type: "boolean", meaning: "adopted by former foster carers" },
        { name: "NB_ADOPTR", type: "integer", meaning: "number of adopters" },
        { name: "SEX_ADOPTR", type: "code", codes: codes("M1 F1 MM FF MF"), meaning: "sex of the adopters" },
        {
          name: "LS_ADOPTR",
          type: "code",
          codes: codes("L0 L11 L12 L2 L3 L4"),
          meaning: "legal status of the adopters",
        },
      ],
    },
  ],
  example,
};
