import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Children who came back into care after adoption, guardianship or another permanent home. */
export const ssda903PreviousPermanence: Format = {
  id: "ssda903-previous-permanence",
  title: "Looked after: earlier permanence",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "PREV_PERM"] },
  tables: [
    {
      name: "looked_after_previous_permanence",
      key: ["CHILD"],
      columns: [
        child,
        birthDate,
        {
          name: "PREV_PERM",
          type: "code",
          codes: codes("P1 P2 P3 P4 Z1"),
          required: true,
          meaning: "the earlier home; Z1: none",
        },
        { name: "LA_PERM", type: "text", meaning: "the council that arranged it" },
        { name: "DATE_PERM", type: "text", meaning: "when; days may be given as zz" },
      ],
    },
  ],
  example,
};
