import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const population0To17: Indicator = {
  id: "population-0-17",
  title: "Children aged 0 to 17",
  stage: "Population",
  question: "How many children live here, so that other figures can be read against them?",
  numerator:
    "Children aged 0 to 17 living in the area at the middle of the year that precedes the period's end (mid-2024 for 2024-25)",
  denominator: null,
  unit: "children",
  caseNotion: "A resident, estimated; nobody is counted one by one",
  measures: "stock",
  polarity: "neither",
  sourceFields: ["population-estimates: neighbourhood, mid_year, age, children"],
  counterIndicators: [],
  owner: "Analyst, partnership business unit",
  caveats: [
    "An estimate, revised when a census rebases it: rates of earlier years keep the estimate they were made with until a new one is received.",
  ],
  restsOn: ["population-estimates"],
  value: { kind: "total" },
  derived: [],
  examples,
};
