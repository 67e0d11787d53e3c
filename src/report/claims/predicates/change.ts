import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { breakBetween } from "../cells.ts";
import { type Objection, unsupported, untrue } from "../claim.ts";
import { asNumber, over, sign } from "../exact.ts";
import type { Direction } from "../facts.ts";
import { changeOffer } from "../offers.ts";
import { policy } from "../policy.ts";
import { type Finding, kept, type Predicate } from "../predicate.ts";
import { changeFacts, directionOf, wrongBy, wrongValue } from "../sizes.ts";
import { areRead, type TwoYears, tooLittle, twoYears } from "./twoYears.ts";

const asks = {
  needs: ["indicator", "from", "to"],
  may: ["year", "by", "value", "of"],
} as const;
const since2018 = { indicator: "referrals", from: "2018-19", to: "2024-25" } as const;
const lastYear = { indicator: "referrals", from: "2023-24", to: "2024-25" } as const;

/** A change and its size: the numbers have to have moved so, by so much, and clearly. */
export const change: readonly Predicate[] = [
  {
    ...{
      says: "fell",
      alsoSays: [
        "fall",
        "falls",
        "fallen",
        "decreased",
        "dropped",
        "reduced",
        "declined",
        "down",
        "shrank",
        "lower",
        "fewer",
      ],
    },
    means:
      "The figure is lower than in the earlier year, by as much as said, and the policy's evidence bears it out: by the rate where the population is published.",
    ...asks,
    carries: ["fall", "fewer", "changed"],
    judge: (asked, figures) => judgeChange(asked, figures, { verb: "fell", way: "down" }),
    examples: [
      {
        text: "Referrals fell by 24.6 per cent between 2018-19 and 2024-25",
        attributes: { ...since2018, says: "fell", by: "24.6%" },
        verdict: "true",
      },
      {
        text: "Referrals fell by 26.4 per cent",
        attributes: { ...since2018, says: "fell", by: "26.4%" },
        verdict: "false",
      },
      {
        text: "Referrals fell by 1.2 per cent",
        attributes: { ...lastYear, says: "fell", by: "1.2%" },
        verdict: "unsupported",
      },
      {
        text: "Fewer children entered care",
        attributes: { indicator: "looked-after-started", from: "2023-24", to: "2024-25", says: "fell" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{
      says: "rose",
      alsoSays: ["rise", "rises", "risen", "increased", "grew", "up", "climbed", "higher", "more"],
    },
    means: "The same the other way.",
    ...asks,
    carries: ["rise", "more", "changed"],
    judge: (asked, figures) => judgeChange(asked, figures, { verb: "rose", way: "up" }),
    examples: [
      {
        text: "Children looked after rose by 42.3 per cent from 2020-21 to 2024-25",
        attributes: {
          indicator: "looked-after-at-31-march",
          from: "2020-21",
          to: "2024-25",
          says: "rose",
          by: "42.3%",
        },
        verdict: "true",
      },
      { text: "Referrals rose", attributes: { ...since2018, says: "rose" }, verdict: "false" },
      {
        text: "Children looked after rose from 714 to 717",
        attributes: {
          indicator: "looked-after-at-31-march",
          from: "2023-24",
          to: "2024-25",
          says: "rose",
          by: "3",
        },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "changed", alsoSays: ["change"] },
    means: "The figure is another than in the earlier year, either way, and the evidence bears it out.",
    ...asks,
    carries: ["changed", "rise", "fall", "more", "fewer"],
    judge: (asked, figures) => judgeChange(asked, figures, { verb: "changed", way: null }),
    examples: [
      {
        text: "Referrals changed by 492",
        attributes: { ...since2018, says: "changed", by: "492" },
        verdict: "true",
      },
      {
        text: "Referrals changed by 491",
        attributes: { ...since2018, says: "changed", by: "491" },
        verdict: "false",
      },
      {
        text: "Referrals changed by 18",
        attributes: { ...lastYear, says: "changed", by: "18" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "doubled", alsoSays: ["double"] },
    means: "The figure is twice what it was, within 2.5 per cent, and the evidence bears out a rise.",
    ...asks,
    carries: ["rise", "more"],
    judge: (asked, figures) => judgeChange(asked, figures, { verb: "doubled", way: "up", times: 2 }),
    examples: [
      {
        text: "Conferences held after 21 or more working days more than doubled, from 30 to 85, between 2023-24 and 2024-25",
        attributes: {
          indicator: "conferences-21-plus-working-days",
          from: "2023-24",
          to: "2024-25",
          says: "doubled",
        },
        verdict: "true",
      },
      {
        text: "Children looked after doubled",
        attributes: {
          indicator: "looked-after-at-31-march",
          from: "2020-21",
          to: "2024-25",
          says: "doubled",
        },
        verdict: "false",
      },
      {
        text: "Children on a plan for two years or more doubled, from 8 to 16",
        attributes: {
          indicator: "plans-two-years-or-more-at-31-march",
          from: "2021-22",
          to: "2022-23",
          says: "doubled",
        },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "halved", alsoSays: ["half", "halve"] },
    means: "The figure is half of what it was, within 2.5 per cent, and the evidence bears out a fall.",
    ...asks,
    carries: ["fall", "fewer"],
    judge: (asked, figures) => judgeChange(asked, figures, { verb: "halved", way: "down", times: 0.5 }),
    examples: [
      {
        text: "Children looked after with three or more placements halved, from 88 to 43",
        attributes: { indicator: "three-or-more-placements", from: "2018-19", to: "2024-25", says: "halved" },
        verdict: "true",
      },
      { text: "Referrals halved", attributes: { ...since2018, says: "halved" }, verdict: "false" },
      {
        text: "Children on a plan for two years or more halved, from 14 to 7",
        attributes: {
          indicator: "plans-two-years-or-more-at-31-march",
          from: "2023-24",
          to: "2024-25",
          says: "halved",
        },
        verdict: "unsupported",
      },
    ],
  },
];

interface Said {
  readonly verb: string;
  readonly way: "up" | "down" | null;
  /** What the later figure has to be of the earlier one. */
  readonly times?: number;
}

/** Whether the numbers moved as said, by as much, and with the evidence for it. */
export function judgeChange(asked: Asked, figures: PublishedFigures, said: Said): Finding {
  const found = twoYears(asked, figures);
  if (!areRead(found)) return found;
  const { from, to, evidence, uses } = found;
  const direction = directionOf(from, to);
  const moved = wrongWay(found, said, direction);
  const broken = breakBetween(asked.measure, from.year, to.year);
  return {
    objections: kept([
      moved,
      wrongTimes(found, said, asked.text),
      wrongBy(asked.by, from, to),
      wrongValue(asked.value, to),
      broken,
      moved === null && !broken ? thin(found, said, direction) : null,
    ]),
    ...{ cells: [from, to], uses, facts: changeFacts(asked, from, to), direction },
    why: `From ${from.display} in ${from.year} to ${to.display} in ${to.year}; ${evidence.how}.`,
    offer: changeOffer(from, to, evidence),
  };
}

function wrongWay({ from, to }: TwoYears, { verb, way }: Said, direction: Direction): Objection | null {
  const right = way === null ? direction !== "level" : direction === way;
  if (right) return null;
  const did = { up: "rose", down: "fell", level: "stayed the same" }[direction];
  return untrue(
    `It did not: from ${from.display} in ${from.year} to ${to.display} in ${to.year} the figure ${did}, so “${verb}” is wrong.`,
  );
}

function thin(found: TwoYears, { verb }: Said, direction: Direction): Objection | null {
  const { evidence, from, to } = found;
  if (evidence.way === direction) return null;
  if (evidence.way === null) return tooLittle(found, verb);
  return unsupported(
    `The count went from ${from.display} to ${to.display}, but for each child who lives here it went the other way: ${evidence.how}.`,
  );
}

/** "More than" and "nearly" before the verb are judged with the text; here the bare verb is. */
function wrongTimes({ from, to }: TwoYears, { verb, times }: Said, text: string): Objection | null {
  if (
    times === undefined ||
    new RegExp(`(?:more than|over|nearly|almost|about|around|just) (?:over |under )?${verb}`, "i").test(text)
  )
    return null;
  if (sign(from.value) === 0) return untrue(`It was none in ${from.year}, and twice none is none.`);
  const ratio = asNumber(over(to.value, from.value));
  const near = Math.abs(ratio / times - 1) <= policy.about.value;
  return near
    ? null
    : untrue(`${to.display} is ${ratio.toFixed(2)} times ${from.display}: it has not ${verb}.`);
}
