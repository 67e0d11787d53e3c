import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const plansStartedRepeatEver: Indicator = {
  id: "plans-started-repeat-ever",
  title: "Plans started for children who had one before",
  stage: "Child protection",
  question: "Do protection plans make children safe for good?",
  numerator:
    "Child protection plans started in the year with at least one earlier plan, ever and anywhere (NumberOfPreviousCPP above 0)",
  denominator: null,
  unit: "plans",
  caseNotion: "A plan",
  measures: "flow",
  polarity: "down good",
  sourceFields: ["cin-census: CPPstartDate, NumberOfPreviousCPP"],
  counterIndicators: ["plans-started", "plans-two-years-or-more-at-31-march"],
  owner: "Head of child protection and review, council",
  caveats: [
    "Earlier plans in other councils and before these returns are counted as the council recorded them.",
  ],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Plans started for children who had one before",
      of: "plans-started",
      decimals: 1,
    },
  ],
  examples,
};
