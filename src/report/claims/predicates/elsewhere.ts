import { byar, wilson } from "../../../kit/statistics/index.ts";
import type { Comparator, PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { type Cell, cellOf, isCell, usesOf } from "../cells.ts";
import { type Objection, type Offer, type Use, unsupported, untrue } from "../claim.ts";
import { compare, type Exact, exact, exactly, minus, over, sign, size, times, written } from "../exact.ts";
import type { Fact } from "../facts.ts";
import { inYear, levelOffer, marked, subject } from "../offers.ts";
import { policy } from "../policy.ts";
import { type Finding, kept, type Predicate, unreadable } from "../predicate.ts";
import { reproduces, valueFacts, wrongValue } from "../sizes.ts";

const asks = { needs: ["indicator", "year"], may: ["than", "by", "value", "of", "to"] } as const;
const rate = { indicator: "referrals-rate", year: "2024-25", than: "england" } as const;
const repeats = { indicator: "plans-started-repeat-ever-share", year: "2024-25", than: "england" } as const;

/** A rate or a share beside the same elsewhere, whose published value is taken as it stands. */
export const elsewhere: readonly Predicate[] = [
  {
    ...{ says: "above", alsoSays: ["higher-than", "higher than", "more-than"] },
    means:
      "The figure's whole 95% interval lies above England's, or the statistical neighbours', published value.",
    ...asks,
    carries: ["more"],
    judge: (asked, figures) => judgeElsewhere(asked, figures, "above"),
    examples: [
      {
        text: "Episodes of need were above England's, at 367.2 per 10,000 children",
        attributes: {
          indicator: "child-in-need-episodes-at-31-march-rate",
          year: "2024-25",
          says: "above",
          than: "england",
        },
        verdict: "true",
      },
      {
        text: "The rate of referrals was above England's",
        attributes: { ...rate, says: "above" },
        verdict: "false",
      },
      {
        text: "Repeat plans were above the statistical neighbours'",
        attributes: { ...repeats, than: "neighbours", says: "above" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "below", alsoSays: ["lower-than", "lower than", "fewer-than"] },
    means: "The whole interval lies below it.",
    ...asks,
    carries: ["fewer"],
    judge: (asked, figures) => judgeElsewhere(asked, figures, "below"),
    examples: [
      {
        text: "Referrals per 10,000 children, at 250.0, were below England's 519.4",
        attributes: { ...rate, says: "below" },
        verdict: "true",
      },
      {
        text: "The rate of referrals was less than half of England's",
        attributes: { ...rate, says: "below" },
        verdict: "true",
      },
      {
        text: "The rate of referrals was less than a third of England's",
        attributes: { ...rate, says: "below" },
        verdict: "false",
      },
      {
        text: "Episodes of need were below England's",
        attributes: {
          indicator: "child-in-need-episodes-at-31-march-rate",
          year: "2024-25",
          says: "below",
          than: "england",
        },
        verdict: "false",
      },
      {
        text: "Repeat plans were below England's",
        attributes: { ...repeats, says: "below" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "similar", alsoSays: ["similar-to", "in-line", "in line with", "like"] },
    means: "The whole interval lies within a tenth of it either way.",
    ...asks,
    carries: ["steady"],
    judge: (asked, figures) => judgeElsewhere(asked, figures, "similar"),
    examples: [
      {
        text: "Episodes of need in 2020-21 were similar to England's",
        attributes: {
          indicator: "child-in-need-episodes-at-31-march-rate",
          year: "2020-21",
          says: "similar",
          than: "england",
        },
        verdict: "true",
      },
      {
        text: "The rate of referrals was similar to England's",
        attributes: { ...rate, says: "similar" },
        verdict: "false",
      },
      {
        text: "Repeat plans were similar to England's",
        attributes: { ...repeats, says: "similar" },
        verdict: "unsupported",
      },
    ],
  },
];

type Said = "above" | "below" | "similar";
const names = { england: "England's", neighbours: "the statistical neighbours'" } as const;

function judgeElsewhere(asked: Asked, figures: PublishedFigures, said: Said): Finding {
  const year = asked.years.year ?? asked.years.to;
  if (year === undefined)
    return unreadable(unsupported('The claim cannot be read: say of which year, year="2024-25".'));
  const measure = figures.measures.find(({ id }) => id === asked.measure.rate) ?? asked.measure;
  const cell = cellOf(figures, measure, year);
  if (!isCell(cell)) return unreadable(cell, [{ id: measure.id, year }]);
  const use: Use = { id: measure.id, year, than: asked.than };
  if (measure.per === null)
    return unreadable(
      unsupported(
        `A count cannot be compared with ${names[asked.than]}: their population is another. Compare a rate or a share.`,
      ),
      usesOf([cell]),
      levelOffer(cell),
    );
  const other = figures.comparators.find(
    (each) => each.id === measure.id && each.year === year && each.than === asked.than,
  );
  if (!other)
    return unreadable(
      unsupported(`No figure of ${names[asked.than]} is published here for “${measure.title}” in ${year}.`),
      usesOf([cell]),
      levelOffer(cell),
    );
  const stands = standing(cell, other);
  return {
    objections: kept([
      against(cell, other, stands, said),
      wrongValue(asked.value, cell),
      wrongDistance(asked, cell, other),
    ]),
    ...{ cells: [cell], uses: [...usesOf([cell]), use], facts: facts(asked, cell, other) },
    direction: stands.side,
    why: `${cell.display} (95% interval ${stands.interval}) against ${names[other.than]} ${other.display}.`,
    offer: elsewhereOffer(cell, other, stands),
  };
}

interface Standing {
  readonly side: "up" | "down" | "level";
  /** Where the whole interval lies: above, below, or within the margin; null where it cannot be told. */
  readonly clear: "above" | "below" | null;
  readonly similar: boolean;
  readonly interval: string;
}

function standing(cell: Cell, other: Comparator): Standing {
  const { lower, upper } = intervalOf(cell);
  const margin = policy.equivalence.value;
  const side =
    (["down", "level", "up"] as const)[compare(cell.value, exactly(String(other.value))) + 1] ?? "level";
  return {
    side,
    clear: lower > other.value ? "above" : upper < other.value ? "below" : null,
    similar: lower > other.value / margin && upper < other.value * margin,
    interval: `${lower.toFixed(1)} to ${upper.toFixed(1)}`,
  };
}

function intervalOf({ figure, measure }: Cell): { readonly lower: number; readonly upper: number } {
  const { lower, upper, numerator, denominator } = figure;
  if (lower !== null && upper !== null) return { lower, upper };
  const per = measure.per ?? 1;
  // Without a published interval and without counts nothing can be told apart: the interval is everything.
  if (numerator === null || denominator === null || denominator === 0)
    return { lower: 0, upper: Number.POSITIVE_INFINITY };
  if (per === 100) {
    const share = wilson(numerator, denominator, policy.confidence.value);
    return { lower: per * share.lower, upper: per * share.upper };
  }
  const count = byar(numerator, policy.confidence.value);
  return { lower: (per * count.lower) / denominator, upper: (per * count.upper) / denominator };
}

function against(cell: Cell, other: Comparator, stands: Standing, said: Said): Objection | null {
  const both = `${cell.display} (95% interval ${stands.interval}) against ${names[other.than]} ${other.display}`;
  if (said === "similar") {
    if (stands.similar) return null;
    return stands.clear
      ? untrue(`It is not similar: ${both}, so it is ${stands.clear}.`)
      : unsupported(
          `That the two cannot be told apart does not make them similar: ${both}, and “similar” needs the whole interval within a tenth.`,
        );
  }
  if (stands.clear === said) return null;
  const way = stands.side === "up" ? "above" : stands.side === "down" ? "below" : "the same";
  return way === said
    ? unsupported(`The two are too near to each other to say “${said}”: ${both}.`)
    : untrue(`It is not ${said}: ${both}.`);
}

function distance(cell: Cell, other: Comparator): Exact {
  return size(minus(cell.value, exactly(String(other.value))));
}

/** The other's value was published rounded, so what both print may be subtracted too. */
function distances(cell: Cell, other: Comparator): readonly Exact[] {
  const printed = /\d[\d,]*(?:\.\d+)?/.exec(cell.display)?.[0] ?? "0";
  return [distance(cell, other), size(minus(exactly(printed), exactly(String(other.value))))];
}

function wrongDistance({ by }: Asked, cell: Cell, other: Comparator): Objection | null {
  if (by === null) return null;
  const share = cell.measure.per === 100;
  const value = exactly(String(other.value));
  const own = distances(cell, other).some((each) => reproduces(by, each));
  const relative = sign(value) !== 0 && reproduces(by, times(over(distance(cell, other), value), exact(100)));
  const right = by.kind === "points" ? share && own : by.kind === "per cent" ? relative : own || relative;
  const is = `${written(distance(cell, other), cell.measure.decimals)}${share ? " percentage points" : ""}`;
  return right ? null : untrue(`From ${other.display} to ${cell.display} is ${is}, not ${by.words}.`);
}

function facts(asked: Asked, cell: Cell, other: Comparator): readonly Fact[] {
  const share = cell.measure.per === 100;
  const value = exactly(String(other.value));
  const rest = { year: null, whole: false } as const;
  const apart: Fact[] = distances(cell, other).map((each) => ({
    ...{ ...rest, role: "difference", kind: share ? "points" : "number", value: each },
    words: `the distance from ${names[other.than]}`,
  }));
  // "Half of England's" is a part of theirs; "half below England's" a distance from it.
  const partOfTheirs =
    /of (?:that of )?(?:england|the (?:english|national)|(?:our |the )?(?:statistical )?neighbours)/iu;
  const isPart = partOfTheirs.test(asked.text);
  const ratio = sign(value) === 0 ? value : over(cell.value, value);
  const relative: Fact[] =
    sign(value) === 0
      ? []
      : [
          {
            ...rest,
            role: "difference",
            kind: "per cent",
            value: times(isPart ? ratio : over(distance(cell, other), value), exact(100)),
            words: isPart
              ? `what it is of ${names[other.than]} in per cent`
              : `the distance from ${names[other.than]} in per cent`,
          },
          {
            ...rest,
            role: "difference",
            kind: "times",
            value: ratio,
            words: `how many times ${names[other.than]} it is`,
          },
        ];
  const theirs: Fact = {
    ...rest,
    whole: true,
    role: "elsewhere",
    kind: share ? "per cent" : "number",
    value,
    words: `${names[other.than]} figure`,
  };
  return [...valueFacts(asked, cell, "is"), theirs, ...apart, ...relative];
}

function elsewhereOffer(cell: Cell, other: Comparator, stands: Standing): Offer {
  const { measure, year } = cell;
  const says = stands.clear ?? (stands.similar ? "similar" : null);
  if (says === null) return levelOffer(cell);
  const words = says === "similar" ? `similar to ${names[other.than]}` : `${says} ${names[other.than]}`;
  return {
    text: marked(`${subject(measure)}: ${cell.display} ${inYear(measure, year)}, ${words} ${other.display}`, [
      cell,
    ]),
    attributes: { indicator: measure.id, year, says, than: other.than },
  };
}
