import type { WorkedExample } from "../../format.ts";

/** A contact that became a referral, and one whose outcome is a plain word. */
export const example: WorkedExample = {
  name: "contacts-2024-25.csv",
  text: `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_source_desc,cont_contact_outcome_json
K1,OAK1,2024-05-06,6,Police,"{""OUTCOME"":""REFERRAL""}"
K2,OAK2,2024-05-07,99,,NFA
`,
  typed: {
    contact: [
      {
        row: 1,
        contact_id: "K1",
        person_id: "OAK1",
        contact_date: "2024-05-06",
        source: "6",
        outcome: "REFERRAL",
      },
      {
        row: 2,
        contact_id: "K2",
        person_id: "OAK2",
        contact_date: "2024-05-07",
        source: "99",
        outcome: "NFA",
      },
    ],
  },
  issues: ["2 contact cont_contact_source_code error not-in-list"],
};
