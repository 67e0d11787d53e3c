import type { Random } from "../random.ts";

/** One of a list in proportion to `weight` (0: never); null when every weight is 0. */
export function pickBy<T>(random: Random, list: Iterable<T>, weight: (each: T) => number): T | null {
  const found: T[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const each of list) {
    const its = weight(each);
    if (its <= 0) continue;
    sum += its;
    found.push(each);
    sums.push(sum);
  }
  if (found.length === 0) return null;
  const mark = random.next() * sum;
  return found[sums.findIndex((upTo) => upTo > mark)] ?? found.at(-1) ?? null;
}

/** Parts that add up to `total`, each 1, 2, 3 ... in proportion to `shape`: sibling groups of one, two, three. */
export function sizes(random: Random, total: number, shape: readonly number[]): number[] {
  const choices = shape.map((weight, index) => [index + 1, weight] as const);
  const parts: number[] = [];
  for (let left = total; left > 0; left -= parts.at(-1) ?? left) {
    parts.push(Math.min(left, random.weighted(choices)));
  }
  return parts;
}

/**
 * Marks groups in random order until exactly `count` of their members are marked, splitting the last one met.
 * @returns size and mark of every group; the sizes add up to what came in
 */
export function marked(
  random: Random,
  groups: readonly number[],
  count: number,
): { size: number; mark: boolean }[] {
  let left = count;
  const result: { size: number; mark: boolean }[] = [];
  for (const size of random.shuffled(groups)) {
    const yes = Math.min(size, left);
    left -= yes;
    if (yes > 0) result.push({ size: yes, mark: true });
    if (size > yes) result.push({ size: size - yes, mark: false });
  }
  if (left > 0) throw new Error(`Only ${count - left} of ${count} could be marked.`);
  return random.shuffled(result);
}

/** A day from `from` to `to` in proportion to `weight`. */
export function dayBy(random: Random, from: number, to: number, weight: (day: number) => number): number {
  const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const found = pickBy(random, days, weight);
  if (found === null) throw new Error(`No day from ${from} to ${to} will do.`);
  return found;
}

/** A whole number of days around `mean`, with the long tail of an exponential distribution. */
export function exponential(random: Random, mean: number): number {
  return Math.round(-Math.log(1 - random.next()) * mean);
}
