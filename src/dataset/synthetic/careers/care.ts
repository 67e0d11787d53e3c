import type { Day, Person } from "../life.ts";
import { careGap } from "../targets/index.ts";
import { DeadEnd } from "./agenda.ts";
import { pickBy, sizes } from "./chance.ts";
import { type EndsLeft, endForCare, freeForCare } from "./plans.ts";
import { refer } from "./referrals.ts";
import { openDay } from "./seasons.ts";
import {
  fileOf,
  type KnownChild,
  knownSiblings,
  openEpisode,
  openPlan,
  openStay,
  type World,
  type Year,
} from "./state.ts";
import { leavesCare } from "./unaccompanied.ts";

const together = [60, 24, 11, 5];

/** Young people who come alone: an episode and care begin on the day they come, and care ends on the day known. */
export function planUnaccompanied(year: Year): number {
  const { world, period } = year;
  const arriving = world.county.people.filter(
    (person) => person.unaccompanied && person.arrives >= period.from && person.arrives <= period.to,
  );
  for (const person of arriving) {
    year.agenda.add(person.arrives, {
      what: "an arrival alone",
      order: 0,
      attempt: (day) => {
        takeIn(year, person, day);
        return true;
      },
    });
  }
  return arriving.length;
}

/**
 * Enters the period's starts and ends of care. Every child starts once and ceases once, but for those whom the gap
 * between stock and flow demands: they come, leave and come back, or leave, come back and leave again.
 */
export function planCare(year: Year, arriving: number, left: EndsLeft): void {
  const { period, before, random } = year;
  const gap = careGap(before, period.figures);
  const starts = period.figures["looked-after-started"] - arriving - Math.abs(gap);
  const ends = period.figures["looked-after-ceased"] - knownLeavings(year) - Math.abs(gap);
  if (starts < 0 || ends < 0) throw new DeadEnd(`too few start or leave care in ${period.label}`);
  for (const size of sizes(random, starts, together)) {
    let wanted = size;
    year.agenda.add(openDay(random, period.from + 3, period.to - 4), {
      what: "a start of care",
      order: 6,
      attempt: (day, ease) => {
        wanted -= takeSome(year, left, { day, ease, wanted });
        return wanted === 0;
      },
    });
  }
  for (const size of sizes(random, ends, together)) {
    let wanted = size;
    year.agenda.add(openDay(random, period.from + 3, period.to - 3), {
      what: "an end of care",
      order: 7,
      attempt: (day, ease) => {
        wanted -= releaseSome(year, { day, ease, wanted });
        return wanted === 0;
      },
    });
  }
  for (let count = 0; count < Math.abs(gap); count += 1) planTwice(year, left, gap > 0);
}

/** Begins care for a child with an open episode. */
export function beginCare(world: World, child: KnownChild, day: Day): void {
  child.stays.push({ start: day, end: null, endReason: null, shortBreaks: false });
  child.lastStart = day;
  world.inCare.add(child);
  const period = turningPeriod(world, child);
  if (period >= 0) world.turning[period] = (world.turning[period] ?? 0) + 1;
}

/** True where so many in care would turn eighteen in one period that its published ends of care could not hold. */
export function tooManyTurning(world: World, child: KnownChild): boolean {
  const index = turningPeriod(world, child);
  const figures = world.targets.periods[index]?.figures;
  if (!figures) return false;
  return (world.turning[index] ?? 0) >= Math.floor(figures["looked-after-ceased"] * 0.42);
}

function turningPeriod(world: World, child: KnownChild): number {
  return world.targets.periods.findIndex(({ from, to }) => from <= child.eighteen && child.eighteen <= to);
}

/** Those whose last day in care is already settled: eighteenth birthdays, and the unaccompanied. */
function knownLeavings(year: Year): number {
  const { world, period } = year;
  const within = (day: Day) => day >= period.from && day <= period.to;
  let count = 0;
  for (const child of world.inCare) {
    const day = child.person.unaccompanied ? leavesCare(child.person) : child.eighteen;
    if (!within(day)) continue;
    count += 1;
    planLeaving(year, child, day);
  }
  for (const person of world.county.people) {
    if (!person.unaccompanied || !within(person.arrives) || !within(leavesCare(person))) continue;
    count += 1;
    planLeaving(year, fileOf(world, person), leavesCare(person));
  }
  return count;
}

function planLeaving(year: Year, child: KnownChild, day: Day): void {
  year.agenda.add(day, {
    what: "a day of leaving care",
    order: 2,
    attempt: () => {
      const moved = child.person.unaccompanied && day < child.eighteen;
      const adult = year.random.weighted([
        ["E5", 5],
        ["E7", 1],
        ["E17", 3],
      ]);
      release(year.world, child, day, moved ? "E3" : adult);
      if (moved) child.gone = true;
      return true;
    },
  });
}

function takeIn(year: Year, person: Person, day: Day): void {
  const child = fileOf(year.world, person);
  const source = year.random.weighted([
    ["6", 4],
    ["7", 4],
    ["5C", 2],
  ]);
  refer(year.world, child, { date: day, source, need: "N8", noFurtherAction: false, closure: null });
  beginCare(year.world, child, day);
}

