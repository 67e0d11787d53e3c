import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const plansTwoYearsOrMoreAt31March: Indicator = {
  id: "plans-two-years-or-more-at-31-march",
  title: "Children on a plan for two years or more at 31 March",
  stage: "Child protection",
  question: "Do children wait in plans that do not change enough?",
  numerator: "Of the children on a plan at 31 March, those whose plan has lasted more than 729 days",
  denominator: null,
  unit: "children",
  caseNotion: "A child, by the council's own id",
  measures: "stock",
  polarity: "down good",
  sourceFields: ["cin-census: CPPstartDate, CPPendDate"],
  counterIndicators: ["plans-at-31-march", "plans-started-repeat-ever"],
  owner: "Head of child protection and review, council",
  caveats: [],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Children on a plan at 31 March who have been on it for two years or more",
      of: "plans-at-31-march",
      decimals: 1,
    },
  ],
  examples,
};
