import type { Day } from "../life.ts";
import { pickBy } from "./chance.ts";
import { release } from "./in-care.ts";
import { type KnownChild, knownSiblings, openStay, type Year } from "./state.ts";

/** Ends care for one child and, where more are wanted, siblings who came with it; how many left. */
export function releaseSome(year: Year, how: { day: Day; ease: number; wanted: number }): number {
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

/** How likely the child is to leave now. 0 where it may not. */
export function readiness(
  { period }: Year,
  child: KnownChild,
  { day, ease }: { day: Day; ease: number },
): number {
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
