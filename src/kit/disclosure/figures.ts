import { hiddenMark, type Published, type PublishedCount, passGate } from "./published.ts";
import { openAtGate, type Raw } from "./raw.ts";

/** One figure of a release: a count, or a rate or share that rests on a count. */
export interface Figure {
  /** The count it is or rests on, by its id in the release; null where it tells of no child, and passes as it is. */
  readonly counts: string | null;
  /** The count it is a share of, which the two would give back; null for counts and rates. */
  readonly of: string | null;
  /** null where nothing was received: a missing figure passes as it is. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly display: string;
}

/** The figure as the public may see it: when `hidden`, without number, interval or whatever gives them back. */
export type PublishedFigure<F extends Figure> = F & { readonly hidden: boolean };

/** Figures without what `hidden`, the choice of `hiddenTogether`, names: a share goes with either of its counts. */
export function publishFigures<F extends Figure>(
  figures: Raw<readonly F[]>,
  hidden: ReadonlySet<string>,
): Published<readonly PublishedFigure<F>[]> {
  return passGate(openAtGate(figures).map((each) => asPublished(each, hidden)));
}

function asPublished<F extends Figure>(figure: F, hidden: ReadonlySet<string>): PublishedFigure<F> {
  const wholeHidden = figure.of !== null && hidden.has(figure.of);
  const countHidden = figure.counts !== null && hidden.has(figure.counts);
  if (figure.numerator === null || !(wholeHidden || countHidden)) return { ...figure, hidden: false };
  return {
    ...figure,
    numerator: countHidden ? null : figure.numerator,
    denominator: wholeHidden ? null : figure.denominator,
    ...{ value: null, lower: null, upper: null, display: hiddenMark, hidden: true },
  };
}

/** Counts by their ids in the release, with the mark in the place of those that `hidden` names. */
export function publishCounts<C extends { readonly counts: string; readonly count: number }>(
  counts: Raw<readonly C[]>,
  hidden: ReadonlySet<string>,
): Published<readonly (Omit<C, "count"> & { readonly count: PublishedCount })[]> {
  return passGate(
    openAtGate(counts).map((each) => ({ ...each, count: hidden.has(each.counts) ? hiddenMark : each.count })),
  );
}
