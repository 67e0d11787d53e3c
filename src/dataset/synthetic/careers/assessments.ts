import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { PeriodTarget } from "../targets/index.ts";
import { openDayFrom, plusWorkingDays, workingDays } from "../working-days.ts";
import { DeadEnd } from "./agenda.ts";
import { factorsFound } from "./factors.ts";
import type { Assessment, Episode, World } from "./state.ts";

/** The statutory limit in working days. */
const limit = 45;

/**
 * Gives every episode its assessment, and some a later one, so that of those authorised in a period exactly the
 * published percentage took at most 45 working days. The denominator is free: it is the least that can give it.
 */
export function assess(world: World): void {
  const random = world.random.stream("assessments");
  const episodes = episodesByDate(world);
  const first = world.targets.periods[0];
  if (!first) return;
  let pending = assessedBefore(random, episodes, first.from);
  let next = episodes.findIndex(({ date }) => date >= first.from);
  for (const period of world.targets.periods) {
    for (; (episodes[next]?.date ?? Number.POSITIVE_INFINITY) <= period.to; next += 1) {
      const episode = episodes[next];
      if (episode) pending.push(begun(random, episode));
    }
    pending = authorise(random, pending, period);
    reachPercentage(random, episodes, period);
  }
  for (const episode of episodes) episode.assessments.sort((a, b) => a.start - b.start);
  for (const episode of episodes) {
    for (const each of episode.assessments) {
      if (each.authorised !== null) each.factors = factorsFound(random, episode, each.authorised);
    }
  }
}

interface Running {
  readonly episode: Episode;
  readonly assessment: Assessment;
}

function episodesByDate(world: World): Episode[] {
  const all = [...world.known.values()].flatMap(({ episodes }) => episodes);
  return all.filter(({ noFurtherAction }) => !noFurtherAction).sort((a, b) => a.date - b.date);
}

function begun(random: Random, episode: Episode): Running {
  const assessment: Assessment = {
    start: episode.date + random.integer(0, 2),
    authorised: null,
    factors: [],
  };
  episode.assessments.push(assessment);
  return { episode, assessment };
}

/** What began before the story: authorised in its time, but for the latest. */
function assessedBefore(random: Random, episodes: readonly Episode[], from: Day): Running[] {
  const running: Running[] = [];
  for (const episode of episodes.filter(({ date }) => date < from)) {
    const each = begun(random, episode);
    const natural = plusWorkingDays(openDayFrom(each.assessment.start), duration(random, false));
    const end = Math.min(natural, episode.closure?.date ?? natural);
    if (end < from) each.assessment.authorised = end;
    else running.push(each);
  }
  return running;
}

function duration(random: Random, late: boolean): number {
  if (late) return limit + 1 + Math.min(70, Math.floor(-Math.log(1 - random.next()) * 16));
  return Math.min(limit, Math.max(7, Math.round(limit * random.next() ** 0.45)));
}

/** Authorises what falls due in the period; what is left is still running at its end. */
function authorise(random: Random, running: readonly Running[], period: PeriodTarget): Running[] {
  const lateShare = (1 - period.figures["assessments-within-45-working-days"] / 100) * 0.9;
  return running.filter(({ episode, assessment }) => {
    const closed = episode.closure !== null && episode.closure.date <= period.to;
    const upTo = closed ? (episode.closure?.date ?? period.to) : period.to;
    const wanted = duration(random, random.chance(lateShare));
    let day = plusWorkingDays(openDayFrom(assessment.start), wanted);
    if (day < period.from) day = openDayFrom(period.from + random.integer(0, 12));
    if (day > upTo && !closed) return true;
    assessment.authorised = Math.min(day, upTo);
    return false;
  });
}

/** Adds later assessments, quick or slow, until the published percentage is met. */
function reachPercentage(random: Random, episodes: readonly Episode[], period: PeriodTarget): void {
  const done = episodes
    .flatMap(({ assessments }) => assessments)
    .filter(({ authorised }) => authorised !== null && authorised >= period.from && authorised <= period.to);
  const quick = done.filter(
    ({ start, authorised }) => workingDays(start, authorised ?? start) <= limit,
  ).length;
  const slow = done.length - quick;
  const goal = smallestShare(period.figures["assessments-within-45-working-days"], quick, slow);
  let quickToAdd = goal.quick - quick;
  let slowToAdd = goal.slow - slow;
  for (const episode of random.shuffled(episodes)) {
    if (quickToAdd + slowToAdd === 0) return;
    if (slowToAdd > 0 && reassess(random, episode, period, true)) slowToAdd -= 1;
    else if (quickToAdd > 0 && reassess(random, episode, period, false)) quickToAdd -= 1;
  }
  if (quickToAdd + slowToAdd > 0)
    throw new DeadEnd(`too few assessments in ${period.label} for their percentage`);
}

/** The fewest in all, a few more than are done, of which `percent` (to one decimal, half up) are quick. */
function smallestShare(percent: number, quick: number, slow: number): { quick: number; slow: number } {
  const tenths = Math.round(percent * 10);
  const least = Math.ceil((quick + slow) * 1.03);
  for (let all = least; all < least * 2 + 1000; all += 1) {
    const fewest = Math.ceil(((tenths * 2 - 1) * all) / 2000);
    for (let some = Math.max(quick, fewest); tenthsOf(some, all) === tenths; some += 1) {
      if (all - some >= slow) return { quick: some, slow: all - some };
    }
  }
  throw new DeadEnd(`no number of assessments gives ${percent} per cent`);
}

function tenthsOf(part: number, all: number): number {
  return Math.floor((2000 * part + all) / (2 * all));
}

/** One more assessment of an open case, authorised in the period; false where there is no room for one. */
function reassess(random: Random, episode: Episode, period: PeriodTarget, slow: boolean): boolean {
  const last = episode.assessments.at(-1)?.authorised ?? null;
  const reason = episode.closure?.reason;
  if (last === null || reason === "RC8" || reason === "RC9") return false;
  const earliest = openDayFrom(Math.max(last + 30, episode.date + 80));
  const upTo = Math.min(period.to - 1, (episode.closure?.date ?? period.to) - 1);
  const length = slow ? limit + 1 + random.integer(0, 20) : random.integer(12, limit);
  if (earliest > upTo || plusWorkingDays(earliest, length) > upTo) return false;
  const from = Math.max(plusWorkingDays(earliest, length), openDayFrom(period.from));
  if (from > upTo) return false;
  const authorised = openDayFrom(random.integer(from, upTo));
  if (authorised > upTo) return false;
  episode.assessments.push({ start: plusWorkingDays(authorised, -length), authorised, factors: [] });
  return true;
}
