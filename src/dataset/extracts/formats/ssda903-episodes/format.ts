import { codes, type Format } from "../../format.ts";
import { child, ssda903 } from "../ssda903.ts";
import { changes, endings, legalStatuses, placements } from "./code-lists.ts";
import { example } from "./example.ts";

/** Every episode of care: a change of status, placement or carer begins the next. */
export const ssda903Episodes: Format = {
  id: "ssda903-episodes",
  title: "Looked after: episodes",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "DECOM", "RNE", "LS", "PLACE", "DEC", "REC"] },
  tables: [
    {
      name: "looked_after_episode",
      key: ["CHILD", "DECOM"],
      columns: [
        child,
        { name: "DECOM", type: "date", required: true, tellsPeriod: true, meaning: "start of the episode" },
        {
          name: "RNE",
          type: "code",
          codes: codes("S L P T B U"),
          required: true,
          meaning: "why it began; S: came into care",
        },
        { name: "LS", type: "code", codes: legalStatuses, required: true, meaning: "legal status" },
        {
          name: "CIN",
          type: "code",
          codes: codes("N1 N2 N3 N4 N5 N6 N7 N8"),
          required: true,
          meaning: "main need",
        },
        { name: "PLACE", type: "code", codes: placements, required: true, meaning: "type of placement" },
        {
          name: "PLACE_PROVIDER",
          type: "code",
          codes: codes("PR0 PR1 PR2 PR3 PR4 PR5"),
          meaning: "who provides it",
        },
        {
          name: "DEC",
          type: "date",
          tellsPeriod: true,
          meaning: "end of the episode; empty while it is open",
        },
        { name: "REC", type: "code", codes: endings, meaning: "why it ended; X1: another episode follows" },
        { name: "REASON_PLACE_CHANGE", type: "code", codes: changes, meaning: "why the placement changed" },
        { name: "HOME_POST", type: "text", meaning: "postcode from which the child came into care" },
        { name: "PL_POST", type: "text", meaning: "postcode of the placement" },
        { name: "URN", type: "text", meaning: "Ofsted's number of the placement" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
