import { codes, type Format } from "../../format.ts";
import { ethnicities, sexes } from "../shared-codes.ts";
import { example } from "./example.ts";

/** Everyone known to the council, one row for each address. */
export const personIndex: Format = {
  id: "person-index",
  title: "Social care person index",
  role: "local-authority",
  cadence: "once a year, with addresses up to its end",
  due: { days: 30 },
  agreement: "Early help and social care records for partnership assurance",
  recognised: {
    kind: "csv",
    columns: ["person_id", "forename", "surname", "birth_date", "nhs_number", "postcode"],
  },
  tables: [
    {
      name: "person",
      key: ["person_id", "postcode", "from"],
      columns: [
        { name: "person_id", type: "text", required: true, meaning: "the council's own id of the child" },
        { name: "forename", type: "text", meaning: "forename; empty while unborn" },
        { name: "surname", type: "text", required: true, meaning: "surname" },
        { name: "former_surname", type: "text", meaning: "an earlier surname" },
        { name: "birth_date", type: "date", meaning: "date of birth; empty while unborn" },
        { name: "expected_birth_date", type: "date", meaning: "date on which an unborn child is expected" },
        { name: "sex", type: "code", codes: sexes, meaning: "M, F, or U unknown" },
        { name: "ethnicity", type: "code", codes: ethnicities, meaning: "ethnicity" },
        { name: "nhs_number", type: "text", check: "nhs-number", meaning: "NHS number" },
        { name: "upn", type: "text", check: "upn", meaning: "unique pupil number" },
        { name: "postcode", type: "text", meaning: "postcode of the address" },
        { name: "neighbourhood", type: "text", meaning: "code of the neighbourhood of the address" },
        { name: "from", type: "date", tellsPeriod: true, meaning: "lived there from" },
        { name: "to", type: "date", tellsPeriod: true, meaning: "lived there until; empty while it lasts" },
        {
          name: "sealed",
          type: "code",
          codes: codes("before after"),
          meaning: "an adopted child's record of before or after: the two are never joined",
        },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
