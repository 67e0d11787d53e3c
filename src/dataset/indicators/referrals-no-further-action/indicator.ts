import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const referralsNoFurtherAction: Indicator = {
  id: "referrals-no-further-action",
  title: "Referrals that end in no further action",
  stage: "Front door",
  question: "How many referrals need nothing from social care?",
  numerator: "Referrals in the year that the council closed without an assessment (ReferralNFA)",
  denominator: null,
  unit: "referrals",
  caseNotion: "A referral",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["cin-census: CINreferralDate, ReferralNFA"],
  counterIndicators: ["re-referrals"],
  owner: "Head of the front door and assessment, council",
  caveats: [
    "Councils differ in what they call a contact and what a referral, so a low share may mean that more is filtered out before.",
  ],
  restsOn: ["cin-census"],
  judgedBy: "levels",
  value: { kind: "count" },
  derived: [
    { kind: "share", title: "Referrals that end in no further action", of: "referrals", decimals: 1 },
  ],
  examples,
};
