import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Counted } from "./difference.ts";
import { type Interval, outsideShare } from "./interval.ts";

export interface Trend {
  /** Of the value by year (of its log odds for shares): above 0 where it rises. */
  readonly slope: number;
  /** With one degree of freedom. */
  readonly chiSquare: number;
  /** True where leaving out any one point keeps the slope's sign. */
  readonly steadySign: boolean;
}

/** Under five points a slope says little; Fingertips gives none. */
const fewest = 5;

/**
 * The trend of yearly values with their intervals (rates, counts), by a line through them weighted by precision.
 * Source: Fingertips (Office for Health Improvement and Disparities), recent trends: chi-square = b squared over its
 * variance, the standard error of a point being its interval's width over 2z, and one point left out at a time.
 * @param points one for each year, in order, without a gap; each interval wider than nothing
 * @throws RangeError for fewer than five points or an interval without width
 */
export function trend(points: readonly Interval[], confidence: number): Trend {
  requirePoints(points.length);
  const z = normalQuantile(1 - outsideShare(confidence) / 2, 0, 1);
  const weighted = points.map(({ value, lower, upper }, t) => {
    const error = (upper - lower) / (2 * z);
    if (!(error > 0))
      throw new RangeError(`The interval ${lower} to ${upper} has no width: it weighs nothing.`);
    return { t, value, weight: 1 / error ** 2 };
  });
  const { slope, variance } = line(weighted);
  return {
    slope,
    chiSquare: slope ** 2 / variance,
    steadySign: steady(weighted, (each) => line(each).slope),
  };
}

/**
 * The trend of yearly proportions: the sign of the slope of their log odds, and the chi-square of Cochran and Armitage.
 * Source: Fingertips, as `trend`; Armitage, Biometrics 1955; 11: 375-386. Log odds of none and all are taken half a
 * count from the end, so that they exist.
 * @throws RangeError for fewer than five points, and where all or none are counted in every year
 */
export function proportionTrend(points: readonly Counted[]): Trend {
  requirePoints(points.length);
  const sum = (of: (each: Counted, t: number) => number) =>
    points.reduce((all, each, t) => all + of(each, t), 0);
  const [n, c] = [sum(({ total }) => total), sum(({ count }) => count)];
  if (c === 0 || c === n)
    throw new RangeError("All or none are counted in every year: there is no trend to test.");
  const leaning = n * sum(({ count }, t) => t * count) - c * sum(({ total }, t) => t * total);
  const spread = n * sum(({ total }, t) => t ** 2 * total) - sum(({ total }, t) => t * total) ** 2;
  const odds = points.map(({ count, total }, t) => ({ t, weight: 1, value: logOdds(count, total) }));
  const slopeOf = (each: typeof odds) => line(each).slope;
  return {
    slope: slopeOf(odds),
    chiSquare: (n * leaning ** 2) / (c * (n - c) * spread),
    steadySign: steady(odds, slopeOf),
  };
}

function requirePoints(points: number): void {
  if (points < fewest) throw new RangeError(`${points} points are no trend: give ${fewest} or more.`);
}

function logOdds(count: number, total: number): number {
  const held = Math.min(Math.max(count, 0.5), total - 0.5);
  return Math.log(held / (total - held));
}

interface Weighted {
  readonly t: number;
  readonly value: number;
  readonly weight: number;
}

function line(points: readonly Weighted[]): { readonly slope: number; readonly variance: number } {
  const sum = (of: (each: Weighted) => number) =>
    points.reduce((all, each) => all + each.weight * of(each), 0);
  const [s0, s1, s2] = [sum(() => 1), sum(({ t }) => t), sum(({ t }) => t ** 2)];
  const spread = s0 * s2 - s1 ** 2;
  const slope = (s0 * sum(({ t, value }) => t * value) - s1 * sum(({ value }) => value)) / spread;
  return { slope, variance: s0 / spread };
}

function steady<P>(points: readonly P[], slopeOf: (points: P[]) => number): boolean {
  const whole = Math.sign(slopeOf([...points]));
  return points.every((_, left) => Math.sign(slopeOf(points.filter((_each, at) => at !== left))) === whole);
}
