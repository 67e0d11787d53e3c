import { care, claim, long, one, short, type Wrong } from "./wrong.fixture.ts";

const fell = { ...long, says: "fell", by: "24.6%" };
const was = { ...one, says: "was", value: "1,504" };
const inCare = { indicator: "looked-after-at-31-march", year: "2024-25", says: "was", value: "717" };
const twin = claim("Referrals fell by 24.6 per cent between 2018-19 and 2024-25", fell);
const counted = claim("1,504 referrals were received in 2024-25", was);
const children = claim("At the end of March 2025, 717 children were in care", inCare);

/** A way of being wrong that no list of wrong words names: the sentence holds a word that nothing vouches for. */
const strange = (way: string, text: string, word: string): Wrong => ({
  ...{ way, wrong: claim(text, fell), verdict: "unsupported", twin },
  because: new RegExp(`No figure says .*“${word}”`),
});

/** Sentences that say more than was counted in words that are in no list, or tell a figure of another time or doer. */
export const wrongInStrangers: readonly Wrong[] = [
  strange("an adjective of feeling", "Referrals fell by a staggering 24.6 per cent", "staggering"),
  strange("an adverb of feeling", "Referrals happily fell by 24.6 per cent", "happily"),
  strange("a cause by what stands beside it", "Referrals fell by 24.6 per cent as our hub opened", "hub"),
  strange("a praise", "Referrals fell by 24.6 per cent, testament to our partners", "testament"),
  strange("a doubt", "It is untrue that referrals fell by 24.6 per cent", "untrue"),
  strange("a condition", "Referrals fell by 24.6 per cent if counted right", "if"),
  strange("another says so", "Rumour says that referrals fell by 24.6 per cent", "Rumour"),
  strange("a kind that is not counted", "Unnecessary referrals fell by 24.6 per cent", "Unnecessary"),
  strange("a sender that is not counted", "Online referrals fell by 24.6 per cent", "Online"),
  strange(
    "another fact riding along",
    "Referrals fell by 24.6 per cent and the backlog was cleared",
    "backlog",
  ),
  strange("a number in Roman digits", "Referrals fell by XXV per cent", "XXV"),
  strange("letters of another script", "Refеrrals fell by 24.6 per cent", "Refеrrals"),
  {
    way: "an arrow",
    wrong: claim("Referrals ↑ fell by 24.6 per cent", fell),
    ...{ verdict: "unsupported", because: /The sign “↑”/, twin },
  },
  {
    way: "what became of those counted",
    wrong: claim("1,504 referrals ended in no further action", was),
    ...{ verdict: "false", because: /“no further action”/, twin: counted },
  },
  {
    way: "six years' change told of each",
    wrong: claim("Referrals fell by 24.6 per cent a year", fell),
    ...{ verdict: "false", because: /of 2018-19 to 2024-25 together/, twin },
  },
  {
    way: "six years' change told of one",
    wrong: claim("Referrals fell by 24.6 per cent in a year", fell),
    ...{ verdict: "false", because: /“in a year”, and the claim goes from 2018-19/, twin },
  },
  {
    way: "who is said to have done it",
    wrong: claim("We cut referrals by 24.6 per cent", fell),
    ...{ verdict: "unsupported", because: /“We cut” says who did it/ },
    twin: claim("We received 1,504 referrals", was),
  },
  {
    way: "those in care on a day told as those who came",
    wrong: claim("717 children came into care in 2024-25", inCare),
    ...{ verdict: "false", because: /“came into” is told of a year/, twin: children },
  },
  {
    way: "those in care on a day told as those of the year",
    wrong: claim("717 children were looked after during 2024-25", inCare),
    ...{ verdict: "false", because: /“during” is told of a year/, twin: children },
  },
  {
    way: "a record, of the years that happen to be published",
    wrong: claim("Referrals were at a record low", { ...one, since: "2018-19", says: "lowest-since" }),
    ...{ verdict: "unsupported", because: /“record low” speaks of more than the years/ },
    twin: claim("Referrals were the lowest since 2018-19", {
      ...one,
      since: "2018-19",
      says: "lowest-since",
    }),
  },
  {
    way: "the whole told of every ward",
    wrong: claim("Referrals fell by 24.6 per cent in every ward", fell),
    ...{ verdict: "unsupported", because: /“in every” speaks of more than one figure/, twin },
  },
  {
    way: "most, of a part that was a fifth",
    wrong: claim("Children looked after rose by 105, most of them unaccompanied", {
      ...care,
      ...{ part: "uasc", says: "rose", by: "105", share: "partly" },
    }),
    ...{ verdict: "false", because: /“most” is over half, and the part made up 21\.9 per cent/ },
    twin: claim("Children looked after rose by 105, partly accounted for by unaccompanied children", {
      ...care,
      ...{ part: "uasc", says: "rose", by: "105", share: "partly" },
    }),
  },
  {
    way: "lower, beside the number itself",
    wrong: claim("Referrals came in lower at 1,504", { ...short, says: "was", value: "1,504" }),
    ...{ verdict: "unsupported", because: /“lower” is a claim of change/ },
    twin: claim("Referrals came in at 1,504, 18 fewer", { ...short, says: "was", value: "1,504", by: "18" }),
  },
];
