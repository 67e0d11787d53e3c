import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const plansAt31March: Indicator = {
  id: "plans-at-31-march",
  title: "Children on a child protection plan at 31 March",
  stage: "Child protection",
  question: "How many children are under a protection plan today?",
  numerator:
    "Children with a plan that started on or before 31 March and had not ended by the end of that day",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id, once however many plans",
  measures: "stock",
  polarity: "neither",
  sourceFields: ["cin-census: CPPstartDate, CPPendDate"],
  counterIndicators: ["plans-started-repeat-ever", "plans-two-years-or-more-at-31-march", "re-referrals"],
  owner: "Head of child protection and review, council",
  caveats: [],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Children on a child protection plan per 10,000 children", decimals: 1 }],
  parts: ["plans-two-years-or-more-at-31-march"],
  examples,
};
