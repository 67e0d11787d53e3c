/** A repeatable source of chance. The same seed and names give the same numbers on every machine. */
export interface Random {
  /** A source of its own, the same whatever else has been drawn: random.stream("names"). */
  stream(name: string): Random;
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/**
 * The generator sfc32 (Chris Doty-Humphrey, PractRand; public domain), seeded from a text.
 * @param seed any text; streams append their name to it
 */
export function randomFrom(seed: string): Random {
  const next = sfc32(words(seed));
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    stream: (name) => randomFrom(`${seed}/${name}`),
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, integer(0, list.length - 1)),
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (chosen ?? at(choices, choices.length - 1))[0];
    },
    shuffled: (list) => {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [order[last], order[other]] = [at(order, other), at(order, last)];
      }
      return order;
    },
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error("Nothing can be picked from an empty list.");
  return list[index] as T;
}

function sfc32([a, b, c]: readonly [number, number, number]) {
  let [x, y, z, counter] = [a, b, c, 1];
  const draw = () => {
    const sum = (((x + y) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (z << 21) | (z >>> 11);
    z = (z + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 15; warm += 1) draw();
  return draw;
}

/** Three words of 32 bits from a text (FNV-1a with three starts). */
function words(text: string): readonly [number, number, number] {
  const hash = (start: number) => {
    let value = start;
    for (let index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 16777619);
      value ^= value >>> 15;
    }
    return value | 0;
  };
  return [hash(2166136261), hash(374761393), hash(668265263)];
}
