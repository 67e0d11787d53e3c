import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Which social worker had a child, from when to when, and why it changed; from 2023-24. */
export const ssda903SocialWorkers: Format = {
  id: "ssda903-social-workers",
  title: "Looked after: social workers",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "SW_ID", "SW_DECOM"] },
  tables: [
    {
      name: "looked_after_social_worker",
      key: ["CHILD", "SW_ID", "SW_DECOM"],
      columns: [
        child,
        birthDate,
        { name: "SW_ID", type: "text", required: true, meaning: "the social worker's registration" },
        { name: "SW_DECOM", type: "date", required: true, tellsPeriod: true, meaning: "from" },
        { name: "SW_DEC", type: "date", tellsPeriod: true, meaning: "to" },
        {
          name: "SW_REASON",
          type: "code",
          codes: codes("MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS"),
          meaning: "why it changed",
        },
      ],
    },
  ],
  example,
};
