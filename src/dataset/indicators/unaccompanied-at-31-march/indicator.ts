import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const unaccompaniedAt31March: Indicator = {
  id: "unaccompanied-at-31-march",
  title: "Unaccompanied children looked after at 31 March",
  stage: "Looked after",
  question: "How many children in care came here alone to seek asylum?",
  numerator: "Children in care on 31 March who were unaccompanied on that day",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id",
  measures: "stock",
  polarity: "neither",
  sourceFields: ["ssda903-episodes: CHILD, DECOM, DEC, LS", "ssda903-uasc: CHILD, DUC"],
  counterIndicators: ["three-or-more-placements"],
  owner: "Head of corporate parenting, council",
  caveats: ["Follows the National Transfer Scheme more than anything local."],
  restsOn: ["ssda903-episodes", "ssda903-uasc"],
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Children looked after at 31 March who are unaccompanied",
      of: "looked-after-at-31-march",
      decimals: 0,
    },
  ],
  examples,
};
