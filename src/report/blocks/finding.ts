import type { Use } from "../claims/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { figuresOf, isShown } from "./attributes.ts";
import { besideIn } from "./beside.ts";

/** The title of a chart, and the figures that it rests on. */
export interface Finding {
  readonly words: string;
  readonly uses: readonly Use[];
}

/** The level of the last year that is final, and what it is compared with: no word of direction, so no test. */
export function levelOf(
  measure: PublishedMeasure,
  years: readonly string[],
  { figures, beside }: { readonly figures: PublishedFigures; readonly beside: boolean },
): Finding {
  const known = figuresOf(measure, years, figures).flatMap(({ figure }) => (isShown(figure) ? [figure] : []));
  const latest = known.findLast((each) => each.status === "final") ?? known.at(-1);
  if (!latest) return { words: measure.title, uses: [] };
  const { year, display, status } = latest;
  const standing = status === "provisional" ? " (provisional)" : "";
  const elsewhere = beside ? besideIn(measure.id, [year], figures) : [];
  const compared = elsewhere.map(({ name, points }) => `${lowered(name)} ${points[0]?.display}`);
  return {
    words: [`${measure.title}: ${display} in ${year}${standing}`, ...compared].join("; "),
    uses: [{ id: measure.id, year }, ...elsewhere.flatMap(({ uses }) => uses)],
  };
}

/** The levels of several measures, where three or fewer; beyond that, what stands beside each other. */
export function levelsOf(
  measures: readonly PublishedMeasure[],
  years: readonly string[],
  figures: PublishedFigures,
): Finding {
  if (measures.length > 3)
    return { words: `${measures.length} figures beside each other, ${spanOf(years)}`, uses: [] };
  const each = measures.map((measure) => levelOf(measure, years, { figures, beside: false }));
  return { words: each.map(({ words }) => words).join("; "), uses: each.flatMap(({ uses }) => uses) };
}

/** "2024-25", or "2018-19 to 2024-25". */
export const spanOf = (years: readonly string[]): string =>
  years.length === 1 ? (years[0] ?? "") : `${years[0]} to ${years.at(-1)}`;

const lowered = (name: string) => (name === "England" ? name : name.toLowerCase());
