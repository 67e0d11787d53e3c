import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const assessmentsWithin45WorkingDays: Indicator = {
  id: "assessments-within-45-working-days",
  title: "Assessments completed within 45 working days",
  stage: "Assessment",
  question: "Do families wait for the outcome of an assessment?",
  numerator:
    "Of those, assessments authorised at most 45 working days after their actual start (day 0 is the start; England's bank holidays are not working days)",
  denominator: "Assessments authorised in the year",
  unit: "assessments",
  caseNotion: "A completed assessment",
  measures: "flow",
  polarity: "up good",
  sourceFields: ["cin-census: AssessmentActualStartDate, AssessmentAuthorisationDate"],
  counterIndicators: ["re-referrals", "referrals-assessed-not-in-need"],
  owner: "Head of the front door and assessment, council",
  caveats: [
    "Counted from the assessment's start, the item of the census, and not from the referral.",
    "Assessments still open at 31 March are not in it, however long they have lasted.",
  ],
  restsOn: ["cin-census"],
  value: { kind: "per cent", decimals: 1 },
  derived: [],
  examples,
};
