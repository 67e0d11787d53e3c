import { acquaintance } from "./agencies/acquaintance.ts";
import { adoptionsIn } from "./agencies/adoptions.ts";
import { contacts } from "./agencies/contacts.ts";
import { earlyHelp } from "./agencies/early-help.ts";
import { hardship, metFamilies } from "./agencies/hardship.ts";
import { healthReviews } from "./agencies/health.ts";
import { notifications } from "./agencies/police.ts";
import { liveCareers, unaccompaniedArrivals } from "./careers/index.ts";
import { civil, dayOf } from "./days.ts";
import { censuses } from "./extracts/school-census.ts";
import type { World } from "./extracts/world.ts";
import { makeCounty } from "./families/county.ts";
import { moveAway } from "./families/departures.ts";
import type { MidYear } from "./families/sketches.ts";
import { makeNeighbourhoods } from "./geography/neighbourhoods.ts";
import type { Career, County, Day } from "./life.ts";
import { randomFrom } from "./random.ts";
import { type Errors, recordWith } from "./recording/record.ts";
import type { Targets } from "./targets/index.ts";

/** What the county is made of. */
export interface Making {
  readonly targets: Targets;
  readonly seed: string;
  readonly errors: Errors;
  progress(line: string): void;
}

/** The whole story: a county, what the council did, and what the others did around it. The same making, the same story. */
export function tellStory({ targets, seed, errors, progress }: Making): World {
  const random = randomFrom(seed);
  const midYears = midYearsOf(targets);
  const alone = unaccompaniedArrivals(targets, random.stream("alone"));
  const neighbourhoods = makeNeighbourhoods(targets.children, random.stream("map"));
  const county = makeCounty(neighbourhoods, midYears, alone, random.stream("county"));
  progress(`${county.people.length} children in ${county.families.length} families have been born.`);
  const careers = liveCareers(county, targets, random.stream("careers"));
  const bonds = { stay: metFamilies(county, careers), movers: moversIn(county, careers) };
  moveAway(county, midYears, bonds, random.stream("departures"));
  progress(`${careers.length} of them came to know the council's social workers.`);
  const known = acquaintance(county, careers, adoptionsIn(county, careers, random.stream("adoptions")));
  const hard = hardship(known, random.stream("hardship"));
  const told = contacts(known, hard, random.stream("contacts"));
  return {
    known,
    contacts: told,
    earlyHelp: earlyHelp(known, told, random.stream("early help")),
    notifications: notifications(known, hard, random.stream("police")),
    reviews: healthReviews(known, random.stream("health")),
    writeDown: recordWith(errors, known, random.stream("recording")),
    censusIn: censuses(known, random.stream("schools")),
  };
}

/** The population of each period is that of the 30 June inside it. */
function midYearsOf({ periods }: Targets): MidYear[] {
  return periods.map(({ from, figures }) => ({
    day: dayOf(civil(from).year, 6, 30),
    children: figures["population-0-17"],
  }));
}

/** Families whose every episode is closed, the last because they moved to another council (RC5). */
function moversIn(county: County, careers: readonly Career[]): Map<number, Day> {
  const movers = new Map<number, Day>();
  const staying = new Set<number>();
  for (const { person, referrals, lookedAfter } of careers) {
    const who = county.people[person];
    const closure = referrals.at(-1)?.closure;
    const inCare = lookedAfter.some(({ end }) => end === null);
    if (!who || who.unaccompanied) continue;
    if (closure?.reason !== "RC5" || inCare) staying.add(who.family);
    else movers.set(who.family, Math.max(closure.date + 7, movers.get(who.family) ?? 0));
  }
  for (const family of staying) movers.delete(family);
  return movers;
}
