import { claim, long, one, type Wrong } from "./wrong.fixture.ts";

/** Sentences whose attributes cannot be read, and what to write instead. */
export const wrongInForm: readonly Wrong[] = [
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
  {
    way: "an attribute that its predicate does not read",
    wrong: claim("There were 1,504 referrals", { ...one, says: "was", than: "england" }),
    ...{ verdict: "unsupported", because: /does not read than=/ },
    twin: claim("There were 1,504 referrals", { ...one, says: "was" }),
  },
  {
    way: "money",
    wrong: claim("£1,504 was spent", { ...one, says: "was" }),
    ...{ verdict: "false", because: /no figure of this claim/ },
    twin: claim("1,504 was the number", { ...one, says: "was" }),
  },
];
