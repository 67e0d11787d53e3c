import { care, claim, inTime, long, one, type Wrong } from "./wrong.fixture.ts";

const fell = { ...long, says: "fell", by: "24.6%" };
const was = { ...one, says: "was", value: "1,504" };

/** Sentences whose numbers are not those of the figures, or stand in another's place. */
export const wrongInNumber: readonly Wrong[] = [
  {
    way: "a value that is not the published one",
    wrong: claim("There were 1,505 referrals", { ...one, says: "was", value: "1,505" }),
    ...{ verdict: "false", because: /is 1,504, not 1,505/ },
    twin: claim("There were 1,504 referrals", was),
  },
  {
    way: "a value in the text that is not the one in the attributes",
    wrong: claim("There were 1,540 referrals", was),
    ...{ verdict: "false", because: /“1,540”.*1,504/ },
    twin: claim("There were 1,504 referrals in 2024-25", was),
  },
  {
    way: "a number in words that is not the published one",
    wrong: claim("There were one thousand five hundred and five referrals", was),
    ...{ verdict: "false", because: /1,504/ },
    twin: claim("There were one thousand five hundred and four referrals", was),
  },
  {
    way: "a size in per cent that the two counts do not give",
    wrong: claim("Referrals fell by 24.7 per cent", { ...fell, by: "24.7%" }),
    ...{ verdict: "false", because: /24\.6 per cent, not 24\.7%/ },
    twin: claim("Referrals fell by 24.6 per cent", fell),
  },
  {
    way: "a size in the text that is not the one in the attributes",
    wrong: claim("Referrals fell by 26.4 per cent", fell),
    ...{ verdict: "false", because: /“26\.4 per cent”/ },
    twin: claim("Referrals fell by 24.6%", fell),
  },
  {
    way: "a size worked out from the later year instead of the earlier one",
    wrong: claim("Referrals fell by 32.7 per cent", { ...fell, by: "32.7%" }),
    ...{ verdict: "false", because: /24\.6 per cent/ },
    twin: claim("Referrals fell by 492", { ...fell, by: "492" }),
  },
  {
    way: "a difference of counts that is one out",
    wrong: claim("Referrals fell by 491", { ...fell, by: "491" }),
    ...{ verdict: "false", because: /is 492/ },
    twin: claim("Referrals fell by 492, from 1,996 to 1,504", { ...fell, by: "492" }),
  },
  {
    way: "the starting number told as the size of the change",
    wrong: claim("Referrals fell by 1,996", { ...long, says: "fell" }),
    ...{ verdict: "false", because: /another place than its own.*2018-19/ },
    twin: claim("Referrals fell from 1,996", { ...long, says: "fell" }),
  },
  {
    way: "the size of the change told as where it ended",
    wrong: claim("Referrals fell to 492", { ...long, says: "fell", by: "492" }),
    ...{ verdict: "false", because: /another place than its own/ },
    twin: claim("Referrals fell to 1,504", { ...long, says: "fell" }),
  },
  {
    way: "start and end the wrong way round",
    wrong: claim("Referrals fell from 1,504 to 1,996", { ...long, says: "fell" }),
    ...{ verdict: "false", because: /another place/ },
    twin: claim("Referrals fell from 1,996 to 1,504", { ...long, says: "fell" }),
  },
  {
    way: "a number beside the other year's name",
    wrong: claim("Referrals fell from 1,996 in 2024-25 to 1,504 in 2018-19", { ...long, says: "fell" }),
    ...{ verdict: "false", because: /2018-19|2024-25/ },
    twin: claim("Referrals fell from 1,996 in 2018-19 to 1,504 in 2024-25", { ...long, says: "fell" }),
  },
  {
    way: "per cent of a share that fell by as many percentage points",
    wrong: claim("Conferences in time fell by 14.4 per cent", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "fell",
      by: "14.4%",
    }),
    ...{ verdict: "false", because: /percentage points, which is not per cent/ },
    twin: claim("Conferences in time fell by 14.4 percentage points", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "fell",
      by: "14.4 percentage points",
    }),
  },
  {
    way: "per cent in the text where the attributes say percentage points",
    wrong: claim("Conferences in time fell by 14.4%", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "fell",
      by: "14.4 percentage points",
    }),
    ...{ verdict: "false", because: /“14\.4%” is the difference.*percentage points, which are not per cent/ },
    twin: claim("Conferences in time fell by 14.4 points", {
      ...inTime,
      from: "2023-24",
      to: "2024-25",
      says: "fell",
      by: "14.4 percentage points",
    }),
  },
  {
    way: "percentage points of a count",
    wrong: claim("Referrals fell by 24.6 percentage points", {
      ...long,
      says: "fell",
      by: "24.6 percentage points",
    }),
    ...{ verdict: "false", because: /difference of two percentages/ },
    twin: claim("Referrals fell by 24.6 per cent", fell),
  },
  {
    way: "the rate's fall told as the count's",
    wrong: claim("Referrals fell by 26.2 per cent", { ...long, says: "fell", by: "26.2%" }),
    ...{ verdict: "false", because: /24\.6 per cent, not 26\.2%/ },
    twin: claim("The rate of referrals fell by 26.2 per cent", {
      ...long,
      says: "fell",
      by: "26.2%",
      of: "rate",
    }),
  },
  {
    way: "a percentage of what is no share",
    wrong: claim("Referrals were 12.9 per cent", { ...one, says: "was", value: "12.9%" }),
    ...{ verdict: "false", because: /no percentage/ },
    twin: claim("Re-referrals were 12.9 per cent", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
      value: "12.9%",
    }),
  },
  {
    way: "a share with another denominator",
    wrong: claim("194 of 1,522 referrals were re-referrals within twelve months", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
    ...{ verdict: "false", because: /1,522/ },
    twin: claim("194 of 1,504 referrals were re-referrals within twelve months", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
  },
  {
    way: "numerator and denominator changed over",
    wrong: claim("1,504 of 194 referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
    ...{ verdict: "false", because: /another place/ },
    twin: claim("12.9 per cent (194 of 1,504) were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
  },
  {
    way: "a fraction in words that is not the share",
    wrong: claim("One in six referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2024-25",
      says: "was",
    }),
    ...{ verdict: "false", because: /12\.9 per cent/ },
    twin: claim("One in six referrals were re-referrals", {
      indicator: "re-referrals-share",
      year: "2019-20",
      says: "was",
    }),
  },
  {
    way: "a quarter told as a third",
    wrong: claim("Referrals fell by a third", { ...long, says: "fell" }),
    ...{ verdict: "false", because: /a third/ },
    twin: claim("Referrals fell by about a quarter", { ...long, says: "fell" }),
  },
  {
    way: "nearly, of a number that was passed",
    wrong: claim("Nearly 1,500 referrals were made", was),
    ...{ verdict: "false", because: /Nearly 1,500/ },
    twin: claim("Over 1,500 referrals were made", was),
  },
  {
    way: "over, of a number far below",
    wrong: claim("Over 1,000 referrals were made", was),
    ...{ verdict: "false", because: /Over 1,000/ },
    twin: claim("About 1,500 referrals were made", was),
  },
  {
    way: "a rounded number printed as if exact",
    wrong: claim("There were 1,500 referrals", was),
    ...{ verdict: "false", because: /1,500/ },
    twin: claim("There were around 1,500 referrals", was),
  },
  {
    way: "doubled, of what grew by less",
    wrong: claim("Children looked after doubled", { ...care, to: "2024-25", says: "doubled" }),
    ...{ verdict: "false", because: /1\.42 times/ },
    twin: claim("Children looked after rose from 504 to 717", { ...care, to: "2024-25", says: "rose" }),
  },
  {
    way: "more than doubled, of what did not",
    wrong: claim("Conferences held after 21 or more working days more than tripled", {
      indicator: "conferences-21-plus-working-days",
      from: "2023-24",
      to: "2024-25",
      says: "rose",
    }),
    ...{ verdict: "false", because: /tripled/ },
    twin: claim("Conferences held after 21 or more working days more than doubled", {
      indicator: "conferences-21-plus-working-days",
      from: "2023-24",
      to: "2024-25",
      says: "rose",
    }),
  },
  {
    way: "a second number that nothing bears out",
    wrong: claim("Referrals fell by 24.6 per cent, saving 4 social workers' posts", fell),
    ...{ verdict: "false", because: /“4”/ },
    twin: claim("Referrals fell by 24.6 per cent, or 492", fell),
  },
  {
    way: "a number of years that is not the claim's",
    wrong: claim("Referrals fell by 24.6 per cent in four years", fell),
    ...{ verdict: "false", because: /four years/ },
    twin: claim("Referrals fell by 24.6 per cent in six years", { ...fell }),
  },
  {
    way: "England's value misprinted",
    wrong: claim("Referrals per 10,000 children, at 250.0, were below England's 591.4", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
    ...{ verdict: "false", because: /591\.4/ },
    twin: claim("Referrals per 10,000 children, at 250.0, were below England's 519.4", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
    }),
  },
  {
    way: "a distance from England that is not so",
    wrong: claim("The rate of referrals was below England's by 296.4", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
      by: "296.4",
    }),
    ...{ verdict: "false", because: /269\.4, not 296\.4/ },
    twin: claim("The rate of referrals was below England's by 269.4", {
      indicator: "referrals-rate",
      year: "2024-25",
      says: "below",
      than: "england",
      by: "269.4",
    }),
  },
  {
    way: "digits of another script",
    wrong: claim("There were ١٥٠٤ referrals", was),
    ...{ verdict: "false", because: /no figure of this claim/ },
    twin: claim("There were １,５０４ referrals", was),
  },
];
