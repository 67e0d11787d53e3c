import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** A letter for the kind of home and 1 suitable or 2 not; 0 where it is not known. */
const accommodation = codes(
  ["0", ..."BCDEGHKRSTUVWXYZ"].flatMap((kind) => (kind === "0" ? ["0"] : [`${kind}1`, `${kind}2`])).join(" "),
);

/** Young people who left care, at their birthdays from 17 to 21. */
export const ssda903Oc3: Format = {
  id: "ssda903-oc3",
  title: "Looked after: care leavers",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "IN_TOUCH", "ACTIV", "ACCOM"] },
  tables: [
    {
      name: "care_leaver",
      key: ["CHILD"],
      columns: [
        child,
        birthDate,
        {
          name: "IN_TOUCH",
          type: "code",
          codes: codes("YES NO DIED REFU NREQ RHOM"),
          required: true,
          meaning: "in touch with the council",
        },
        {
          name: "ACTIV",
          type: "code",
          codes: codes("F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0"),
          meaning: "main activity; G4, G5, G6: none",
        },
        {
          name: "ACCOM",
          type: "code",
          codes: accommodation,
          meaning: "where they live; ending 1 suitable, 2 unsuitable",
        },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
