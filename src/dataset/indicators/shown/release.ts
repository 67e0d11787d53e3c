import {
  type Published,
  type PublishedFigure,
  protectFigures,
  raw,
  type Whole,
} from "../../../kit/disclosure/index.ts";
import type { Measure } from "../definition.ts";
import type { FigureRow } from "../store.ts";

/** A figure as a page prints it: with its number, or hidden. */
export type ShownFigure = FigureRow & { readonly hidden: boolean };

/**
 * Counts that others are separate parts of, besides the shares, which say so themselves. What is left over (a conference
 * without an enquiry here, a referral that went on) is a count that anybody can work out.
 */
const wholes: readonly Whole[] = [
  { total: "referrals", parts: ["referrals-no-further-action", "referrals-assessed-not-in-need"] },
  {
    total: "conferences",
    parts: [
      "conferences-within-15-working-days",
      "conferences-16-20-working-days",
      "conferences-21-plus-working-days",
    ],
  },
  {
    total: "conferences-within-15-working-days",
    parts: ["conferences-0-10-working-days", "conferences-11-15-working-days"],
  },
];

/**
 * Counts of which one gives the other back from year to year: who was in care at the end of the year before, and those who
 * started, less those who ceased, are those in care at the end of this one. So they are hidden together.
 */
const together = [["looked-after-started", "looked-after-ceased"]] as const;

/** All figures of a snapshot as everybody may see them, year by year through the gate. */
export function releaseOf(
  rows: readonly FigureRow[],
  measureOf: (id: string) => Measure | undefined,
): readonly Published<readonly PublishedFigure<Gated>[]>[] {
  return [...Map.groupBy(rows, (row) => row.year).values()].map((year) => {
    const counts = new Map(year.map((row) => [row.id, row.numerator]));
    const gated = year.map((row) => forGate(row, measureOf(row.id), counts));
    return protectFigures(raw(gated), { wholes: wholes.filter(addsUp(counts)), together });
  });
}

/** All figures as they were counted. */
export const asCounted = (rows: readonly FigureRow[]): readonly ShownFigure[] =>
  rows.map((row) => ({ ...row, hidden: false }));

type Gated = FigureRow & { readonly counts: string; readonly of: string | null };

/**
 * Names the counts that a figure rests on. A share normally counts what its indicator counts; where the two differ (a
 * plan that is not among those it is a share of) it is a count of its own. The population of a rate is no secret.
 */
function forGate(
  row: FigureRow,
  measure: Measure | undefined,
  counts: ReadonlyMap<string, number | null>,
): Gated {
  const { id, numerator, denominator } = row;
  const base = measure?.indicator.id ?? id;
  const caveats = row.caveats.map(withoutCount);
  const own = counts.get(base) === numerator ? base : `counted in ${id}`;
  const shared = row.per === 100;
  if (!shared) return { ...row, caveats, counts: own, of: null };
  const whole = measure?.of ?? null;
  const same = whole !== null && counts.get(whole) === denominator;
  return { ...row, caveats, counts: own, of: same ? whole : `asked about in ${id}` };
}

/** Parts that add up to more than their whole are not separate, so they give nothing away about each other. */
function addsUp(counts: ReadonlyMap<string, number | null>) {
  return ({ total, parts }: Whole) =>
    parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0) <= (counts.get(total) ?? 0);
}

/** "3 of the children counted may ..." names a small count of its own. */
function withoutCount(caveat: string): string {
  return caveat.replace(/^\d[\d,]* of the /, "Some of the ");
}
