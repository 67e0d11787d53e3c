import { broken, care, claim, inTime, long, one, provisional, short, type Wrong } from "./wrong.fixture.ts";

const two = { indicator: "plans-two-years-or-more-at-31-march" } as const;
const started = { indicator: "looked-after-started", from: "2023-24", to: "2024-25" } as const;
const uasc = { ...care, says: "rose", by: "105", part: "uasc" } as const;

/** Sentences whose attributes cannot be read, whose figures are not there, or whose evidence is too thin. */
export const wrongInForm: readonly Wrong[] = [
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
  {
    way: "an indicator that does not exist",
    wrong: claim("Referals fell", { ...long, indicator: "referals", says: "fell" }),
    ...{ verdict: "unsupported", because: /cannot be read.*no published figure/ },
    twin: claim("Referrals fell", { ...long, says: "fell" }),
  },
  {
    way: "no indicator",
    wrong: claim("Referrals fell", { from: "2018-19", to: "2024-25", says: "fell" }),
    ...{ verdict: "unsupported", because: /cannot be read.*which figure/ },
    twin: claim("Referrals shrank", { ...long, says: "fell" }),
  },
  {
    way: "a predicate that does not exist",
    wrong: claim("Referrals plummeted", { ...long, says: "plummeted" }),
    ...{ verdict: "unsupported", because: /cannot be read.*write says=/ },
    twin: claim("Referrals had dropped", { ...long, says: "fell" }),
  },
  {
    way: "an attribute that does not exist",
    wrong: claim("Referrals fell", { ...long, says: "fell", until: "2024-25" }),
    ...{ verdict: "unsupported", because: /cannot be read.*“until” is no attribute/ },
    twin: claim("Referrals fell until 2024-25", { ...long, says: "fell" }),
  },
  {
    way: "a change of one year",
    wrong: claim("Referrals fell in 2024-25", { ...one, says: "fell" }),
    ...{ verdict: "unsupported", because: /cannot be read.*from/ },
    twin: claim("Referrals fell by 2024-25", { ...long, says: "fell" }),
  },
  {
    way: "years the wrong way round",
    wrong: claim("Referrals fell", { indicator: "referrals", from: "2024-25", to: "2018-19", says: "fell" }),
    ...{ verdict: "unsupported", because: /cannot be read.*does not come before/ },
    twin: claim("Referrals were falling from 2018-19 to 2024-25", { ...long, says: "fell" }),
  },
  {
    way: "a year that is none",
    wrong: claim("Referrals fell", { ...long, from: "2018", says: "fell" }),
    ...{ verdict: "unsupported", because: /cannot be read.*no reporting year/ },
    twin: claim("Referrals fell", { ...long, from: "2018/19", says: "fell" }),
  },
  {
    way: "a size that is no number",
    wrong: claim("Referrals fell by a lot", { ...long, says: "fell", by: "a lot" }),
    ...{ verdict: "unsupported", because: /cannot be read.*is no size/ },
    twin: claim("Referrals fell by a quarter, to the nearest", { ...long, says: "fell" }),
  },
  {
    way: "a level that prints nothing",
    wrong: claim("Referrals were made", { ...one, says: "was" }),
    ...{ verdict: "unsupported", because: /cannot be read.*prints no number/ },
    twin: claim("Referrals were made: 1,504", { ...one, says: "was" }),
  },
];
