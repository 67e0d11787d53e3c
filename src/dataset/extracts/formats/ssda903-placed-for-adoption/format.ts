import { codes, type Format } from "../../format.ts";
import { birthDate, child, ssda903 } from "../ssda903.ts";
import { example } from "./example.ts";

/** Children placed for adoption, and placements that ended without one. */
export const ssda903PlacedForAdoption: Format = {
  id: "ssda903-placed-for-adoption",
  title: "Looked after: placed for adoption",
  ...ssda903,
  recognised: { kind: "csv", columns: ["CHILD", "DATE_PLACED", "DATE_PLACED_CEASED"] },
  tables: [
    {
      name: "looked_after_placed_for_adoption",
      key: ["CHILD", "DATE_PLACED"],
      columns: [
        child,
        birthDate,
        {
          name: "DATE_PLACED",
          type: "date",
          required: true,
          tellsPeriod: true,
          meaning: "day of the placement",
        },
        { name: "DATE_PLACED_CEASED", type: "date", tellsPeriod: true, meaning: "day on which it ceased" },
        {
          name: "REASON_PLACED_CEASED",
          type: "code",
          codes: codes("RD1 RD2 RD3 RD4"),
          meaning: "why it ceased",
        },
      ],
    },
  ],
  example,
};
