import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const threeOrMorePlacements: Indicator = {
  id: "three-or-more-placements",
  title: "Children looked after with three or more placements in the year",
  stage: "Looked after",
  question: "Do children in care have a settled home?",
  numerator:
    "Of the children in care on 31 March, those with three or more placements open at some time in the year; temporary ones (T0 to T3) do not count, nor does a change of legal status alone",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id",
  measures: "stock",
  polarity: "down good",
  sourceFields: ["ssda903-episodes: CHILD, DECOM, DEC, RNE, LS, PLACE"],
  counterIndicators: ["looked-after-at-31-march"],
  owner: "Head of corporate parenting, council",
  caveats: [],
  restsOn: ["ssda903-episodes"],
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Children looked after at 31 March with three or more placements in the year",
      of: "looked-after-at-31-march",
      decimals: 0,
    },
  ],
  examples,
};
