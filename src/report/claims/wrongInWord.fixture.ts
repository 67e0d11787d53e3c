import { care, claim, inTime, long, one, short, type Wrong } from "./wrong.fixture.ts";

const fell = { ...long, says: "fell", by: "24.6%" };

/** Sentences whose words say another thing, or more, than their attributes and figures do. */
export const wrongInWord: readonly Wrong[] = [
  {
    way: "rose, of what fell",
    wrong: claim("Referrals rose", { ...long, says: "rose" }),
    ...{ verdict: "false", because: /the figure fell/ },
    twin: claim("Referrals fell", { ...long, says: "fell" }),
  },
  {
    way: "rose in the text of a claim that it fell",
    wrong: claim("Referrals rose by 24.6 per cent", fell),
    ...{ verdict: "false", because: /“rose”/ },
    twin: claim("Referrals decreased by 24.6 per cent", fell),
  },
  {
    way: "a denial, which never passes as its opposite",
    wrong: claim("Referrals did not fall", { ...long, says: "fell" }),
    ...{ verdict: "false", because: /denies/ },
    twin: claim("Referrals did fall", { ...long, says: "fell" }),
  },
  {
    way: "a denial in a contraction",
    wrong: claim("Referrals haven’t fallen by 24.6 per cent", fell),
    ...{ verdict: "false", because: /denies/ },
    twin: claim("Referrals have fallen by 24.6 per cent", fell),
  },
  {
    way: "no longer rising, told as a fall",
    wrong: claim("Referrals are no longer as they fell", fell),
    ...{ verdict: "false", because: /no longer/ },
    twin: claim("Referrals have dropped by 24.6 per cent", fell),
  },
  {
    way: "significantly, which no policy defines",
    wrong: claim("Referrals fell significantly", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /“significantly”/ },
    twin: claim("Referrals fell since 2018-19", { ...long, says: "fell" }),
  },
  {
    way: "a sharp fall",
    wrong: claim("There was a sharp fall in referrals", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /“sharp”/ },
    twin: claim("There was a fall in referrals", { ...long, says: "fell" }),
  },
  {
    way: "a verb that says how steeply",
    wrong: claim("Referrals plummeted", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /how steep “plummeted”/ },
    twin: claim("Referrals dropped", { ...long, says: "fell" }),
  },
  {
    way: "a steep rise, of what fell",
    wrong: claim("Referrals soared", { ...long, says: "fell" }),
    ...{ verdict: "false", because: /“soared”, against/ },
    twin: claim("Referrals shrank", { ...long, says: "fell" }),
  },
  {
    way: "for the first time",
    wrong: claim("Referrals fell for the first time", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /more than the years/ },
    twin: claim("Referrals had fallen by 2024-25", { ...long, says: "fell" }),
  },
  {
    way: "slightly, of a change that is none",
    wrong: claim("Referrals numbered 1,504, slightly fewer than in 2023-24", {
      ...short,
      says: "was",
      value: "1,504",
    }),
    ...{ verdict: "unsupported", because: /“slightly”/ },
    twin: claim("Referrals numbered 1,504, 18 fewer than in 2023-24", {
      ...short,
      says: "was",
      value: "1,504",
      by: "18",
    }),
  },
  {
    way: "because of early help",
    wrong: claim("Referrals fell by 24.6 per cent because of early help", fell),
    ...{ verdict: "unsupported", because: /“because of” says why/ },
    twin: claim("Between 2018-19 and 2024-25 referrals fell by 24.6 per cent", fell),
  },
  {
    way: "as a result of, the seed report's own words",
    wrong: claim("There has been a reduction in the number of referrals as a result of early help", {
      ...long,
      says: "fell",
    }),
    ...{ verdict: "unsupported", because: /as a result of/ },
    twin: claim("There has been a reduction in the number of referrals", { ...long, says: "fell" }),
  },
  {
    way: "early help led to it",
    wrong: claim("Early help led to a fall in referrals", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /led to/ },
    twin: claim("A fall in referrals was recorded", { ...long, says: "fell" }),
  },
  {
    way: "improved, of what is neither good nor bad",
    wrong: claim("Referrals improved", { ...long, says: "improved" }),
    ...{ verdict: "unsupported", because: /neither better/ },
    twin: claim("Re-referrals improved", {
      indicator: "re-referrals-share",
      from: "2018-19",
      to: "2024-25",
      says: "improved",
    }),
  },
  {
    way: "improved in the text of a claim that it fell",
    wrong: claim("Referrals improved, falling by 24.6 per cent", fell),
    ...{ verdict: "unsupported", because: /“improved”/ },
    twin: claim("Referrals went down by 24.6 per cent", fell),
  },
  {
    way: "improved, of what became worse",
    wrong: claim("Conferences in time improved", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "improved",
    }),
    ...{ verdict: "false", because: /fell/ },
    twin: claim("Conferences in time worsened", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "worsened",
    }),
  },
  {
    way: "fewer without the number, in a claim of a level",
    wrong: claim("There were 1,504 referrals, fewer than the year before", {
      ...short,
      says: "was",
      value: "1,504",
    }),
    ...{ verdict: "unsupported", because: /“fewer” is a claim of change unless/ },
    twin: claim("There were 1,504 referrals, 18 fewer than the year before", {
      ...short,
      says: "was",
      value: "1,504",
    }),
  },
  {
    way: "more, where the number was fewer",
    wrong: claim("There were 1,504 referrals, 18 more than the year before", {
      ...short,
      says: "was",
      value: "1,504",
      by: "18",
    }),
    ...{ verdict: "false", because: /the other way/ },
    twin: claim("There were 18 fewer referrals than the year before", { ...short, says: "was", by: "18" }),
  },
  {
    way: "fell, in a claim of a level",
    wrong: claim("Referrals fell to 1,504", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /“fell” is a claim of change/ },
    twin: claim("Referrals numbered 1,504", { ...one, says: "was", value: "1,504" }),
  },
  {
    way: "highest, in a claim of a level",
    wrong: claim("Referrals were at their highest, 1,504", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /every other year/ },
    twin: claim("Referrals were at their lowest, 1,504", { ...one, says: "lowest" }),
  },
  {
    way: "highest in the text of a claim that it was lowest",
    wrong: claim("Referrals were at their highest", { ...one, says: "lowest" }),
    ...{ verdict: "false", because: /other end/ },
    twin: claim("Referrals were the fewest of all years", { ...one, says: "lowest" }),
  },
  {
    way: "consistently, of one year",
    wrong: claim("The target was consistently met", { ...inTime, year: "2018-19", says: "met" }),
    ...{ verdict: "unsupported", because: /more than the years/ },
    twin: claim("The target was met", { ...inTime, year: "2018-19", says: "met" }),
  },
  {
    way: "not met in the text of a claim that it was met",
    wrong: claim("The target was not met", { ...inTime, year: "2018-19", says: "met" }),
    ...{ verdict: "false", because: /not met/ },
    twin: claim("The target of 90 per cent was not met", { ...inTime, year: "2024-25", says: "missed" }),
  },
  {
    way: "what will be",
    wrong: claim("Referrals fell and will fall further", { ...long, says: "fell" }),
    ...{ verdict: "unsupported", because: /no figure has counted/ },
    twin: claim("Referrals have been falling", { ...long, says: "fell" }),
  },
  {
    way: "a judgement of the work",
    wrong: claim("Referrals fell by 24.6 per cent, which shows effective early help", fell),
    ...{ verdict: "unsupported", because: /is a judgement/ },
    twin: claim("By 2024-25 referrals had fallen by 24.6 per cent", fell),
  },
  {
    way: "a second change riding along",
    wrong: claim("Referrals fell by 24.6 per cent while plans rose", fell),
    ...{ verdict: "false", because: /“rose”|plans/ },
    twin: claim("Referrals fell by 24.6 per cent: 1,996 became 1,504", fell),
  },
  {
    way: "a way told by a bare “down”",
    wrong: claim("There were 1,504 referrals in 2024-25, down 1.2 per cent", {
      ...short,
      ...{ says: "was", value: "1,504", by: "1.2%" },
    }),
    ...{ verdict: "unsupported", because: /“down” is a claim of change/ },
    twin: claim("Referrals fell to 1,504, down 24.6 per cent", fell),
  },
  {
    way: "a size made little of",
    wrong: claim("A mere 1,504 referrals were made in 2024-25", {
      ...{ indicator: "referrals", year: "2024-25", says: "was", value: "1,504" },
    }),
    ...{ verdict: "unsupported", because: /“mere”/ },
    twin: claim("1,504 referrals were made in 2024-25", {
      ...{ indicator: "referrals", year: "2024-25", says: "was", value: "1,504" },
    }),
  },
  {
    way: "a hand behind the fall",
    wrong: claim("Referrals have been driven down by 24.6 per cent", fell),
    ...{ verdict: "unsupported", because: /“driven down” says why/ },
    twin: claim("Referrals have fallen by 24.6 per cent", fell),
  },
  {
    way: "letters with an invisible one between",
    wrong: claim("Referrals ro\u200bse by 24.6 per cent", fell),
    ...{ verdict: "false", because: /“rose”/ },
    twin: claim("Referrals fe\u00adll by 24.6 per cent", fell),
  },
  {
    way: "unaccompanied children blamed",
    wrong: claim("Children looked after rose by 105, partly due to unaccompanied children", {
      ...care,
      says: "rose",
      by: "105",
      part: "uasc",
      share: "partly",
    }),
    ...{ verdict: "unsupported", because: /accounted for/ },
    twin: claim("Children looked after rose by 105, partly accounted for by unaccompanied children", {
      ...care,
      says: "rose",
      by: "105",
      part: "uasc",
      share: "partly",
    }),
  },
];
