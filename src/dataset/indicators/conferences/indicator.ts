import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const conferences: Indicator = {
  id: "conferences",
  title: "Initial child protection conferences",
  stage: "Child protection",
  question: "How often do agencies meet to decide whether a child needs a protection plan?",
  numerator:
    "Initial child protection conferences held in the year, those of children who moved in on a plan included",
  denominator: null,
  unit: "conferences",
  caseNotion: "A conference about one child: siblings are one each",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["cin-census: DateOfInitialCPC (Section47, CINdetails)"],
  counterIndicators: ["conferences-within-15-working-days", "plans-started"],
  owner: "Head of child protection and review, council",
  caveats: [],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Initial child protection conferences per 10,000 children", decimals: 1 }],
  parts: [
    "conferences-within-15-working-days",
    "conferences-16-20-working-days",
    "conferences-21-plus-working-days",
  ],
  examples,
};
