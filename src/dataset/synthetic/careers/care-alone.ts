import type { Day, Person } from "../life.ts";
import { beginCare, release } from "./in-care.ts";
import { refer } from "./referrals.ts";
import { fileOf, type KnownChild, type Year } from "./state.ts";
import { leavesCare } from "./unaccompanied.ts";

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

/** Those whose last day in care is already settled: eighteenth birthdays, and the unaccompanied. */
export function knownLeavings(year: Year): number {
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
