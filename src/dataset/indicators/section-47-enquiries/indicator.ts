import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const section47Enquiries: Indicator = {
  id: "section-47-enquiries",
  title: "Section 47 enquiries",
  stage: "Child protection",
  question: "How often is significant harm suspected strongly enough to enquire?",
  numerator: "Section 47 enquiries that started in the year",
  denominator: null,
  unit: "enquiries",
  caseNotion: "An enquiry about one child: siblings are one each",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["cin-census: S47ActualStartDate"],
  counterIndicators: ["conferences", "re-referrals"],
  owner: "Head of child protection and review, council",
  caveats: [
    "Many enquiries for few conferences can mean that families are put through enquiries that help would have spared.",
  ],
  restsOn: ["cin-census"],
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Section 47 enquiries per 10,000 children", decimals: 1 }],
  examples,
};