function takeSome(year: Year, left: EndsLeft, how: { day: Day; ease: number; wanted: number }): number {
  const { world, random } = year;
  const first = pickBy(random, world.open, (child) => needOfCare(year, left, child, how));
  if (!first) return 0;
  const others = knownSiblings(world, first).filter(
    (child) =>
      world.open.has(child) && needOfCare(year, left, child, { ...how, ease: Math.max(1, how.ease) }) > 0,
  );
  let taken = 0;
  for (const child of [first, ...others]) {
    if (taken === how.wanted || !freeForCare(year, left, child, how.day)) continue;
    endForCare(year, left, child, how.day);
    beginCare(world, child, how.day);
    taken += 1;
  }
  return taken;
}

/** How likely care is to begin: most often from a plan or after an enquiry. 0 where it may not. */
function needOfCare(year: Year, left: EndsLeft, child: KnownChild, how: { day: Day; ease: number }): number {
  const { world, period } = year;
  const { day, ease } = how;
  const episode = openEpisode(child);
  if (child.gone || child.person.unaccompanied || openStay(child) || child.busyUntil >= day) return 0;
  if (child.person.born > day || episode.date + 2 > day || child.eighteen <= period.to + 10) return 0;
  if (child.lastStart >= period.from || child.lastCease >= period.from) return 0;
  if (ease < 3 && tooManyTurning(world, child)) return 0;
  const plan = openPlan(child);
  if (!freeForCare(year, left, child, day)) return 0;
  const years = (day - child.person.born) / 365.25;
  const byAge = years < 1 ? 12 : years < 5 ? 1.6 : years < 13 ? 0.8 : 2;
  if (plan) return byAge * (day - plan.start > 30 ? 12 : 3);
  return byAge * (episode.enquiries.length > 0 ? 1.5 : 0.25);
}

function releaseSome(year: Year, how: { day: Day; ease: number; wanted: number }): number {
  const { world, random } = year;
  const ready = (child: KnownChild) => readiness(year, child, how);
  const first = pickBy(random, world.inCare, ready);
  if (!first) return 0;
  const began = openStay(first)?.start ?? how.day;
  const others = knownSiblings(world, first).filter(
    (child) => ready(child) > 0 && openStay(child)?.start === began,
  );
  const reason = wayOut(year, first, how.day - began, how.day);
  const found = [first, ...others].slice(0, how.wanted);
  for (const child of found) {
    const adopted = reason === "E11" || reason === "E12";
    const itsOwn = adopted && how.day - child.person.born > 7 * 365 ? "E45" : reason;
    release(world, child, how.day, itsOwn);
    if (adopted && itsOwn === reason) child.gone = true;
  }
  return found.length;
}

function readiness({ period }: Year, child: KnownChild, { day, ease }: { day: Day; ease: number }): number {
  const stay = openStay(child);
  if (!stay || child.person.unaccompanied || child.busyUntil >= day) return 0;
  if (child.lastCease >= period.from || child.eighteen <= period.to + 10) return 0;
  const lasted = day - stay.start;
  if (lasted < (ease < 2 ? 10 : 2)) return 0;
  const small = day - child.person.born < 6 * 365;
  if (small && lasted > 330) return 3;
  return lasted < 200 ? 2.5 : 0.6;
}

/** The 903's reason for leaving care before eighteen. */
function wayOut(year: Year, child: KnownChild, lasted: number, day: Day): string {
  const small = day - child.person.born < 6 * 365;
  const long = lasted > 300;
  return year.random.weighted([
    ["E11", small && long ? 26 : 0],
    ["E12", small && long ? 18 : 0],
    ["E45", long ? 9 : 1],
    ["E46", long ? 6 : 1],
    ["E41", 6],
    ["E4A", 34],
    ["E4B", 9],
    ["E13", 3],
    ["E8", 4],
  ]);
}

function release(world: World, child: KnownChild, day: Day, reason: string): void {
  const stay = openStay(child);
  if (!stay) throw new Error(`Person ${child.person.id} is not in care.`);
  stay.end = day;
  stay.endReason = reason;
  child.lastCease = day;
  world.inCare.delete(child);
  const period = turningPeriod(world, child);
  if (period >= 0) world.turning[period] = (world.turning[period] ?? 1) - 1;
}

/** One child who starts twice and is counted once (`comesFirst`), or who ceases twice and is counted once. */
function planTwice(year: Year, left: EndsLeft, comesFirst: boolean): void {
  const { world, period, random } = year;
  const length = period.to - period.from;
  const days = [0.1, 0.45, 0.75].map(
    (share) => period.from + Math.round(length * (share + random.next() * 0.15)),
  );
  let chosen: KnownChild | null = null;
  const step = (index: number, first: (ease: number, day: Day) => KnownChild | null) => ({
    what: "a child who starts or leaves care twice",
    order: 6,
    attempt: (day: Day, ease: number) => {
      const child = chosen ?? first(ease, day);
      if (!child) return false;
      chosen = child;
      child.busyUntil = period.to;
      if ((index % 2 === 0) === comesFirst) beginCare(world, child, day);
      else release(world, child, day, "E4A");
      const next = days[index + 1];
      if (next !== undefined) year.agenda.add(Math.max(day + 7, next), step(index + 1, first));
      return true;
    },
  });
  const come = (ease: number, day: Day) =>
    pickBy(random, world.open, (each) => (openPlan(each) ? 0 : needOfCare(year, left, each, { day, ease })));
  // Whoever came in this same year would start twice as well.
  const longHere = (child: KnownChild) => child.lastStart < period.from;
  const leave = (ease: number, day: Day) =>
    pickBy(random, world.inCare, (child) => (longHere(child) ? readiness(year, child, { day, ease }) : 0));
  year.agenda.add(days[0] ?? period.from, step(0, comesFirst ? come : leave));
}
