import { eighteenth } from "../days.ts";
import { type County, type Day, type Family, livesHere } from "../life.ts";
import type { Random } from "../random.ts";
import { type MidYear, storyBegins } from "./sketches.ts";

/**
 * Moves families away, year by year, until exactly the wanted number of children lives here on each 30 June.
 * Families in `stay` (those the council has met) are left alone.
 */
export function moveAway(
  county: County,
  midYears: readonly MidYear[],
  stay: ReadonlySet<number>,
  random: Random,
): void {
  const waiting = random.shuffled(county.families.filter((family) => !stay.has(family.id)));
  const gone = new Set<number>();
  const children = (family: Family, day: Day) => countChildren(county, family, day);
  for (const [index, { day, children: wanted }] of midYears.entries()) {
    const before = midYears[index - 1]?.day ?? storyBegins;
    let surplus = childrenIn(county, day) - wanted;
    if (surplus < 0) throw new Error(`The county has ${-surplus} children too few: take another seed.`);
    for (const family of waiting) {
      if (surplus === 0) break;
      const count = children(family, day);
      // The last few to go are families of just the right size, most of them with one child.
      if (gone.has(family.id) || count === 0 || count > surplus) continue;
      const from = Math.max(before, county.people[family.members[0] ?? 0]?.arrives ?? before) + 1;
      if (from + 30 > day) continue;
      leave(county, family, Math.min(day, from + random.integer(30, day - from)));
      gone.add(family.id);
      surplus -= count;
    }
    if (surplus > 0) throw new Error(`${surplus} children too many cannot move away: take another seed.`);
  }
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
