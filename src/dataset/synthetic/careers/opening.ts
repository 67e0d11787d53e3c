import type { Day, Person } from "../life.ts";
import { plusWorkingDays } from "../working-days.ts";
import { DeadEnd } from "./agenda.ts";
import { exponential, sizes } from "./chance.ts";
import { categoryOfAbuse, primaryNeed, referralSource } from "./codes.ts";
import { beginCare, tooManyTurning } from "./in-care.ts";
import { canBeMet, siblingsOf, someone } from "./people.ts";
import { startPlan } from "./plans.ts";
import { refer } from "./referrals.ts";
import { openDay, seasonalDay } from "./seasons.ts";
import { type Episode, fileOf, type KnownChild, type World } from "./state.ts";
import { leavesCare } from "./unaccompanied.ts";

const together = [50, 26, 15, 6, 3];

/** What stands open on the day before the first period: children long in care, on plans, in need; and last year's closed. */
export function openTheBooks(world: World): void {
  const { opening, periods } = world.targets;
  const from = periods[0]?.from ?? 0;
  const eve = from - 1;
  const alone = world.county.people.filter((person) => person.unaccompanied && person.arrives < from);
  const present = alone.filter((person) => leavesCare(person) >= from);
  for (const person of present) openAlone(world, person);
  const inCare = opening["looked-after-at-31-march"] - present.length;
  for (const size of sizes(world.random, inCare, together)) openCare(world, size, eve);
  openPlans(world, eve);
  const rest = opening["child-in-need-episodes-at-31-march"] - world.open.size;
  for (const size of sizes(world.random, rest, together)) {
    const since = eve - 2 - Math.min(exponential(world.random, 420), 2600);
    openGroup(world, size, since, eve, () => true);
  }
  const closed = Math.round((periods[0]?.figures.referrals ?? 0) * 0.62);
  for (const size of sizes(world.random, closed, together)) closedCases(world, size, eve);
}

function openAlone(world: World, person: Person): void {
  const child = fileOf(world, person);
  refer(world, child, {
    date: person.arrives,
    source: "6",
    need: "N8",
    noFurtherAction: false,
    closure: null,
  });
  beginCare(world, child, person.arrives);
}

function openCare(world: World, size: number, eve: Day): void {
  const suits = (person: Person) => !tooManyTurning(world, fileOf(world, person)) && person.born < eve - 200;
  const began = eve - 20 - Math.min(exponential(world.random, 900), 4000);
  const group = openGroup(world, size, began - world.random.integer(0, 40), eve, suits);
  for (const episode of group) {
    const day = Math.max(episode.date, began, episode.child.person.born + 2);
    beginCare(world, episode.child, Math.min(day, eve - 5));
  }
}

function openPlans(world: World, eve: Day): void {
  const { opening, periods } = world.targets;
  const all = opening["plans-at-31-march"];
  const old = opening["plans-two-years-or-more-at-31-march"];
  const nextOld = periods[0]?.figures["plans-two-years-or-more-at-31-march"] ?? old;
  const mid = Math.max(nextOld - old, 0) + Math.max(1, Math.round(all * 0.06));
  const spans = [
    { count: old, from: eve - 950, to: eve - 735 },
    { count: mid, from: eve - 715, to: eve - 370 },
    { count: all - old - mid, from: eve - 355, to: eve - 12 },
  ];
  for (const span of spans) {
    for (const size of sizes(world.random, span.count, together)) openPlanGroup(world, size, span, eve);
  }
}

function openPlanGroup(world: World, size: number, span: { from: Day; to: Day }, eve: Day): void {
  const { random } = world;
  const conference = openDay(random, span.from, span.to);
  const start = plusWorkingDays(conference, -random.integer(8, 15));
  const suits = (person: Person) => fileOf(world, person).eighteen > eve + 780 && person.born < eve - 60;
  const category = categoryOfAbuse(random);
  for (const episode of openGroup(world, size, start - random.integer(0, 40), eve, suits)) {
    if (random.chance(0.17)) episode.child.elsewhere = 1;
    episode.enquiries.push({ start, conference });
    startPlan(world, episode, conference, category);
  }
}

/** Episodes for so many children, mostly siblings, that opened on `date` and are still open. */
function openGroup(
  world: World,
  size: number,
  date: Day,
  eve: Day,
  suits: (person: Person) => boolean,
): Episode[] {
  const free = (person: Person) => !world.known.get(person.id)?.episodes.length;
  const fits = (person: Person) =>
    free(person) && canBeMet(person, eve + 1) && canBeMet(person, date) && suits(person);
  const people = gather(world, size, date, fits);
  return people.map((person) => referThen(world, fileOf(world, person), date, null));
}

function gather(world: World, size: number, date: Day, fits: (person: Person) => boolean): Person[] {
  const found: Person[] = [];
  for (let tries = 0; found.length < size; tries += 1) {
    if (tries > 30_000) throw new DeadEnd("the county has too few children to begin with");
    const person = someone(world.county, world.random, date);
    if (!person || found.includes(person) || !fits(person)) continue;
    const others = siblingsOf(world.county, person, date).filter(
      (each) => !found.includes(each) && fits(each),
    );
    found.push(...[person, ...others].slice(0, size - found.length));
  }
  return found;
}

/** Referrals of the year before that have closed again: some of these children will be referred once more. */
function closedCases(world: World, size: number, eve: Day): void {
  const { random } = world;
  const date = seasonalDay(random, eve - 360, eve - 40);
  const closure = Math.min(eve, date + random.integer(20, 200));
  const free = (person: Person) => !world.known.get(person.id)?.episodes.length;
  const people = gather(
    world,
    size,
    date,
    (person) => free(person) && canBeMet(person, date) && person.born <= closure,
  );
  for (const person of people)
    referThen(world, fileOf(world, person), date, { date: closure, reason: "RC7" });
}

function referThen(world: World, child: KnownChild, date: Day, closure: Episode["closure"]): Episode {
  const years = (date - child.person.born) / 365.25;
  const source = referralSource(world.random, date, years);
  const need = primaryNeed(world.random, years);
  return refer(world, child, { date, source, need, noFurtherAction: false, closure });
}
