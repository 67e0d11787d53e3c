import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const lookedAfterStarted: Indicator = {
  id: "looked-after-started",
  title: "Children who started to be looked after",
  stage: "Looked after",
  question: "How many children come into care?",
  numerator: "Children who started to be looked after in the year (RNE S), each once however often",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["ssda903-episodes: CHILD, DECOM, RNE, LS"],
  counterIndicators: ["looked-after-ceased", "plans-at-31-march"],
  owner: "Head of corporate parenting, council",
  caveats: [
    "A child who came, left and came back in the year is one child here, so that starts and ends need not add up to the change in the number in care.",
  ],
  restsOn: ["ssda903-episodes"],
  value: { kind: "count" },
  derived: [
    { kind: "rate", title: "Children who started to be looked after per 10,000 children", decimals: 0 },
  ],
  examples,
};
