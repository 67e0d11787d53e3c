import { eighteenth } from "../days.ts";
import type { County, Day, Person } from "../life.ts";
import { homeOn } from "../life.ts";
import type { Random } from "../random.ts";

/** How much likelier a child of each tenth of deprivation is to be met, 1 to 10. A gradient of about five. */
const byDecile = [1, 0.82, 0.68, 0.57, 0.48, 0.4, 0.34, 0.28, 0.23, 0.19];

/** An unborn child becomes known at most this long before birth. */
const expectedWithin = 150;

/** Whether social care could meet this child on `day`: living here (or expected by a family here) and to stay. */
export function canBeMet(person: Person, day: Day): boolean {
  if (person.arrives > day || person.leaves !== null || person.unaccompanied) return false;
  if (person.died !== undefined) return false;
  return person.born - day <= expectedWithin && eighteenth(person.born) > day + 30;
}

/** One child of the county by chance, likelier the poorer the neighbourhood and the younger the child. */
export function someone(county: County, random: Random, day: Day): Person | null {
  const person = random.pick(county.people);
  if (!canBeMet(person, day)) return null;
  return random.chance(byDeprivation(county, person, day) * byAge(person, day)) ? person : null;
}

/** Brothers and sisters who could be met on the same day. */
export function siblingsOf(county: County, person: Person, day: Day): Person[] {
  const family = county.families[person.family];
  const others = (family?.members ?? []).filter((id) => id !== person.id);
  return others
    .map((id) => county.people[id])
    .filter((each) => each !== undefined && canBeMet(each, day)) as Person[];
}

function byDeprivation(county: County, person: Person, day: Day): number {
  const family = county.families[person.family];
  if (!family) return 0;
  const decile = county.neighbourhoods[homeOn(family, day).neighbourhood]?.decile ?? 10;
  return byDecile[decile - 1] ?? 0.19;
}

function byAge(person: Person, day: Day): number {
  const years = (day - person.born) / 365.25;
  if (years < 0) return 1;
  if (years < 1) return 1;
  if (years < 16) return 0.5;
  return 0.42;
}
