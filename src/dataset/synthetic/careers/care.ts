import type { Day } from "../life.ts";
import { careGap } from "../targets/index.ts";
import { DeadEnd } from "./agenda.ts";
import { knownLeavings } from "./care-alone.ts";
import { readiness, releaseSome } from "./care-ends.ts";
import { needOfCare, takeSome } from "./care-starts.ts";
import { pickBy, sizes } from "./chance.ts";
import { beginCare, release } from "./in-care.ts";
import type { EndsLeft } from "./plans.ts";
import { openDay } from "./seasons.ts";
import { type KnownChild, openPlan, type Year } from "./state.ts";

const together = [60, 24, 11, 5];

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
