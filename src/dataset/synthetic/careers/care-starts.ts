import type { Day } from "../life.ts";
import { pickBy } from "./chance.ts";
import { beginCare, tooManyTurning } from "./in-care.ts";
import { type EndsLeft, endForCare, freeForCare } from "./plans.ts";
import { type KnownChild, knownSiblings, openEpisode, openPlan, openStay, type Year } from "./state.ts";

/** Begins care for one child and, where more are wanted, its siblings; how many came. */
export function takeSome(
  year: Year,
  left: EndsLeft,
  how: { day: Day; ease: number; wanted: number },
): number {
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
export function needOfCare(
  year: Year,
  left: EndsLeft,
  child: KnownChild,
  how: { day: Day; ease: number },
): number {
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
