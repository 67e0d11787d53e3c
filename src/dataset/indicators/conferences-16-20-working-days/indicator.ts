import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const conferences1620WorkingDays: Indicator = {
  id: "conferences-16-20-working-days",
  title: "Initial conferences held after 16 to 20 working days",
  stage: "Child protection",
  question: "How long do children wait for their initial conference?",
  numerator:
    "Initial child protection conferences in the year held 16 to 20 working days after the section 47 enquiry started",
  denominator: null,
  unit: "conferences",
  caseNotion: "A conference about one child",
  measures: "flow",
  polarity: "down good",
  sourceFields: ["cin-census: S47ActualStartDate, DateOfInitialCPC"],
  counterIndicators: ["conferences-within-15-working-days"],
  owner: "Head of child protection and review, council",
  caveats: [
    "The four bands leave out conferences without an enquiry here, and those dated before their enquiry.",
    "Where a child's conference follows two enquiries, its days count from the one that started last.",
  ],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Initial conferences held after 16 to 20 working days",
      of: "conferences",
      decimals: 1,
    },
  ],
  examples,
};
