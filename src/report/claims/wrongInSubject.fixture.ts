import { care, claim, inTime, long, one, short, type Wrong } from "./wrong.fixture.ts";

const fell = { ...long, says: "fell", by: "24.6%" };
const late = { indicator: "conferences-within-15-working-days-share", year: "2024-25", says: "was" } as const;

/** Sentences about something else than their figures: other things counted, other years, places and shares. */
export const wrongInSubject: readonly Wrong[] = [
  {
    way: "a subject that the figure does not count",
    wrong: claim("Domestic abuse fell by 24.6 per cent", fell),
    ...{ verdict: "unsupported", because: /speaks of “Domestic abuse”/ },
    twin: claim("It fell by 24.6 per cent", fell),
  },
  {
    way: "what a count may stand for, told in its place",
    wrong: claim("Demand fell by 24.6 per cent", fell),
    ...{ verdict: "unsupported", because: /speaks of “Demand”/ },
    twin: claim("The number fell by 24.6 per cent", fell),
  },
  {
    way: "those of them that were in a state that nobody counted",
    wrong: claim("There were 1,504 open referrals in 2024-25", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /speaks of “open”/ },
    twin: claim("There were 1,504 referrals in 2024-25", { ...one, says: "was", value: "1,504" }),
  },
  {
    way: "a part told as the whole",
    wrong: claim("Asylum seeking children rose by 42.3 per cent", {
      ...care,
      to: "2024-25",
      indicator: "looked-after-started",
      says: "rose",
    }),
    ...{ verdict: "false", because: /speaks of “Asylum/ },
    twin: claim("Children looked after rose by 42.3 per cent", { ...care, to: "2024-25", says: "rose" }),
  },
  {
    way: "children, of a count of referrals",
    wrong: claim("1,504 children were referred", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "false", because: /speaks of children.*counts referrals/ },
    twin: claim("1,504 referrals to children's social care were made", {
      ...one,
      says: "was",
      value: "1,504",
    }),
  },
  {
    way: "re-referrals, of a count of referrals",
    wrong: claim("Re-referrals fell by 24.6 per cent", fell),
    ...{ verdict: "false", because: /re-referrals/ },
    twin: claim("In six years referrals to children's social care fell by 24.6 per cent", fell),
  },
  {
    way: "plans, of a count of children",
    wrong: claim("173 plans were open at 31 March 2025", {
      indicator: "plans-at-31-march",
      year: "2024-25",
      says: "was",
      value: "173",
    }),
    ...{ verdict: "false", because: /speaks of plans/ },
    twin: claim("173 children were on a child protection plan at 31 March 2025", {
      indicator: "plans-at-31-march",
      year: "2024-25",
      says: "was",
      value: "173",
    }),
  },
  {
    way: "a rate, of the count",
    wrong: claim("The referral rate fell by 24.6 per cent", fell),
    ...{ verdict: "false", because: /of="rate"/ },
    twin: claim("The referral rate fell", { ...long, says: "fell", of: "rate" }),
  },
  {
    way: "the number, of a share",
    wrong: claim("The number of conferences in time fell by 14.4 percentage points", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "fell",
      by: "14.4 percentage points",
    }),
    ...{ verdict: "false", because: /is a share/ },
    twin: claim("The proportion of conferences in time fell by 14.4 percentage points", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "fell",
      by: "14.4 percentage points",
    }),
  },
  {
    way: "most, of a share under half",
    wrong: claim("Most referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
    ...{ verdict: "false", because: /over half/ },
    twin: claim("Most conferences were held within 15 working days", late),
  },
  {
    way: "a minority, of a share over half",
    wrong: claim("A minority of conferences were held within 15 working days", late),
    ...{ verdict: "false", because: /under half/ },
    twin: claim("The majority of conferences were held within 15 working days", late),
  },
  {
    way: "all, of a share that is not whole",
    wrong: claim("All conferences were held within 15 working days", late),
    ...{ verdict: "false", because: /56\.1%/ },
    twin: claim("More than half of all conferences were held within 15 working days", late),
  },
  {
    way: "none, of what was counted",
    wrong: claim("None of the conferences were held within 15 working days", late),
    ...{ verdict: "false", because: /“None”/ },
    twin: claim("56.1 per cent of the conferences were held within 15 working days", late),
  },
  {
    way: "more than half, of what is more than two thirds or less than half",
    wrong: claim("More than half of referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
    ...{ verdict: "false", because: /More than half/ },
    twin: claim("Fewer than one in five referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2021-22",
      says: "was",
    }),
  },
  {
    way: "many, which is no size",
    wrong: claim("Many referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
    ...{ verdict: "unsupported", because: /“Many” is no size/ },
    twin: claim("12.9% of referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
  },
  {
    way: "most of a count, which is no share",
    wrong: claim("Most of the 1,504 referrals came early", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /“Most” is a share/ },
    twin: claim("Of the referrals there were 1,504", { ...one, says: "was", value: "1,504" }),
  },
  {
    way: "another year than the claim's",
    wrong: claim("Referrals numbered 1,504 in 2023-24", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "false", because: /2023-24/ },
    twin: claim("Referrals numbered 1,504 in 2024/25", { ...one, says: "was", value: "1,504" }),
  },
  {
    way: "the year before, of a claim that starts six years earlier",
    wrong: claim("Referrals fell by 24.6 per cent on the year before", fell),
    ...{ verdict: "false", because: /would be 2023-24/ },
    twin: claim("Referrals numbered 1,504, 18 fewer than a year earlier", {
      ...short,
      says: "was",
      by: "18",
    }),
  },
  {
    way: "in the year from which it fell",
    wrong: claim("In 2018-19 referrals fell by 24.6 per cent", fell),
    ...{ verdict: "false", because: /2018-19 alone/ },
    twin: claim("In 2024-25 referrals were down by 24.6 per cent on 2018-19", fell),
  },
  {
    way: "a calendar year of a figure that has another",
    wrong: claim("There were 1,504 referrals in 2024", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /which reporting year/ },
    twin: claim("There were 717 children looked after in March 2025", {
      indicator: "looked-after-at-31-march",
      year: "2024-25",
      says: "was",
      value: "717",
    }),
  },
  {
    way: "England, in a claim that compares with nobody",
    wrong: claim("Referrals fell by 24.6 per cent, as in England", fell),
    ...{ verdict: "unsupported", because: /compares with England/ },
    twin: claim("The rate of referrals was below England's", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
  },
  {
    way: "the neighbours, in a claim about England",
    wrong: claim("The rate of referrals was below the neighbours'", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
    ...{ verdict: "false", because: /the neighbours, and the claim with England/ },
    twin: claim("The rate of referrals was below the national one", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
  },
  {
    way: "another ward than the claim's",
    wrong: claim("Alder had the most referrals of all wards", {
      indicator: "referrals",
      year: "2023-24",
      says: "highest",
      among: "wards",
      ward: "Bramble",
    }),
    ...{ verdict: "false", because: /speaks of Alder/ },
    twin: claim("Bramble had the most referrals of all wards", {
      indicator: "referrals",
      year: "2023-24",
      says: "highest",
      among: "wards",
      ward: "Bramble",
    }),
  },
  {
    way: "a ward, of the whole county's number",
    wrong: claim("There were 1,504 referrals in Alder", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /say ward="Alder"/ },
    twin: claim("There were 410 referrals in Alder", { ...one, says: "was", value: "410", ward: "Alder" }),
  },
  {
    way: "each month, of a year's number",
    wrong: claim("There were 1,504 referrals a month", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /whole years/ },
    twin: claim("There were 1,504 referrals in the year", { ...one, says: "was", value: "1,504" }),
  },
  {
    way: "from whom, which the figure does not tell apart",
    wrong: claim("There were 1,504 referrals from the police", { ...one, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /“police”/ },
    twin: claim("1,504 referrals were received", { ...one, says: "was", value: "1,504" }),
  },
  {
    way: "children told of beside referrals, as the board's report of 2017 does",
    wrong: claim(
      "There has been a reduction in the number of referrals as a result of ensuring that children and families receive early help",
      { ...fell },
    ),
    ...{ verdict: "unsupported", because: /speaks of children.*as a result of/s },
    twin: claim("There has been a reduction of 24.6 per cent in referrals", fell),
  },
];
