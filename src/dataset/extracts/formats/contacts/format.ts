import type { Format } from "../../format.ts";
import { referralSources } from "../cin-census/code-lists.ts";
import { example } from "./example.ts";

/** Contacts about a child, in the columns of the Standard Safeguarding Dataset. */
export const contacts: Format = {
  id: "contacts",
  title: "Contacts at the front door",
  role: "local-authority",
  cadence: "once a year, for 1 April to 31 March",
  due: { days: 30 },
  agreement: "Early help and social care records for partnership assurance",
  recognised: { kind: "csv", columns: ["cont_contact_id", "cont_person_id", "cont_contact_date"] },
  tables: [
    {
      name: "contact",
      key: ["cont_contact_id"],
      columns: [
        { name: "cont_contact_id", type: "text", required: true, meaning: "the contact's own id" },
        {
          name: "cont_person_id",
          type: "text",
          required: true,
          meaning: "the council's own id of the child",
        },
        {
          name: "cont_contact_date",
          type: "date",
          required: true,
          tellsPeriod: true,
          meaning: "day of the contact",
        },
        {
          name: "cont_contact_source_code",
          type: "code",
          codes: referralSources,
          meaning: "who made it, as for referrals",
        },
        { name: "cont_contact_source_desc", type: "text", meaning: "the same in words" },
        { name: "cont_contact_outcome_json", type: "text", meaning: "what came of it, as JSON with OUTCOME" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
