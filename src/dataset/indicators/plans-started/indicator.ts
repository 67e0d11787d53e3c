import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const plansStarted: Indicator = {
  id: "plans-started",
  title: "Child protection plans started",
  stage: "Child protection",
  question: "How many children newly need the protection of a plan?",
  numerator: "Child protection plans that started in the year",
  denominator: null,
  unit: "plans",
  caseNotion: "A plan: a child whose plan ended and who came on another in the year is counted twice",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["cin-census: CPPstartDate"],
  counterIndicators: ["plans-started-repeat-ever", "looked-after-started"],
  owner: "Head of child protection and review, council",
  caveats: [],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Child protection plans started per 10,000 children", decimals: 1 }],
  parts: ["plans-started-repeat-ever"],
  examples,
};
