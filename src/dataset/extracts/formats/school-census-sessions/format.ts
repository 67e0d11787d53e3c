import { codes, type Format } from "../../format.ts";
import { example } from "./example.ts";

/** Attendance codes of 2025, with H and J, which the census still bears, and F and Y of before 2024-25. */
const reasons = [
  ...codes("/ \\ B C C1 C2 D E G H I J J1 K L M N O P Q R S T U V W X Z #"),
  ...codes("Y1 Y2 Y3 Y4 Y5 Y6 Y7", { since: "2024-25" }),
  ...codes("F Y", { until: "2023-24" }),
];

/** Half days missed in the term, by reason. */
export const schoolCensusSessions: Format = {
  id: "school-census-sessions",
  title: "School census: attendance",
  role: "schools",
  cadence: "once a year, after the January census",
  due: { month: 2, day: 28, after: "start" },
  agreement: "School census for the joint dataset",
  recognised: {
    kind: "csv",
    columns: ["termlysessiondetailsonrolltableid", "pupilonrolltableid", "attendancereason", "sessions"],
  },
  tables: [
    {
      name: "pupil_sessions",
      key: ["termlysessiondetailsonrolltableid"],
      columns: [
        {
          name: "termlysessiondetailsonrolltableid",
          type: "text",
          required: true,
          meaning: "the row's own id within the census",
        },
        { name: "pupilonrolltableid", type: "text", required: true, meaning: "the pupil" },
        {
          name: "attendancereason",
          type: "code",
          codes: reasons,
          required: true,
          meaning: "attendance code",
        },
        { name: "sessions", type: "integer", required: true, meaning: "half days under that code" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
