import { codes, type Format } from "../../format.ts";
import { example } from "./example.ts";

/** The mandated reviews of children under three. */
export const healthVisiting: Format = {
  id: "health-visiting",
  title: "Health visiting reviews",
  role: "health-visiting-provider",
  cadence: "once a year, for 1 April to 31 March",
  due: { days: 60 },
  agreement: "Health visiting reviews for the joint dataset",
  recognised: {
    kind: "csv",
    columns: ["patient_id", "nhs_number", "review_type", "due_date", "contact_date"],
  },
  tables: [
    {
      name: "health_review",
      columns: [
        { name: "patient_id", type: "text", required: true, meaning: "the provider's own id of the child" },
        { name: "nhs_number", type: "text", check: "nhs-number", meaning: "NHS number" },
        { name: "forename", type: "text", meaning: "forename" },
        { name: "surname", type: "text", meaning: "surname" },
        { name: "dob", type: "date", required: true, meaning: "date of birth" },
        { name: "sex", type: "text", meaning: "sex, in the provider's words" },
        { name: "postcode", type: "text", meaning: "postcode" },
        {
          name: "review_type",
          type: "code",
          codes: codes("08 09 10 11 12"),
          required: true,
          meaning: "08 new birth, 09 six to eight weeks, 10 one year, 11 two to two and a half years",
        },
        { name: "due_date", type: "date", meaning: "day by which it was due" },
        { name: "contact_date", type: "date", tellsPeriod: true, meaning: "day on which it was held" },
        {
          name: "attended",
          type: "code",
          codes: codes("5 6 2 3 4 7 0 1 true false TRUE FALSE True False Y N y n Yes No yes no"),
          meaning: "yes or no, or the data set's own codes: 5 and 6 attended; 2, 3, 4 and 7 not",
        },
        { name: "team", type: "text", meaning: "the team" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
