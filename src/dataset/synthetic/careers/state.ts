import { eighteenth } from "../days.ts";
import type { County, Day, Person } from "../life.ts";
import type { Random } from "../random.ts";
import type { PeriodTarget, Targets } from "../targets/index.ts";
import type { Agenda } from "./agenda.ts";

/** A child whom social care knows, while the years go by. */
export interface KnownChild {
  readonly person: Person;
  readonly eighteen: Day;
  readonly episodes: Episode[];
  readonly stays: Stay[];
  readonly plans: Plan[];
  /** Child protection plans before the story or under another council. */
  elsewhere: number;
  /** Until this day something is already arranged: no closure, no start of care, no other enquiry. */
  busyUntil: Day;
  /** The days on which care last began and last ended. */
  lastStart: Day;
  lastCease: Day;
  /** Adopted, or moved to another council for good: never met again under this name. */
  gone: boolean;
}

export interface Episode {
  readonly child: KnownChild;
  readonly date: Day;
  readonly source: string;
  readonly need: string;
  readonly noFurtherAction: boolean;
  closure: { date: Day; reason: string } | null;
  readonly assessments: Assessment[];
  readonly enquiries: Enquiry[];
  readonly plans: Plan[];
  readonly childInNeedPlans: { start: Day; end: Day | null }[];
}

export interface Assessment {
  readonly start: Day;
  authorised: Day | null;
  factors: readonly string[];
}

interface Enquiry {
  readonly start: Day;
  readonly conference: Day | null;
}

export interface Plan {
  readonly start: Day;
  end: Day | null;
  readonly initialCategory: string;
  latestCategory: string;
  readonly previousPlans: number;
}

/** A time in care. */
export interface Stay {
  readonly start: Day;
  end: Day | null;
  endReason: string | null;
  /** Short breaks under V4, which no headline counts. */
  readonly shortBreaks: boolean;
}

/** Everything that the years change. */
export interface World {
  readonly county: County;
  readonly targets: Targets;
  readonly random: Random;
  readonly known: Map<number, KnownChild>;
  /** Children referred in the last year or so, for those who are referred again. */
  readonly lately: Set<KnownChild>;
  /** Children with an open episode. */
  readonly open: Set<KnownChild>;
  /** Children on a child protection plan. */
  readonly planned: Set<KnownChild>;
  /** Children looked after, short breaks apart. */
  readonly inCare: Set<KnownChild>;
  /** For each period, how many in care now turn eighteen in it. */
  readonly turning: number[];
}

export function newWorld(county: County, targets: Targets, random: Random): World {
  return {
    county,
    targets,
    random,
    known: new Map(),
    lately: new Set(),
    open: new Set(),
    planned: new Set(),
    inCare: new Set(),
    turning: targets.periods.map(() => 0),
  };
}

/** The child's file, opened on first sight. */
export function fileOf(world: World, person: Person): KnownChild {
  const held = world.known.get(person.id);
  if (held) return held;
  const child: KnownChild = {
    person,
    eighteen: eighteenth(person.born),
    episodes: [],
    stays: [],
    plans: [],
    elsewhere: 0,
    busyUntil: -1e6,
    lastStart: -1e6,
    lastCease: -1e6,
    gone: false,
  };
  world.known.set(person.id, child);
  return child;
}

/** The episode now open. */
export function openEpisode(child: KnownChild): Episode {
  const episode = child.episodes.at(-1);
  if (!episode || episode.noFurtherAction || episode.closure) {
    throw new Error(`Person ${child.person.id} has no open episode.`);
  }
  return episode;
}

/** The plan now open, if any. */
export function openPlan(child: KnownChild): Plan | null {
  const plan = child.plans.at(-1);
  return plan && plan.end === null ? plan : null;
}

/** The time in care now running, if any (short breaks apart). */
export function openStay(child: KnownChild): Stay | null {
  const stay = child.stays.at(-1);
  return stay && stay.end === null && !stay.shortBreaks ? stay : null;
}

/** The known siblings who are still children of the county's files, in order of age. */
export function knownSiblings(world: World, child: KnownChild): KnownChild[] {
  const family = world.county.families[child.person.family];
  const others = (family?.members ?? []).filter((id) => id !== child.person.id);
  return others.map((id) => world.known.get(id)).filter((each) => each !== undefined);
}

/** One period being lived. */
export interface Year {
  readonly world: World;
  readonly agenda: Agenda;
  readonly period: PeriodTarget;
  /** Position in Targets.periods. */
  readonly index: number;
  /** The figures of the period before, or of the opening. */
  readonly before: PeriodTarget["figures"];
  readonly random: Random;
}
