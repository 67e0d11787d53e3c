import { type Interval, outsideShare } from "./interval.ts";
import { wilson } from "./proportion.ts";

export interface Counted {
  /** Those counted, 0 to `total`. */
  readonly count: number;
  /** Those asked about, above 0. */
  readonly total: number;
}

/**
 * The proportion of `a` less that of `b` (0 to 1, not per cent) and its interval, made from both Wilson intervals.
 * Source: Newcombe, Statistics in Medicine 1998; 17: 873-890, method 10: it stays within -1 and 1 and holds for small counts.
 * @throws RangeError when a count, a total or the confidence cannot be one
 */
export function proportionDifference(asked: {
  readonly a: Counted;
  readonly b: Counted;
  readonly confidence: number;
}): Interval {
  outsideShare(asked.confidence);
  const a = wilson(asked.a.count, asked.a.total, asked.confidence);
  const b = wilson(asked.b.count, asked.b.total, asked.confidence);
  const value = a.value - b.value;
  return {
    value,
    lower: value - Math.hypot(a.value - a.lower, b.upper - b.value),
    upper: value + Math.hypot(a.upper - a.value, b.value - b.lower),
  };
}
