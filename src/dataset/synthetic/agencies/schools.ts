import { ageOn, civil, dayOf, weekday } from "../days.ts";
import { distance } from "../geography/cells.ts";
import { centre } from "../geography/outline.ts";
import { type Day, livesHere, type Neighbourhood, type Person } from "../life.ts";
import type { Random } from "../random.ts";
import type { Acquaintance } from "./acquaintance.ts";
import { isSchoolDay } from "./school-terms.ts";

/** One pupil in one January census, with the autumn term's sessions. */
export interface PupilLife {
  readonly person: Person;
  /** Reception is 0. */
  readonly yearGroup: number;
  readonly urn: string;
  readonly entry: Day;
  readonly possible: number;
  /** Half-days missed by the register's code, in the order of the codes; none of 0. */
  readonly missed: readonly (readonly [code: string, sessions: number])[];
  readonly suspensions: readonly SuspensionLife[];
}

interface SuspensionLife {
  readonly start: Day;
  readonly sessions: number;
  readonly reason: string;
  readonly category: "SUSP" | "PERM";
}

/** The spring census: the third Thursday of January. */
export function censusDay(year: number): Day {
  const first = dayOf(year, 1, 1);
  return first + ((4 - weekday(first) + 7) % 7) + 14;
}

/** Nearest primary and secondary for each neighbourhood; the Department gives no school a number that begins with 9. */
export function schools(
  neighbourhoods: readonly Neighbourhood[],
): (neighbourhood: number, yearGroup: number) => string {
  const at = neighbourhoods.map(({ polygon }) => centre(polygon.slice(0, -1)).at);
  const nearest = (step: number, first: number) => {
    const sites = at.flatMap((point, index) =>
      index % step === 0 ? [{ point, urn: String(first + index / step) }] : [],
    );
    return at.map(
      (home) =>
        sites.reduce((best, site) => (distance(site.point, home) < distance(best.point, home) ? site : best))
          .urn,
    );
  };
  const primary = nearest(2, 900_101);
  const secondary = nearest(9, 900_001);
  return (neighbourhood, yearGroup) => (yearGroup >= 7 ? secondary : primary)[neighbourhood] ?? "900001";
}

/**
 * The pupils of one January, in order of person.
 * @param year the January's
 * @param random the schools' own source; every pupil has a stream of their own, so that a habit lasts
 */
export function* pupils(known: Acquaintance, year: number, random: Random): Generator<PupilLife> {
  const day = censusDay(year);
  const schoolFor = schools(known.county.neighbourhoods);
  for (const person of known.county.people) {
    const yearGroup = ageOn(person.born, dayOf(year - 1, 8, 31)) - 4;
    if (yearGroup < 0 || yearGroup > 11 || !livesHere(person, day)) continue;
    const habit = random.stream(`pupil ${person.id}`);
    // Some are taught at home or go to schools that send no census.
    if (habit.chance(0.045)) continue;
    const proneness = Math.exp(1.7 * (habit.next() + habit.next() - 1));
    const now = random.stream(`pupil ${person.id} in ${year}`);
    const entry = Math.max(
      dayOf(year - 1 - (yearGroup >= 7 ? yearGroup - 7 : yearGroup), 9, 3),
      person.arrives + 7,
    );
    const possible = Math.max(
      10,
      Math.min(142, Math.round(((day - Math.max(entry, dayOf(year - 1, 9, 3))) / 138) * 142)),
    );
    const absence = absenceRate(known, person, day) * proneness;
    yield {
      person,
      yearGroup,
      urn: schoolFor(known.homeOn(person, day).neighbourhood, yearGroup),
      entry: Math.min(entry, day - 14),
      possible,
      missed: missedSessions(Math.min(0.95, absence), possible, now),
      suspensions: suspensions(known, { person, yearGroup, year, proneness }, now),
    };
  }
}

/** Half-days missed of all: more since the pandemic, in poor neighbourhoods and among children with a social worker. */
function absenceRate(known: Acquaintance, person: Person, day: Day): number {
  const usual = civil(day).year > 2021 ? 0.066 : 0.045;
  const poverty = 1.35 - 0.06 * known.decileOn(person, day);
  const worker = known.onPlanOn(person, day)
    ? 2.6
    : known.inCareOn(person, day)
      ? 1.5
      : known.openEpisodeOn(person, day)
        ? 1.9
        : 1;
  return usual * poverty * worker;
}

/** Codes of absence with their shares: other authorised, family holiday, illness, unauthorised. */
const codes: readonly (readonly [string, number])[] = [
  ["C", 0.09],
  ["G", 0.1],
  ["I", 0.59],
  ["O", 0.22],
];

function missedSessions(rate: number, possible: number, random: Random): (readonly [string, number])[] {
  return codes.flatMap(([code, share]) => {
    const sessions = Math.floor(rate * possible * share * (0.3 + 1.4 * random.next()) + random.next());
    return sessions > 0 ? [[code, Math.min(sessions, Math.floor(possible * 0.4))] as const] : [];
  });
}

const reasons: readonly (readonly [string, number])[] = [
  ["DB", 46],
  ["PP", 15],
  ["VA", 15],
  ["PA", 8],
  ["VP", 5],
  ["DM", 4],
  ["DA", 4],
  ["BU", 1],
  ["TH", 1],
  ["RA", 1],
];

type Suspended = { person: Person; yearGroup: number; year: number; proneness: number };

function suspensions(known: Acquaintance, pupil: Suspended, random: Random): SuspensionLife[] {
  const { person, yearGroup, year, proneness } = pupil;
  const from = dayOf(year - 1, 9, 8);
  const worker = known.openEpisodeOn(person, from) || known.inCareOn(person, from) ? 3 : 1;
  const poverty = 1.6 - 0.1 * known.decileOn(person, from);
  const chance = (yearGroup >= 7 ? 0.035 : 0.005) * worker * poverty * Math.min(3, proneness);
  const list: SuspensionLife[] = [];
  while (list.length < 5 && random.chance(Math.min(0.5, chance * (1 + list.length * 6)))) {
    const start = schoolDayFrom(from + random.integer(0, 95));
    const permanent = random.chance(0.015);
    const category = permanent ? "PERM" : "SUSP";
    list.push({
      start,
      sessions: permanent ? 0 : 2 * random.integer(1, 5),
      reason: random.weighted(reasons),
      category,
    });
  }
  return list.sort((a, b) => a.start - b.start);
}

const schoolDayFrom = (day: Day): Day => (isSchoolDay(day) ? day : schoolDayFrom(day + 1));
