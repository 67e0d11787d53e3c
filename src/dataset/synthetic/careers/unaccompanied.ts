import { civil, dayOf, eighteenth } from "../days.ts";
import type { Day, Person, UnaccompaniedArrival } from "../life.ts";
import type { Random } from "../random.ts";
import type { PeriodTarget, Targets } from "../targets/index.ts";

/**
 * Young people who come alone: so many arrive and leave (at eighteen, or moved under the National Transfer Scheme)
 * that those in care on every 31 March are as published.
 */
export function unaccompaniedArrivals(targets: Targets, random: Random): UnaccompaniedArrival[] {
  const first = targets.periods[0];
  if (!first) return [];
  const all: Coming[] = [];
  const already = targets.opening["unaccompanied-at-31-march"];
  for (let count = 0; count < already; count += 1) {
    all.push(newcomer(random, first.from - 420, first.from - 10, first.from + 20));
  }
  for (const period of targets.periods) arrivalsOf(period, all, random);
  return all;
}

/** The first day on which the young person is no longer in the county's care. */
export function leavesCare(person: Person): Day {
  const birthday = eighteenth(person.born);
  return person.leaves === null ? birthday : Math.min(person.leaves, birthday);
}

interface Coming extends UnaccompaniedArrival {
  leaves: Day;
}

function arrivalsOf(period: PeriodTarget, all: Coming[], random: Random): void {
  const wanted = period.figures["unaccompanied-at-31-march"];
  const staying = all.filter(({ leaves }) => leaves > period.to);
  for (const moved of random.shuffled(staying).slice(wanted)) {
    moved.leaves = random.integer(Math.max(period.from, moved.arrives) + 10, period.to - 10);
  }
  const months = Math.round((period.to - period.from) / 30);
  const arriving = wanted - Math.min(wanted, staying.length);
  for (let count = 0; count < arriving; count += 1) {
    all.push(newcomer(random, period.from + 3, period.to - 5, period.to + 8));
  }
  for (let count = 0; count < Math.round((arriving * months) / 120); count += 1) {
    const brief = newcomer(random, period.from + 3, period.to - 70, period.to + 200);
    brief.leaves = brief.arrives + random.integer(12, 55);
    all.push(brief);
  }
}

/** Mostly boys of fifteen to seventeen, still under eighteen on `childUntil`. */
function newcomer(random: Random, from: Day, to: Day, childUntil: Day): Coming {
  const arrives = random.integer(from, to);
  const { year, month, day } = civil(childUntil);
  const age = random.integer(14 * 365 + 200, 17 * 365 + 250);
  const born = Math.max(arrives - age, dayOf(year - 18, month, day) + random.integer(1, 120));
  return { arrives, born, leaves: eighteenth(born), sex: random.chance(0.93) ? "M" : "F" };
}
