import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Reviews of looked-after children and how the child took part. */
export const ssda903Reviews: Format = {
  id: "ssda903-reviews",
  title: "Looked after: reviews",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "REVIEW", "REVIEW_CODE"] },
  tables: [
    {
      name: "looked_after_review",
      key: ["CHILD", "REVIEW"],
      columns: [
        child,
        birthDate,
        { name: "REVIEW", type: "date", required: true, tellsPeriod: true, meaning: "date of the review" },
        {
          name: "REVIEW_CODE",
          type: "code",
          codes: codes("PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7"),
          required: true,
          meaning: "how the child took part; PN0: under four",
        },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
