import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval, outsideShare, requireCount, requirePositive } from "./interval.ts";

/**
 * A count of events, taken as Poisson, and its interval, in events: exact under 10 (Garwood, by chi-square), Byar's
 * approximation from 10, where the two agree to 0.2 % at a confidence of 0.95.
 * Source: Breslow and Day, Statistical Methods in Cancer Research II, 1987, p. 69; the change at 10 as in Public Health
 * England's Technical Guide: Confidence Intervals. It supposes independent events: a child who counts twice breaks that.
 * @throws RangeError when count or confidence cannot be one
 */
export function byar(count: number, confidence: number): Interval {
  requireCount(count, "count");
  const outside = outsideShare(confidence);
  return count < 10 ? exactPoisson(count, outside) : byarsApproximation(count, outside);
}

export interface Exposed {
  /** Events counted, 0 or more. */
  readonly events: number;
  /** Those they could have happened to, above 0. */
  readonly population: number;
}

/**
 * A crude rate and its interval in events per `per` (10 000, say) of population: the count's interval, scaled.
 * @throws RangeError when events, population, per or confidence cannot be one
 */
export function rate(asked: Exposed & { readonly per: number; readonly confidence: number }): Interval {
  requirePositive(asked.population, "population");
  requirePositive(asked.per, "multiplier of a rate");
  const count = byar(asked.events, asked.confidence);
  const scale = asked.per / asked.population;
  return { value: count.value * scale, lower: count.lower * scale, upper: count.upper * scale };
}

function exactPoisson(count: number, outside: number): Interval {
  const lower = count === 0 ? 0 : chiSquareQuantile(outside / 2, 2 * count) / 2;
  return { value: count, lower, upper: chiSquareQuantile(1 - outside / 2, 2 * count + 2) / 2 };
}

function byarsApproximation(count: number, outside: number): Interval {
  const z = normalQuantile(1 - outside / 2, 0, 1);
  const limit = (x: number, sign: -1 | 1) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return { value: count, lower: limit(count, -1), upper: limit(count + 1, 1) };
}
