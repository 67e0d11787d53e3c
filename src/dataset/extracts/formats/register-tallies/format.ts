import { codes, type Format } from "../../format.ts";
import { example } from "./example.ts";
import { kinds } from "./kinds.ts";

/** The partnership's own business in numbers, as its register counts them: the register is one more sender. */
export const registerTallies: Format = {
  id: "register-tallies",
  title: "The partnership's own business in numbers",
  role: "business-unit",
  cadence: "once a year, for 1 April to 31 March, and again whenever the register was put right",
  due: { days: 30 },
  agreement: "The partnership's own business",
  recognised: { kind: "csv", columns: ["year", "kind", "amount"] },
  tables: [
    {
      name: "register_tally",
      key: ["year", "agency", "group", "kind"],
      columns: [
        { name: "year", type: "text", required: true, meaning: "the reporting year, such as 2024-25" },
        { name: "agency", type: "text", meaning: "the agency's name; empty for the partnership as a whole" },
        { name: "group", type: "text", meaning: "the group's name, where it was in one" },
        {
          name: "kind",
          type: "code",
          required: true,
          codes: codes(kinds.join(" ")),
          meaning: "what was counted",
        },
        { name: "amount", type: "integer", required: true, meaning: "how many; 0 is said, not left out" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
