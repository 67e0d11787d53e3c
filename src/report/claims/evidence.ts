import {
  exactTest,
  type Interval,
  proportionDifference,
  proportionTrend,
  rate,
  rateRatio,
  trend,
} from "../../kit/statistics/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import { breakBetween, type Cell, cellOf, isCell, usesOf, yearsBetween } from "./cells.ts";
import type { Use } from "./claim.ts";
import { exact, written } from "./exact.ts";
import { policy } from "./policy.ts";
import { directionOf } from "./sizes.ts";

/** What two years of a figure bear out about change, by the policy. */
export interface Evidence {
  /** The way that is borne out; null where no clear change is. */
  readonly way: "up" | "down" | null;
  /** True where the whole interval lies within the margin of equivalence. */
  readonly equivalent: boolean;
  /** Half a sentence: what was compared and what came out. */
  readonly how: string;
  readonly uses: readonly Use[];
}

const confidence = policy.confidence.value;

/** The evidence of change between two years of one measure: the two years alone, else the trend of all between. */
export function evidenceOf(figures: PublishedFigures, from: Cell, to: Cell): Evidence {
  const two = to.measure.per === 100 ? ofShares(from, to) : ofRates(figures, from, to);
  if (two.way !== null) return two;
  const longer = trendOf(figures, from, to);
  const same = longer && longer.way === directionOf(from, to);
  return same ? { ...longer, equivalent: two.equivalent, uses: [...two.uses, ...longer.uses] } : two;
}

function ofShares(from: Cell, to: Cell): Evidence {
  const [a, b] = [to, from].map(({ figure }) => ({
    count: figure.numerator ?? 0,
    total: figure.denominator ?? 0,
  }));
  if (!a || !b || a.total === 0 || b.total === 0) return nothing("what the shares are of is not published");
  const { lower, upper } = proportionDifference({ a, b, confidence });
  const before = b.count / b.total;
  const margin = policy.equivalence.value;
  const points = (x: number) => (100 * x).toFixed(1);
  return {
    way: lower > 0 ? "up" : upper < 0 ? "down" : null,
    equivalent: before > 0 && lower > before * (1 / margin - 1) && upper < before * (margin - 1),
    how: `the difference between ${whole(b.count)} of ${whole(b.total)} and ${whole(a.count)} of ${whole(a.total)} has a 95% interval of ${points(lower)} to ${points(upper)} percentage points`,
    uses: usesOf([from, to]),
  };
}

interface Exposures {
  readonly events: number;
  readonly population: number;
}

function ofRates(figures: PublishedFigures, from: Cell, to: Cell): Evidence {
  const { a, b, uses, equal } = exposed(figures, from, to);
  if (a.events === 0 && b.events === 0) return nothing("nothing was counted in either year");
  const chance = exactTest(a, b);
  const small = Math.min(a.events, b.events) < policy.exactUnder.value;
  const { lower, upper } = ratioInterval(a, b);
  const margin = policy.equivalence.value;
  const sure = !small || chance < 1 - confidence;
  return {
    way: sure && lower > 1 ? "up" : sure && upper < 1 ? "down" : null,
    equivalent: lower > 1 / margin && upper < margin,
    how: `${equal ? "the number" : "the rate"} in ${to.year} is between ${lower.toFixed(2)} and ${Number.isFinite(upper) ? upper.toFixed(2) : "any number of"} times that of ${from.year} (95% interval)`,
    uses,
  };
}

/** With no event to compare with, the ratio is turned round: its interval then runs up without end. */
function ratioInterval(a: Exposures, b: Exposures): Pick<Interval, "lower" | "upper"> {
  if (b.events > 0) return rateRatio({ a, b, confidence });
  const { upper } = rateRatio({ a: b, b: a, confidence });
  return { lower: 1 / upper, upper: Number.POSITIVE_INFINITY };
}

/** Both years' events with the population that they could happen to; equal exposure where it is not published for both. */
function exposed(figures: PublishedFigures, from: Cell, to: Cell) {
  const rated = figures.measures.find(({ id }) => id === to.measure.rate);
  const cells = [from, to].map((cell) => {
    if (cell.measure.per !== null || !rated) return cell;
    const found = cellOf(figures, rated, cell.year);
    return isCell(found) ? found : cell;
  });
  const populations = cells.map(({ figure }) => figure.denominator);
  const equal = populations.some((each) => each === null || each <= 0);
  const [b, a] = cells.map(({ figure, value }, at) => ({
    events: figure.numerator ?? Math.round(Number(value.n) / Number(value.d)),
    population: equal ? 1 : (populations[at] ?? 1),
  }));
  if (!a || !b) throw new Error("Two years were compared and fewer were found.");
  return { a, b, equal, uses: usesOf([...new Set([from, to, ...(equal ? [] : cells)])]) };
}

/** The trend over every year from one to the other; null where that is too short, has a gap or a break, or shows none. */
function trendOf(figures: PublishedFigures, from: Cell, to: Cell): Omit<Evidence, "equivalent"> | null {
  const { measure } = to;
  const years = yearsBetween(from.year, to.year);
  if (years.length < policy.trendYears.value || breakBetween(measure, from.year, to.year)) return null;
  const judged = figures.measures.find(({ id }) => measure.per === null && id === measure.rate) ?? measure;
  const found = years.map((year) => cellOf(figures, judged, year));
  const cells = found.filter(isCell);
  if (cells.length < years.length) return null;
  const shown = measure.per === 100 ? shareTrend(cells) : rateTrend(cells);
  if (!shown || shown.chiSquare <= policy.trendChiSquare.value || !shown.steadySign) return null;
  return {
    way: shown.slope > 0 ? "up" : "down",
    how: `the trend of ${years.length} years is clear (chi-square ${shown.chiSquare.toFixed(1)}) and no single year makes it`,
    uses: usesOf(cells),
  };
}

function shareTrend(cells: readonly Cell[]) {
  const points = cells.map(({ figure }) => ({
    count: figure.numerator ?? 0,
    total: figure.denominator ?? 0,
  }));
  const [all, none] = [
    ({ count, total }: (typeof points)[number]) => count === total,
    ({ count }: { count: number }) => count === 0,
  ];
  return points.some(({ total }) => total === 0) || points.every(all) || points.every(none)
    ? null
    : proportionTrend(points);
}

function rateTrend(cells: readonly Cell[]) {
  const points = cells.map(({ figure }) => ({
    events: figure.numerator ?? 0,
    population: figure.denominator ?? 1,
  }));
  return trend(
    points.map((each) => rate({ ...each, per: 1, confidence })),
    confidence,
  );
}

const whole = (count: number) => written(exact(count), 0);

function nothing(how: string): Evidence {
  return { way: null, equivalent: false, how, uses: [] };
}
