import type { PublishedFigures, PublishedMeasure } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { type Cell, cellOf, isCell, usesOf } from "../cells.ts";
import { type Objection, type Offer, unsupported, untrue } from "../claim.ts";
import { asNumber, compare, type Exact, exactly, halfUp } from "../exact.ts";
import type { Fact } from "../facts.ts";
import { inYear, levelOffer, marked, subject } from "../offers.ts";
import { type Finding, kept, type Predicate, unreadable } from "../predicate.ts";
import { valueFacts, wrongValue } from "../sizes.ts";

const asks = { needs: ["indicator", "year"], may: ["target", "value", "to"] } as const;
const inTime = { indicator: "conferences-within-15-working-days-share" } as const;

/** A year's figure against what the partnership wants of it. */
export const target: readonly Predicate[] = [
  {
    ...{ says: "met", alsoSays: ["target-met", "target met", "meets", "achieved"] },
    means:
      "The year's figure is on the right side of the target that the partnership has published. It says nothing of other years.",
    ...asks,
    carries: ["met", "more"],
    judge: (asked, figures) => judgeTarget(asked, figures, true),
    examples: [
      {
        text: "The target of 90 per cent was met in 2018-19, at 93.1 per cent",
        attributes: { ...inTime, year: "2018-19", says: "met", target: "90%" },
        verdict: "true",
      },
      {
        text: "The target of 90 per cent was met in 2024-25",
        attributes: { ...inTime, year: "2024-25", says: "met", target: "90%" },
        verdict: "false",
      },
      {
        text: "The target was consistently met",
        attributes: { ...inTime, year: "2018-19", says: "met" },
        verdict: "unsupported",
      },
    ],
  },
  {
    ...{ says: "missed", alsoSays: ["not-met", "target-missed", "not met"] },
    means: "The year's figure is on the wrong side of that target.",
    ...asks,
    carries: ["missed", "met", "denial", "fewer"],
    judge: (asked, figures) => judgeTarget(asked, figures, false),
    examples: [
      {
        text: "The target of 90 per cent was not met in 2024-25: 56.1 per cent",
        attributes: { ...inTime, year: "2024-25", says: "missed" },
        verdict: "true",
      },
      {
        text: "The target of 90 per cent was missed in 2018-19",
        attributes: { ...inTime, year: "2018-19", says: "missed" },
        verdict: "false",
      },
      {
        text: "The target for referrals was missed",
        attributes: { indicator: "referrals", year: "2024-25", says: "missed" },
        verdict: "unsupported",
      },
    ],
  },
];

function judgeTarget(asked: Asked, figures: PublishedFigures, met: boolean): Finding {
  const year = asked.years.year ?? asked.years.to;
  if (year === undefined)
    return unreadable(unsupported('The claim cannot be read: say of which year, year="2024-25".'));
  const cell = cellOf(figures, asked.measure, year);
  if (!isCell(cell)) return unreadable(cell, [{ id: asked.measure.id, year }]);
  const wanted = targetOf(asked.measure);
  if (wanted === null)
    return unreadable(
      unsupported(`The partnership has set no target for “${asked.measure.title}”.`),
      usesOf([cell]),
      levelOffer(cell),
    );
  const { is, printed } = sidesOf(cell, wanted);
  return {
    objections: against({ asked, cell, wanted, met }),
    ...{
      cells: [cell],
      uses: usesOf([cell]),
      facts: [...valueFacts(asked, cell, "is"), targetFact(asked.measure, wanted.value)],
    },
    ...{
      direction: is === wanted.sign > 0 ? "up" : "down",
      why: `${cell.display} against a target of ${wanted.words}.`,
    },
    offer: is === printed ? targetOffer(cell, wanted, is) : levelOffer(cell),
  };
}

interface Judged {
  readonly asked: Asked;
  readonly cell: Cell;
  readonly wanted: Wanted;
  readonly met: boolean;
}

function against({ asked, cell, wanted, met }: Judged): readonly Objection[] {
  const { is, printed } = sidesOf(cell, wanted);
  const said = met ? "met" : "missed";
  return kept([
    wrongTarget(asked, wanted.value, wanted.words),
    wrongValue(asked.value, cell),
    is === printed
      ? null
      : unsupported(
          `${cell.display} reads as if the target of ${wanted.words} were met, but before rounding it is just on the other side.`,
        ),
    is === met
      ? null
      : untrue(
          `${cell.display} ${is ? "meets" : "does not meet"} the target of ${wanted.words}, so it was not ${said}.`,
        ),
  ]);
}

/** On which side the exact value lies, and on which the printed one. */
function sidesOf(
  { value, measure }: Cell,
  wanted: Wanted,
): { readonly is: boolean; readonly printed: boolean } {
  return {
    is: compare(value, wanted.value) * wanted.sign >= 0,
    printed: compare(halfUp(value, measure.decimals), wanted.value) * wanted.sign >= 0,
  };
}

interface Wanted {
  readonly value: Exact;
  readonly sign: 1 | -1;
  readonly words: string;
}

function targetOf({ target, per }: PublishedMeasure): Wanted | null {
  const wanted = target?.atLeast ?? target?.atMost;
  if (wanted === undefined) return null;
  const least = target?.atLeast !== undefined;
  const words = `${least ? "at least" : "at most"} ${wanted}${per === 100 ? "%" : ""}`;
  return { value: exactly(String(wanted)), sign: least ? 1 : -1, words };
}

function wrongTarget(asked: Asked, value: Exact, words: string): Objection | null {
  if (asked.target === null || compare(asked.target.value, value) === 0) return null;
  return untrue(`The partnership's target is ${words}, not ${asked.target.words}.`);
}

const targetFact = ({ per }: PublishedMeasure, value: Exact): Fact => ({
  ...{
    role: "target",
    kind: per === 100 ? "per cent" : "number",
    value,
    whole: true,
    year: null,
    words: "the target",
  },
});

function targetOffer(cell: Cell, wanted: Wanted, met: boolean): Offer {
  const { measure, year } = cell;
  const number = `${asNumber(wanted.value)}${measure.per === 100 ? "%" : ""}`;
  return {
    text: marked(
      `${subject(measure)}: ${cell.display} ${inYear(measure, year)}; the target of ${number} was ${met ? "met" : "missed"}`,
      [cell],
    ),
    attributes: { indicator: measure.id, year, says: met ? "met" : "missed", target: number },
  };
}
