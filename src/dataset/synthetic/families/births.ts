import { civil } from "../days.ts";
import type { Day } from "../life.ts";
import type { Random } from "../random.ts";

export interface Birth {
  readonly born: Day;
  readonly sex: "M" | "F";
}

/** Births by month against an even spread: most in late summer (as in England, ONS). */
const seasons = [0.98, 0.96, 0.97, 0.97, 1, 1.01, 1.05, 1.03, 1.06, 1.03, 0.98, 0.97];
const mostInAMonth = 1.06;
/** Confinements that bring two, of 1,000. */
const twins = 15;

/** All the children that one mother will have, from the first's day on, in order of birth. */
export function births(first: Day, random: Random): Birth[] {
  const confinements = random.weighted([
    [1, 27],
    [2, 45],
    [3, 19],
    [4, 7],
    [5, 2],
  ]);
  const children: Birth[] = [];
  let near = first;
  for (let number = 0; number < confinements; number += 1) {
    const born = inSeason(near, random);
    children.push({ born, sex: sexOf(random) });
    if (random.integer(1, 1000) <= twins) children.push({ born, sex: sexOf(random) });
    near = born + 480 + Math.round(random.next() * random.next() * 1500);
  }
  return children;
}

const sexOf = (random: Random) => (random.chance(0.513) ? "M" : "F");

/** A day within a month of `near`, more likely where more are born. */
function inSeason(near: Day, random: Random): Day {
  for (;;) {
    const day = near + random.integer(-30, 30);
    if (random.next() * mostInAMonth < (seasons[civil(day).month - 1] ?? 1)) return day;
  }
}
