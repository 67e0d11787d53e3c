import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const referrals: Indicator = {
  id: "referrals",
  title: "Referrals to children's social care",
  stage: "Front door",
  question: "How much concern about children reaches the council as a request for services?",
  numerator: "Referrals dated in the year, those that end in no further action included",
  denominator: null,
  unit: "referrals",
  caseNotion: "A referral: a child referred twice is counted twice, a family of three once for each child",
  measures: "flow",
  polarity: "neither",
  sourceFields: ["cin-census: LAchildID, CINreferralDate"],
  counterIndicators: ["re-referrals", "referrals-no-further-action"],
  owner: "Head of the front door and assessment, council",
  caveats: [
    "Neither many nor few referrals is good in itself: read it with re-referrals and with what follows a referral.",
  ],
  restsOn: ["cin-census"],
  judgedBy: "levels",
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Referrals per 10,000 children", decimals: 1 }],
  parts: ["referrals-no-further-action", "referrals-assessed-not-in-need"],
  examples,
};
