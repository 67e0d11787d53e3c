import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval, outsideShare, requireCount, requirePositive } from "./interval.ts";
import type { Exposed } from "./rate.ts";

/**
 * The rate of `a` over the rate of `b` (1: equal; no unit) and its interval, log-normal: exp(ln ratio -+ z sqrt(1/a + 1/b)).
 * Source: Rothman, Epidemiology: An Introduction, 2012, ch. 9; chosen over the exact interval because anyone can repeat
 * it on a pocket calculator and it differs little from 10 events up. With no event in `a` the logarithm does not exist:
 * the value and lower limit are 0 and the upper limit is the exact conditional one, (outside/2)^(-1/b) - 1 times the
 * ratio of populations (Przyborowski and Wilenski, Biometrika 1940; 31: 313-323).
 * @throws RangeError when an input cannot be one, and when `b` has no events: a ratio to nothing has no value
 */
export function rateRatio(asked: {
  readonly a: Exposed;
  readonly b: Exposed;
  readonly confidence: number;
}): Interval {
  const { a, b } = asked;
  for (const each of [a, b]) {
    requireCount(each.events, "count");
    requirePositive(each.population, "population");
  }
  if (b.events === 0)
    throw new RangeError("The rate to compare with has no events: a ratio to it has no value.");
  const outside = outsideShare(asked.confidence);
  const exposure = b.population / a.population;
  if (a.events === 0) return { value: 0, lower: 0, upper: ((outside / 2) ** (-1 / b.events) - 1) * exposure };
  const value = (a.events / b.events) * exposure;
  const reach = normalQuantile(1 - outside / 2, 0, 1) * Math.sqrt(1 / a.events + 1 / b.events);
  return { value, lower: value * Math.exp(-reach), upper: value * Math.exp(reach) };
}
