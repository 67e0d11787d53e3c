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
 * @returns the marked groups and the others; their sizes add up to what came in
 */
export function marked<T extends { readonly size: number }>(
  random: Random,
  groups: readonly T[],
  count: number,
): { yes: T[]; no: T[] } {
  const yes: T[] = [];
  const no: T[] = [];
  let left = count;
  for (const group of random.shuffled(groups)) {
    const size = Math.min(group.size, left);
    left -= size;
    if (size > 0) yes.push({ ...group, size });
    if (group.size > size) no.push({ ...group, size: group.size - size });
  }
  if (left > 0) throw new Error(`Only ${count - left} of ${count} could be marked.`);
  return { yes, no };
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
