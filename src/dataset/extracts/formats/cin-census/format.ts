import type { Format } from "../../format.ts";
import { example } from "./example.ts";
import { tables } from "./tables.ts";

/** The children in need census: one XML file a year, every child with an episode of need in it. */
export const cinCensus: Format = {
  id: "cin-census",
  title: "Children in need census",
  role: "local-authority",
  cadence: "once a year, for 1 April to 31 March",
  due: { month: 7, day: 31, after: "end" },
  agreement: "Council returns for partnership assurance",
  recognised: { kind: "xml", root: "Message", collection: "CIN" },
  tables,
  stage: new URL("stage.sql", import.meta.url),
  example,
};
