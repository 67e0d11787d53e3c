import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const lookedAfterAt31March: Indicator = {
  id: "looked-after-at-31-march",
  title: "Children looked after at 31 March",
  stage: "Looked after",
  question: "How many children is the council a parent to?",
  numerator: "Children in care on 31 March, without those who only have short breaks (V3, V4)",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id",
  measures: "stock",
  polarity: "neither",
  sourceFields: ["ssda903-episodes: CHILD, DECOM, DEC, LS"],
  counterIndicators: ["three-or-more-placements", "looked-after-ceased"],
  owner: "Head of corporate parenting, council",
  caveats: [],
  restsOn: ["ssda903-episodes"],
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Children looked after at 31 March per 10,000 children", decimals: 0 }],
  parts: ["unaccompanied-at-31-march"],
  examples,
};
