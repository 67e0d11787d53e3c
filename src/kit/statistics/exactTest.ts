import { requireCount, requirePositive } from "./interval.ts";
import type { Exposed } from "./rate.ts";

/** How near two probabilities count as the same, as R's binom.test takes it. */
const nearly = 1 + 1e-7;

/**
 * The chance, were both rates the same, of two counts at least as unlikely as these: two-sided, exact, conditional on
 * their sum. 1 where nothing was counted in either.
 * Source: Przyborowski and Wilenski, Biometrika 1940; 31: 313-323; two-sided as in R's binom.test (every outcome no more
 * likely than the one seen).
 * @throws RangeError when a count is not whole or not one, or a population is none
 */
export function exactTest(a: Exposed, b: Exposed): number {
  for (const each of [a, b]) {
    requireCount(each.events, "count");
    requirePositive(each.population, "population");
    if (!Number.isInteger(each.events))
      throw new RangeError(`${each.events} is no whole count: the exact test has no other.`);
  }
  const all = a.events + b.events;
  const chance = a.population / (a.population + b.population);
  const logs = logChances(all, chance);
  const seen = Math.exp(logs[a.events] ?? Number.NEGATIVE_INFINITY) * nearly;
  const sum = logs.reduce((total, log) => (Math.exp(log) <= seen ? total + Math.exp(log) : total), 0);
  return Math.min(1, sum);
}

/** The logarithm of the chance of 0, 1, ... n of n, each from the one before. */
function logChances(n: number, chance: number): readonly number[] {
  const step = Math.log(chance) - Math.log1p(-chance);
  const logs = [n * Math.log1p(-chance)];
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log((n - k + 1) / k) + step);
  return logs;
}
