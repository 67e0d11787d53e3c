import { dayOf, eighteenth } from "../days.ts";
import type { Day, UnaccompaniedArrival } from "../life.ts";
import type { Random } from "../random.ts";
import { type Birth, births } from "./births.ts";

/** A family before it has names and a home. */
export interface Sketch {
  readonly arrives: Day;
  readonly members: readonly Birth[];
  readonly unaccompanied?: UnaccompaniedArrival;
}

/** How many children live here on one 30 June. */
export interface MidYear {
  readonly day: Day;
  readonly children: number;
}

/** The first day of the story. Nobody who came of age before it is in it. */
export const storyBegins = dayOf(2017, 4, 1);
/** The last day of the story. */
export const storyEnds = dayOf(2026, 6, 30);
/** Children expected by this day may be known to the council before birth. */
const lastExpected = dayOf(2027, 2, 28);

/** First births in a year, of all children here. */
const firstBirths = 0.0183;
/** Children who move away in a year, of all children here. */
const movingAway = 0.012;
/** Those who would still be children here a year after moving away: births make up for most comings of age. */
const stillChildren = 0.97;

/**
 * Families enough that each 30 June has its children and some more: those who will move away once it is known which
 * families the council never met (see families/departures.ts).
 */
export function sketchFamilies(
  midYears: readonly MidYear[],
  alone: readonly UnaccompaniedArrival[],
  random: Random,
): Sketch[] {
  const [first, ...later] = midYears;
  if (!first) throw new Error("A county needs at least one mid-year population.");
  const county = gathering(midYears);
  for (const arrival of alone)
    county.add({ arrives: arrival.arrives, members: [arrival], unaccompanied: arrival });
  county.fill(0, first.children, () => familyAtTheStart(first.day, random));
  let [surplus, from] = [0, first.day];
  for (const [index, { day, children }] of later.entries()) {
    surplus = surplus * stillChildren + movingAway * children;
    for (const family of firstChildren(from, day, children, random)) county.add(family);
    county.fill(index + 1, Math.round(children + surplus), () => familyMovingIn(from + 1, day, random));
    from = day;
  }
  const latest = later.at(-1)?.children ?? first.children;
  for (const family of firstChildren(from, lastExpected, latest, random)) county.add(family);
  return county.families;
}

/** Families so far, with the number of children on each mid-year. */
function gathering(midYears: readonly MidYear[]) {
  const families: Sketch[] = [];
  const counts = midYears.map(() => 0);
  const childrenOn = (family: Sketch, day: Day) =>
    family.arrives > day || (family.unaccompanied && family.unaccompanied.leaves <= day)
      ? 0
      : family.members.filter(({ born }) => born <= day && eighteenth(born) > day).length;
  const add = (family: Sketch) => {
    const members = family.members.filter(
      ({ born }) => born <= lastExpected && eighteenth(born) > Math.max(storyBegins, family.arrives),
    );
    if (members.length === 0) return;
    families.push({ ...family, members });
    for (const [index, { day }] of midYears.entries())
      counts[index] = (counts[index] ?? 0) + childrenOn(family, day);
  };
  /** Adds families until the mid-year has exactly `wanted` children; one that would be too many is not taken. */
  const fill = (index: number, wanted: number, draw: () => Sketch) => {
    const day = midYears[index]?.day ?? 0;
    const has = () => counts[index] ?? 0;
    if (has() > wanted)
      throw new Error("More children are born than the county has room for: take another seed.");
    while (has() < wanted) {
      const family = draw();
      if (has() + childrenOn(family, day) <= wanted) add(family);
    }
  };
  return { families, add, fill };
}

/** One that is here when the story begins; first births have slowly become fewer. */
function familyAtTheStart(midYear: Day, random: Random): Sketch {
  const earliest = dayOf(1993, 1, 1);
  const first = earliest + Math.floor((midYear - earliest) * random.next() ** 1.08);
  const members = births(first, random);
  const cameLater = random.chance(0.25) && first < storyBegins;
  return { arrives: cameLater ? random.integer(first, storyBegins) : first - 300, members };
}

function firstChildren(after: Day, until: Day, children: number, random: Random): Sketch[] {
  const count = Math.round((firstBirths * children * (until - after)) / 365.25);
  return Array.from({ length: count }, () => {
    const first = random.integer(after + 1, until);
    return { arrives: first - 300, members: births(first, random) };
  });
}

/** One that comes with children, most of them small, and most in the summer holidays. */
function familyMovingIn(from: Day, until: Day, random: Random): Sketch {
  const summer = dayOf(1970 + Math.floor(from / 365.25), 7, 15);
  const arrives = random.chance(0.3)
    ? Math.min(until, Math.max(from, summer + random.integer(0, 45)))
    : random.integer(from, until);
  const eldest = Math.floor(random.next() ** 1.5 * 15 * 365.25);
  return { arrives, members: births(arrives - 30 - eldest, random) };
}
