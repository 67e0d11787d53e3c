import { conceal } from "./conceal.ts";
import { hiddenMark, type Published, passGate } from "./published.ts";
import { openAtGate, type Raw } from "./raw.ts";
import { type Cell, oneToFive, type Release, type Small, type Sum } from "./sums.ts";

/** One figure of a release: a count, or a rate or share that rests on a count. */
export interface Figure {
  /** Unique among the figures of the release. */
  readonly id: string;
  /** The name of the count it is or rests on; figures of the same name have the same numerator. */
  readonly counts: string;
  /** The name of the count it is a share of, so that the complement must not be small either; null for counts and rates. */
  readonly of: string | null;
  /** null where nothing was received: a missing figure passes as it is. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly display: string;
}

/** A count and others that are separate parts of it; what they leave over is a count that anybody can work out. */
export interface Whole {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What a release knows of its counts: wholes with parts, and counts that are hidden together or not at all. */
export interface Relations {
  readonly wholes: readonly Whole[];
  /** Groups of names of which one would be given back by figures outside the release, such as the next year's. */
  readonly together?: readonly (readonly string[])[];
}

/** The figure as the public may see it: when `hidden`, without number, interval or whatever gives them back. */
export type PublishedFigure<F extends Figure> = F & { readonly hidden: boolean };

/**
 * The figures of one year (all that is published together) as the public may see them. A figure is hidden when its count
 * is, and a share also when the count it is a share of is hidden, since the two would give it back.
 */
export function protectFigures<F extends Figure>(
  figures: Raw<readonly F[]>,
  { wholes, together = [] }: Relations,
  small: Small = oneToFive,
): Published<readonly PublishedFigure<F>[]> {
  const open = openAtGate(figures);
  const counts = countsOf(open);
  const release = releaseOf(counts, [...wholes, ...sharesAsWholes(open, wholes)]);
  const hidden = withTheirLike(conceal(release, small), together);
  return passGate(open.map((each) => asPublished(each, hidden)));
}

/** Hides the whole group of whatever is hidden, until nothing more follows; hiding more never gives anything back. */
function withTheirLike(
  hidden: ReadonlySet<string>,
  together: readonly (readonly string[])[],
): ReadonlySet<string> {
  const touched = together.filter((group) => group.some((id) => hidden.has(id)));
  const more = new Set([...hidden, ...touched.flat()]);
  return more.size === hidden.size ? more : withTheirLike(more, together);
}

function asPublished<F extends Figure>(figure: F, hidden: ReadonlySet<string>): PublishedFigure<F> {
  const wholeHidden = figure.of !== null && hidden.has(figure.of);
  const countHidden = hidden.has(figure.counts);
  if (figure.numerator === null || !(wholeHidden || countHidden)) return { ...figure, hidden: false };
  return {
    ...figure,
    numerator: countHidden ? null : figure.numerator,
    denominator: wholeHidden ? null : figure.denominator,
    ...{ value: null, lower: null, upper: null, display: hiddenMark, hidden: true },
  };
}

function countsOf(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const take = (name: string, count: number) => {
    const known = counts.get(name) ?? count;
    if (known !== count)
      throw new Error(`"${name}" is ${known} in one figure and ${count} in another of the same release.`);
    counts.set(name, count);
  };
  for (const { counts: name, numerator, of, denominator } of figures) {
    if (numerator === null) continue;
    take(name, numerator);
    if (of !== null && denominator !== null) take(of, denominator);
  }
  return counts;
}

/** A share says as much as a whole with one part, unless the wholes given hold that already. */
function sharesAsWholes(figures: readonly Figure[], wholes: readonly Whole[]): Whole[] {
  const added = new Map<string, Whole>();
  for (const { counts, of } of figures) {
    if (of === null || isWithin(counts, of, wholes)) continue;
    added.set(`${of}/${counts}`, { total: of, parts: [counts] });
  }
  return [...added.values()];
}

function isWithin(part: string, total: string, wholes: readonly Whole[]): boolean {
  return wholes.some(
    (each) => each.parts.includes(part) && (each.total === total || isWithin(each.total, total, wholes)),
  );
}

function releaseOf(counts: ReadonlyMap<string, number>, wholes: readonly Whole[]): Release {
  const cells: Cell[] = [...counts].map(([id, count]) => ({ id, count, printed: true }));
  const sums: Sum[] = [];
  for (const [at, whole] of wholes.entries()) {
    const total = counts.get(whole.total);
    const parts = whole.parts.filter((part) => counts.has(part));
    if (total === undefined || parts.length === 0) continue;
    const rest = parts.reduce((left, part) => left - (counts.get(part) ?? 0), total);
    if (rest < 0)
      throw new Error(`The parts of "${whole.total}" add up to more than it: the gate cannot judge them.`);
    // That nothing is left over is taken as known, which is the attacker's best case.
    const left = rest === 0 ? [] : [{ id: `rest of ${whole.total} (${at})`, count: rest, printed: false }];
    cells.push(...left);
    sums.push({ total: whole.total, parts: [...parts, ...left.map((each) => each.id)] });
  }
  return { cells, sums };
}
