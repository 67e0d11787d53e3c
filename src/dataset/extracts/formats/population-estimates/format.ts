import type { Format } from "../../format.ts";
import { example } from "./example.ts";

/** Children by neighbourhood and single year of age in the middle of a year. */
export const populationEstimates: Format = {
  id: "population-estimates",
  title: "Population estimates",
  role: "public-health",
  cadence: "once a year, in the autumn",
  due: { month: 10, day: 31, after: "start" },
  agreement: "Open data",
  recognised: { kind: "csv", columns: ["neighbourhood", "mid_year", "age", "children"] },
  tables: [
    {
      name: "population",
      key: ["neighbourhood", "mid_year", "age"],
      columns: [
        { name: "neighbourhood", type: "text", required: true, meaning: "the neighbourhood's code" },
        { name: "mid_year", type: "integer", required: true, meaning: "the year whose 30 June is meant" },
        { name: "age", type: "integer", required: true, meaning: "age in whole years" },
        { name: "children", type: "integer", required: true, meaning: "how many" },
      ],
    },
  ],
  stage: new URL("stage.sql", import.meta.url),
  example,
};
