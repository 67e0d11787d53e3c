import type { Small } from "../small.ts";
import type { Release } from "./release.ts";

/** What is left of a published sum once others inside it are taken away: nobody prints it, anybody can work it out. */
export interface Remainder {
  readonly id: string;
  readonly whole: number;
  readonly parts: readonly number[];
  readonly value: number;
}

/**
 * The small remainders of a release whose values are all known: of one published sum less another inside it, and of one
 * less as many separate ones inside it as can be taken together ("11 versus 10 on a subset", a 4-digit code less its
 * 7-digit ones). Items are named by their place among the published.
 */
export function smallRemainders({ published }: Release, small: Small): readonly Remainder[] {
  const values = published.map(({ value }) => (typeof value === "number" ? value : null));
  const inside = withinEach(published.map((each) => each.sum));
  const found = new Map<string, Remainder>();
  for (const [whole, parts] of inside.entries()) {
    const total = values[whole] ?? null;
    if (total === null) continue;
    const known = parts.filter((part) => (values[part] ?? 0) > 0);
    for (const family of [...known.map((part) => [part]), ...families(known, published)]) {
      const value = family.reduce((left, part) => left - (values[part] ?? 0), total);
      if (value < Math.max(1, small.low) || value > small.high) continue;
      const id = `${published[whole]?.id} less ${family.map((part) => published[part]?.id).join(", ")}`;
      found.set(id, { id, whole, parts: family, value });
    }
  }
  return [...found.values()];
}

/** For every sum the others whose cells all lie in it, the largest first; of two alike, each lies in the other. */
function withinEach(sums: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const cells = sums.map((each) => new Set(each));
  const holding = new Map<string, number[]>();
  for (const [at, sum] of sums.entries())
    for (const cell of sum) holding.set(cell, [...(holding.get(cell) ?? []), at]);
  const inside: number[][] = sums.map(() => []);
  for (const [part, sum] of sums.entries()) {
    const rarest = sum.reduce<readonly number[] | null>((least, cell) => {
      const own = holding.get(cell) ?? [];
      return least === null || own.length < least.length ? own : least;
    }, null);
    for (const whole of rarest ?? [])
      if (whole !== part && sum.every((cell) => cells[whole]?.has(cell))) inside[whole]?.push(part);
  }
  return inside.map((each) => each.sort((a, b) => (sums[b]?.length ?? 0) - (sums[a]?.length ?? 0) || a - b));
}

const mostFamilies = 12;

/** Separate parts, as many together as there are: each goes to the first family that it shares no cell with. */
function families(parts: readonly number[], published: Release["published"]): readonly (readonly number[])[] {
  const made: { readonly parts: number[]; readonly cells: Set<string> }[] = [];
  for (const part of parts) {
    const sum = published[part]?.sum ?? [];
    const home = made.find((each) => !sum.some((cell) => each.cells.has(cell)));
    if (!home && made.length >= mostFamilies) continue;
    const family = home ?? { parts: [], cells: new Set<string>() };
    if (!home) made.push(family);
    family.parts.push(part);
    for (const cell of sum) family.cells.add(cell);
  }
  return made.map((each) => each.parts).filter((each) => each.length > 1);
}
