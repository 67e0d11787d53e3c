import type { Measure } from "../definition.ts";
import type { FigureRow } from "../store.ts";

/** A figure as a page prints it: with its number, or hidden. */
export type ShownFigure = FigureRow & { readonly hidden: boolean };

/** All figures as they were counted. */
export const asCounted = (rows: readonly FigureRow[]): readonly ShownFigure[] =>
  rows.map((row) => ({ ...row, hidden: false }));

/** A figure with the ids of the counts that it rests on. */
export type Gated = FigureRow & { readonly counts: string | null; readonly of: string | null };

export type MeasureOf = (id: string) => Measure | undefined;

/** Figures of all years, each with the counts that it rests on. */
export function gatedFigures(rows: readonly FigureRow[], measureOf: MeasureOf): readonly Gated[] {
  const counts = new Map(rows.map((row) => [countId(row.id, row.year), row.numerator]));
  return rows.map((row) => forGate(row, measureOf(row.id), counts));
}

/** The id of a count in the release: of the whole area, or of one ward. */
export const countId = (id: string, year: string, area: string | null = null): string =>
  area === null ? `${id} ${year}` : `${id} ${year} ${area}`;

/**
 * Names the counts that a figure rests on. A share normally counts what its indicator counts; where the two differ (a
 * plan that is not among those it is a share of) it is a count of its own. The population of a rate is no secret.
 */
function forGate(
  row: FigureRow,
  measure: Measure | undefined,
  known: ReadonlyMap<string, number | null>,
): Gated {
  const { id, year, numerator, denominator } = row;
  const caveats = row.caveats.map(withoutCount);
  if (measure?.indicator.aboutChildren === false) return { ...row, caveats, counts: null, of: null };
  const base = countId(measure?.indicator.id ?? id, year);
  const counts = known.get(base) === numerator ? base : countId(`counted in ${id}`, year);
  if (row.per !== 100) return { ...row, caveats, counts, of: null };
  const whole = measure?.of ? countId(measure.of, year) : null;
  const same = whole !== null && known.get(whole) === denominator;
  return { ...row, caveats, counts, of: same ? whole : countId(`asked about in ${id}`, year) };
}

/** "3 of the children counted may ..." names a small count of its own. */
function withoutCount(caveat: string): string {
  return caveat.replace(/^\d[\d,]* of the /, "Some of the ");
}
