import { eighteenth } from "../days.ts";
import { type County, type Day, type Family, livesHere } from "../life.ts";
import type { Random } from "../random.ts";
import { type MidYear, storyBegins } from "./sketches.ts";

/** Who may not move, and who is known to. */
export interface Bonds {
  /** Families whom the council met: they are left alone. */
  readonly stay: ReadonlySet<number>;
  /** Families whose episode closed because they moved, with the day; they go where the numbers allow it. */
  readonly movers: ReadonlyMap<number, Day>;
}

/** Moves families away, year by year, until exactly the wanted number of children lives here on each 30 June. */
export function moveAway(county: County, midYears: readonly MidYear[], bonds: Bonds, random: Random): void {
  const waiting = random.shuffled(county.families.filter((family) => !bonds.stay.has(family.id)));
  const gone = new Set<number>();
  for (const [index, { day, children: wanted }] of midYears.entries()) {
    const year = { from: midYears[index - 1]?.day ?? storyBegins, to: day };
    let surplus = childrenIn(county, day) - wanted;
    if (surplus < 0) throw new Error(`The county has ${-surplus} children too few: take another seed.`);
    const go = (family: Family, leaves: Day) => {
      const count = countChildren(county, family, day);
      // The last few to go are families of just the right size, most of them with one child.
      if (gone.has(family.id) || count === 0 || count > surplus) return;
      leave(county, family, leaves);
      gone.add(family.id);
      surplus -= count;
    };
    for (const [id, leaves] of bonds.movers) {
      const family = county.families[id];
      if (family && year.from < leaves && leaves <= day) go(family, leaves);
    }
    for (const family of waiting) {
      if (surplus === 0) break;
      const leaves = someDay(county, family, year, random);
      if (leaves !== null) go(family, leaves);
    }
    if (surplus > 0) throw new Error(`${surplus} children too many cannot move away: take another seed.`);
  }
}

/** A day in the year, at least a month after the family came; null where there is none. */
function someDay(county: County, family: Family, year: { from: Day; to: Day }, random: Random): Day | null {
  const arrives = county.people[family.members[0] ?? 0]?.arrives ?? year.from;
  const first = Math.max(year.from, arrives) + 31;
  return first > year.to ? null : random.integer(first, year.to);
}

/** A family's last day here is the day before. */
function leave(county: County, family: Family, day: Day) {
  for (const id of family.members) {
    const person = county.people[id];
    if (person && eighteenth(person.born) > day) person.leaves = day;
  }
  for (const home of family.homes) if (home.to === null || home.to > day) home.to = Math.max(home.from, day);
}

const countChildren = (county: County, family: Family, day: Day) =>
  family.members.filter((id) => isChildHere(county, id, day)).length;

function isChildHere(county: County, id: number, day: Day): boolean {
  const person = county.people[id];
  return person !== undefined && livesHere(person, day) && eighteenth(person.born) > day;
}

/** Children aged 0 to 17 who live in the county on a day. */
export function childrenIn(county: County, day: Day): number {
  return county.people.filter((person) => livesHere(person, day) && eighteenth(person.born) > day).length;
}
