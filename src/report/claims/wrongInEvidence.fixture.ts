import { broken, care, claim, long, one, provisional, short, type Wrong } from "./wrong.fixture.ts";

const two = { indicator: "plans-two-years-or-more-at-31-march" } as const;
const started = { indicator: "looked-after-started", from: "2023-24", to: "2024-25" } as const;

/** Sentences whose figures are not there, or bear out too little. */
export const wrongInEvidence: readonly Wrong[] = [
  {
    way: "a fall that two counts near to each other do not bear out",
    wrong: claim("Referrals fell by 1.2 per cent", { ...short, says: "fell", by: "1.2%" }),
    ...{ verdict: "unsupported", because: /1,522 and 1,504 are too near/ },
    twin: claim("Referrals numbered 1,504 in 2024-25, 18 fewer than in 2023-24; there was no clear change", {
      ...short,
      says: "no-clear-change",
      by: "18",
    }),
  },
  {
    way: "fewer children entered care, two fewer of two hundred",
    wrong: claim("Fewer children entered care", { ...started, says: "fell" }),
    ...{ verdict: "unsupported", because: /209 and 207/ },
    twin: claim("207 children entered care, 2 fewer than the year before", {
      ...started,
      says: "was",
      value: "207",
      by: "2",
    }),
  },
  {
    way: "a rise of a stock, whose children are mostly the same",
    wrong: claim("Children looked after rose", {
      indicator: "looked-after-at-31-march",
      from: "2023-24",
      to: "2024-25",
      says: "rose",
    }),
    ...{ verdict: "unsupported", because: /same children are counted on both days/ },
    twin: claim("717 children were looked after, 3 more than the year before", {
      indicator: "looked-after-at-31-march",
      from: "2023-24",
      to: "2024-25",
      says: "was",
      by: "3",
    }),
  },
  {
    way: "a share's fall within chance",
    wrong: claim("Repeat plans rose", {
      indicator: "plans-started-repeat-ever-share",
      from: "2018-19",
      to: "2024-25",
      says: "rose",
    }),
    ...{ verdict: "unsupported", because: /percentage points/ },
    twin: claim("Repeat plans rose", {
      indicator: "plans-started-repeat-ever-share",
      from: "2023-24",
      to: "2024-25",
      says: "rose",
    }),
  },
  {
    way: "stable, for want of cases",
    wrong: claim("Children on a plan for two years or more were stable", {
      ...two,
      from: "2022-23",
      to: "2023-24",
      says: "stable",
    }),
    ...{ verdict: "unsupported", because: /does not make it stable/ },
    twin: claim("Referrals were stable", { ...short, says: "stable" }),
  },
  {
    way: "stable, of what fell",
    wrong: claim("Referrals were stable", { ...long, says: "stable" }),
    ...{ verdict: "false", because: /clear change/ },
    twin: claim("Referrals were unchanged but for 18", { ...short, says: "stable" }),
  },
  {
    way: "no clear change, of a clear one",
    wrong: claim("There was no clear change in referrals", { ...long, says: "no-clear-change" }),
    ...{ verdict: "false", because: /There was a clear change/ },
    twin: claim("There was no clear change in referrals", { ...short, says: "no-clear-change" }),
  },
  {
    way: "a hidden figure",
    wrong: claim("Children on a plan for two years or more fell", {
      ...two,
      from: "2019-20",
      to: "2024-25",
      says: "fell",
    }),
    ...{ verdict: "unsupported", because: /2019-20 is hidden/ },
    twin: claim("Children on a plan for two years or more fell", {
      ...two,
      from: "2020-21",
      to: "2024-25",
      says: "fell",
    }),
  },
  {
    way: "a missing year",
    wrong: claim("Children looked after rose", { ...care, from: "2019-20", says: "rose" }),
    ...{ verdict: "unsupported", because: /2019-20 is missing/ },
    twin: claim("Children looked after rose", { ...care, says: "rose" }),
  },
  {
    way: "a year before the figures begin",
    wrong: claim("Referrals fell", { ...long, from: "2016-17", says: "fell" }),
    ...{ verdict: "unsupported", because: /for 2016-17 is published/ },
    twin: claim("Referrals fell", { ...long, says: "fell" }),
  },
  {
    way: "a break between the two years",
    wrong: claim("Referrals fell", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /break between 2021-22 and 2022-23.*contacts apart/ },
    twin: claim("Referrals fell", { ...long, from: "2022-23", says: "fell" }),
    figures: broken,
  },
  {
    way: "a provisional figure told as final",
    wrong: claim("There were 1,504 referrals", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /provisional/ },
    twin: claim("There were 1,504 referrals (provisional)", { ...one, says: "was", value: "1,504" }),
    figures: provisional,
  },
];
