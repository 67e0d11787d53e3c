import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const referralsAssessedNotInNeed: Indicator = {
  id: "referrals-assessed-not-in-need",
  title: "Referrals assessed and found not in need",
  stage: "Assessment",
  question: "How many families are assessed without a need for social care?",
  numerator:
    "Referrals in the year whose episode closed on or before its 31 March with reason RC8 or RC9 (closed after assessment)",
  denominator: null,
  unit: "referrals",
  caseNotion: "A referral",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["cin-census: CINreferralDate, CINclosureDate, ReasonForClosure"],
  counterIndicators: ["re-referrals", "referrals-no-further-action"],
  owner: "Head of the front door and assessment, council",
  caveats: [
    "RC9 (closed after assessment, sent on to early help) is counted with RC8, as the published series does.",
    "A referral of the last weeks may be assessed after 31 March and is then not counted in its year.",
  ],
  restsOn: ["cin-census"],
  judgedBy: "levels",
  value: { kind: "count" },
  derived: [
    { kind: "share", title: "Referrals assessed and found not in need", of: "referrals", decimals: 1 },
  ],
  examples,
};
