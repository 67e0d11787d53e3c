import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval, outsideShare, requireCount, requirePositive } from "./interval.ts";

/**
 * A proportion (0 to 1, not per cent) and its Wilson score interval.
 * Source: Wilson, J Am Stat Assoc 1927; 22: 209-212, as in Public Health England's Technical Guide: Confidence Intervals.
 * @param count those counted, 0 to `total`; @param total those asked about, above 0; @param confidence such as 0.95
 * @throws RangeError when count, total or confidence cannot be one
 */
export function wilson(count: number, total: number, confidence: number): Interval {
  requireCount(count, "count");
  requirePositive(total, "total");
  if (count > total)
    throw new RangeError(`${count} of ${total} is no proportion: the part exceeds the whole.`);
  const z = normalQuantile(1 - outsideShare(confidence) / 2, 0, 1);
  const value = count / total;
  const middle = 2 * count + z ** 2;
  const reach = z * Math.sqrt(z ** 2 + 4 * count * (1 - value));
  const scale = 2 * (total + z ** 2);
  // At the ends the formula gives 0 and 1 exactly; floating point may miss them by a hair.
  return {
    value,
    lower: count === 0 ? 0 : Math.min(value, (middle - reach) / scale),
    upper: count === total ? 1 : Math.max(value, (middle + reach) / scale),
  };
}
