import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const reReferrals: Indicator = {
  id: "re-referrals",
  title: "Re-referrals within twelve months",
  stage: "Front door",
  question: "Does help hold, or do the same children come back?",
  numerator:
    "Referrals in the year that follow an earlier referral of the same child by twelve months or less",
  denominator: null,
  unit: "referrals",
  caseNotion: "A referral; the same child is the council's own child id",
  measures: "flow",
  polarity: "down good",
  sourceFields: ["cin-census: LAchildID, CINreferralDate"],
  counterIndicators: ["referrals", "referrals-no-further-action", "child-in-need-episodes-at-31-march"],
  owner: "Head of the front door and assessment, council",
  caveats: [
    "Needs the year before: without its return a referral of the first months cannot be told from a first one.",
  ],
  restsOn: ["cin-census"],
  judgedBy: "levels",
  needsYearBefore: true,
  value: { kind: "count" },
  derived: [
    {
      kind: "share",
      title: "Referrals that are re-referrals within twelve months",
      of: "referrals",
      decimals: 1,
    },
  ],
  examples,
};
