import { care, claim, inTime, long, one, type Wrong } from "./wrong.fixture.ts";

const uasc = { ...care, says: "rose", by: "105", part: "uasc" } as const;

/** Sentences that compare wrongly: with other years, wards, targets, places, or a part with its whole. */
export const wrongInComparison: readonly Wrong[] = [
  {
    way: "a gap that moved, of what stood below in one year",
    wrong: claim("The gap with England widened in 2024-25", {
      ...{ indicator: "referrals-rate", year: "2024-25", says: "below", than: "england" },
    }),
    ...{ verdict: "unsupported", because: /“widened” is a claim of change/ },
    twin: claim("The rate was below England's in 2024-25", {
      ...{ indicator: "referrals-rate", year: "2024-25", says: "below", than: "england" },
    }),
  },
  {
    way: "England outperformed, of what stood below it",
    wrong: claim("Our rate outperformed England's in 2024-25", {
      ...{ indicator: "referrals-rate", year: "2024-25", says: "below", than: "england" },
    }),
    ...{ verdict: "unsupported", because: /“outperformed”/ },
    twin: claim("In 2024-25 our rate was below England's", {
      ...{ indicator: "referrals-rate", year: "2024-25", says: "below", than: "england" },
    }),
  },
  {
    way: "highest, of the second highest",
    wrong: claim("Referrals were at their highest in 2018-19", {
      indicator: "referrals",
      year: "2018-19",
      says: "highest",
    }),
    ...{ verdict: "false", because: /2nd/ },
    twin: claim("Referrals were the second highest in 2018-19", {
      indicator: "referrals",
      year: "2018-19",
      says: "rank",
      place: "2",
    }),
  },
  {
    way: "a place in the text that is not the one in the attributes",
    wrong: claim("Referrals were the third highest in 2018-19", {
      indicator: "referrals",
      year: "2018-19",
      says: "rank",
      place: "2",
    }),
    ...{ verdict: "false", because: /third/ },
    twin: claim("Referrals were the sixth highest in 2023-24", {
      indicator: "referrals",
      year: "2023-24",
      says: "rank",
      place: "6",
    }),
  },
  {
    way: "highest, of a figure that another year shares",
    wrong: claim("Unaccompanied children were at their highest in 2022-23", {
      indicator: "uasc",
      year: "2022-23",
      says: "highest",
    }),
    ...{ verdict: "false", because: /shares its 45/ },
    twin: claim("Unaccompanied children were at their lowest in 2020-21", {
      indicator: "uasc",
      year: "2020-21",
      says: "lowest",
    }),
  },
  {
    way: "the ward with the most, where a hidden one may have more",
    wrong: claim("Alder had the most referrals", { ...one, says: "highest", among: "wards", ward: "Alder" }),
    ...{ verdict: "unsupported", because: /Cobnut, Elder are hidden/ },
    twin: claim("Elder had the fewest referrals", {
      indicator: "referrals",
      year: "2023-24",
      says: "lowest",
      among: "wards",
      ward: "Elder",
    }),
  },
  {
    way: "a hidden ward",
    wrong: claim("Cobnut had the fewest referrals", {
      ...one,
      says: "lowest",
      among: "wards",
      ward: "Cobnut",
    }),
    ...{ verdict: "unsupported", because: /Cobnut is hidden/ },
    twin: claim("Bramble had the most referrals", {
      indicator: "referrals",
      year: "2023-24",
      says: "highest",
      among: "wards",
      ward: "Bramble",
    }),
  },
  {
    way: "lowest since a year, with a lower one between",
    wrong: claim("Plans started were the lowest since 2018-19", {
      indicator: "plans-started",
      year: "2024-25",
      since: "2018-19",
      says: "lowest-since",
    }),
    ...{ verdict: "false", because: /294 in 2021-22/ },
    twin: claim("Plans started were the highest since 2022-23", {
      indicator: "plans-started",
      year: "2024-25",
      since: "2022-23",
      says: "highest-since",
    }),
  },
  {
    way: "a target that was missed",
    wrong: claim("The target was met", { ...inTime, year: "2024-25", says: "met" }),
    ...{ verdict: "false", because: /does not meet the target of at least 90%/ },
    twin: claim("The target was missed", { ...inTime, year: "2024-25", says: "missed" }),
  },
  {
    way: "another target than the partnership's",
    wrong: claim("The target of 50 per cent was met", {
      ...inTime,
      year: "2024-25",
      says: "met",
      target: "50%",
    }),
    ...{ verdict: "false", because: /at least 90%, not 50%/ },
    twin: claim("The target of 90 per cent was met", {
      ...inTime,
      year: "2020-21",
      says: "met",
      target: "90%",
    }),
  },
  {
    way: "a target that nobody set",
    wrong: claim("The target was met", { ...one, says: "met" }),
    ...{ verdict: "unsupported", because: /no target/ },
    twin: claim("Conferences met the target", { ...inTime, year: "2018-19", says: "met" }),
  },
  {
    way: "a count compared with England's",
    wrong: claim("Plans started were below England's", {
      indicator: "plans-started",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
    ...{ verdict: "unsupported", because: /Compare a rate or a share/ },
    twin: claim("Referrals were below England's, child for child", {
      ...one,
      says: "below",
      than: "england",
      of: "rate",
    }),
  },
  {
    way: "below England's, within chance",
    wrong: claim("Repeat plans were below England's", {
      indicator: "plans-started-repeat-ever-share",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
    ...{ verdict: "unsupported", because: /too near/ },
    twin: claim("Repeat plans were 21.3 per cent", {
      indicator: "plans-started-repeat-ever-share",
      year: "2024-25",
      says: "was",
    }),
  },
  {
    way: "similar to England's, which is not shown by not being told apart",
    wrong: claim("Repeat plans were similar to England's", {
      indicator: "plans-started-repeat-ever-share",
      year: "2024-25",
      says: "similar",
      than: "england",
    }),
    ...{ verdict: "unsupported", because: /does not make them similar/ },
    twin: claim("Episodes of need were similar to England's", {
      indicator: "child-in-need-episodes-at-31-march-rate",
      year: "2020-21",
      says: "similar",
      than: "england",
    }),
  },
  {
    way: "no published value to compare with",
    wrong: claim("The rate of referrals was below the neighbours'", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "neighbours",
    }),
    ...{ verdict: "unsupported", because: /neighbours' is published/ },
    twin: claim("The rate of referrals was below England's", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
  },
  {
    way: "partly, of a part that made most of it",
    wrong: claim("Children looked after rose by 105, partly accounted for by unaccompanied children", {
      ...uasc,
      share: "mainly",
    }),
    ...{ verdict: "false", because: /22 per cent/ },
    twin: claim(
      "Children looked after rose by 105, 22 per cent of it accounted for by unaccompanied children",
      { ...uasc, share: "22%" },
    ),
  },
  {
    way: "a percentage of the change that is not so",
    wrong: claim("Unaccompanied children accounted for 32 of the 105 more children looked after", {
      ...care,
      says: "partly",
      part: "uasc",
    }),
    ...{ verdict: "false", because: /32/ },
    twin: claim("Unaccompanied children accounted for 23 of the 105 more children looked after", {
      ...care,
      says: "partly",
      part: "uasc",
    }),
  },
  {
    way: "a part whose earlier year is missing",
    wrong: claim("Children looked after rose, partly accounted for by unaccompanied children", {
      ...uasc,
      from: "2019-20",
      by: "100",
      share: "partly",
    }),
    ...{ verdict: "unsupported", because: /missing/ },
    twin: claim("Children looked after rose, partly accounted for by unaccompanied children", {
      ...uasc,
      share: "partly",
    }),
  },
  {
    way: "part of a change that is no part of the count",
    wrong: claim("Referrals fell, partly accounted for by unaccompanied children", {
      ...long,
      says: "fell",
      part: "uasc",
      share: "partly",
    }),
    ...{ verdict: "false", because: /other way|not published as a part/ },
    twin: claim("Children looked after rose, partly accounted for by unaccompanied children", {
      ...care,
      part: "uasc",
      says: "partly",
    }),
  },
];
