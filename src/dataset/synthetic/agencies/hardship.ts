import type { Career, County, Day, Family, Person } from "../life.ts";
import type { Random } from "../random.ts";
import type { Acquaintance } from "./acquaintance.ts";

/** Draws families in trouble: the poor more often, those whom social care meets more often still. */
export interface Hardship {
  /** Children at home, at least one, of a family drawn for that day. */
  childrenOn(day: Day, random: Random): Person[];
}

/**
 * Each family's weight is a long-tailed chance of its own, times 2 in the poorest tenth down to a half in the least
 * poor, times 4 where a child has a career.
 */
export function hardship(known: Acquaintance, random: Random): Hardship {
  const { families } = known.county;
  const met = metFamilies(known.county, known.careers);
  const sums: number[] = [];
  for (const family of families) sums.push((sums.at(-1) ?? 0) + weight(known, family, met, random));
  const all = sums.at(-1) ?? 0;
  const draw = (share: number): Family | undefined => {
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((sums[half] ?? all) > share * all) high = half;
      else low = half + 1;
    }
    return families[low];
  };
  return {
    childrenOn: (day, from) => {
      for (;;) {
        const family = draw(from.next());
        const children = family ? known.childrenAtHome(family, day) : [];
        if (children.length > 0) return children;
      }
    },
  };
}

/** Families of which the council met at least one child. */
export function metFamilies(county: County, careers: readonly Career[]): Set<number> {
  return new Set(careers.flatMap((career) => county.people[career.person]?.family ?? []));
}

function weight({ county }: Acquaintance, family: Family, met: ReadonlySet<number>, random: Random): number {
  const home = family.homes.at(-1);
  const decile = county.neighbourhoods[home?.neighbourhood ?? 0]?.decile ?? 10;
  const own = Math.exp(2.4 * (random.next() + random.next() - 1));
  return own * (2.15 - 0.165 * decile) * (met.has(family.id) ? 4 : 1);
}
