import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const childInNeedEpisodesAt31March: Indicator = {
  id: "child-in-need-episodes-at-31-march",
  title: "Episodes of need open at 31 March",
  stage: "Child in need",
  question: "How many children does social care work with?",
  numerator:
    "Episodes that began on or before 31 March, did not end in no further action and had not closed by the end of that day; on plans, in care, unborn and some over 18 included",
  denominator: null,
  unit: "episodes",
  caseNotion: "An episode of need: from a referral to its closure",
  measures: "stock",
  polarity: "neither",
  sourceFields: ["cin-census: CINreferralDate, ReferralNFA, CINclosureDate"],
  counterIndicators: ["re-referrals", "plans-at-31-march"],
  owner: "Head of children in need and family help, council",
  caveats: ["Episodes not closed in the record although work has ended make it too high."],
  restsOn: ["cin-census"],
  judgedBy: "levels",
  value: { kind: "count" },
  derived: [{ kind: "rate", title: "Episodes of need open at 31 March per 10,000 children", decimals: 1 }],
  examples,
};
