import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const lookedAfterCeased: Indicator = {
  id: "looked-after-ceased",
  title: "Children who ceased to be looked after",
  stage: "Looked after",
  question: "How many children leave care?",
  numerator: "Children whose care ended in the year (for another reason than X1), each once however often",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["ssda903-episodes: CHILD, DEC, REC, LS"],
  counterIndicators: ["looked-after-started", "re-referrals"],
  owner: "Head of corporate parenting, council",
  caveats: ["A child who left, came back and left again in the year is one child here."],
  restsOn: ["ssda903-episodes"],
  value: { kind: "count" },
  derived: [
    { kind: "rate", title: "Children who ceased to be looked after per 10,000 children", decimals: 0 },
  ],
  examples,
};
