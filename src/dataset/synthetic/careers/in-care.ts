import type { Day } from "../life.ts";
import { type KnownChild, openStay, type World } from "./state.ts";

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

/** Ends care for a child who is in it. */
export function release(world: World, child: KnownChild, day: Day, reason: string): void {
  const stay = openStay(child);
  if (!stay) throw new Error(`Person ${child.person.id} is not in care.`);
  stay.end = day;
  stay.endReason = reason;
  child.lastCease = day;
  world.inCare.delete(child);
  const period = turningPeriod(world, child);
  if (period >= 0) world.turning[period] = (world.turning[period] ?? 1) - 1;
}

function turningPeriod(world: World, child: KnownChild): number {
  return world.targets.periods.findIndex(({ from, to }) => from <= child.eighteen && child.eighteen <= to);
}
