import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const conferencesWithin15WorkingDays: Indicator = {
  id: "conferences-within-15-working-days",
  title: "Initial conferences within 15 working days",
  stage: "Child protection",
  question: "Are children who may be at risk of significant harm decided about in time?",
  numerator:
    "Initial child protection conferences in the year held at most 15 working days after the section 47 enquiry started",
  denominator: null,
  unit: "conferences",
  caseNotion: "A conference about one child",
  measures: "flow",
  polarity: "up good",
  sourceFields: ["cin-census: S47ActualStartDate, DateOfInitialCPC"],
  counterIndicators: ["conferences", "plans-started-repeat-ever"],
  owner: "Head of child protection and review, council",
  caveats: [
    "A conference without an enquiry here (a child who moved in on a plan) has no clock, and one dated before its enquiry is in no band: both are in the denominator only.",
    "Where a child's conference follows two enquiries, its days count from the one that started last.",
  ],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Initial conferences held within 15 working days",
      of: "conferences",
      decimals: 1,
    },
  ],
  parts: ["conferences-0-10-working-days", "conferences-11-15-working-days"],
  examples,
};
