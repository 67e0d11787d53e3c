import { plusMonths } from "../days.ts";
import type { Day, Person } from "../life.ts";
import { marked, pickBy, sizes } from "./chance.ts";
import { primaryNeed, referralSource } from "./codes.ts";
import { canBeMet, siblingsOf, someone } from "./people.ts";
import { seasonalDay } from "./seasons.ts";
import { type Episode, fileOf, type KnownChild, knownSiblings, type World, type Year } from "./state.ts";

/** Children of one family who are referred together. */
interface Group {
  readonly size: number;
  readonly again: boolean;
  readonly noFurtherAction: boolean;
}

/** How many of a family are referred at once: one, two, three ... */
const together = [52, 27, 13, 6, 2];
const asked = 240;

/** Enters the period's referrals: of children not referred for more than a year, and of those referred again. */
export function planReferrals(year: Year, unaccompanied: number): void {
  const { world, period, random } = year;
  const again = period.figures["re-referrals"];
  const fresh = period.figures.referrals - again - unaccompanied;
  const plain = { noFurtherAction: false };
  const groups = [
    ...sizes(random, fresh, together).map((size) => ({ ...plain, size, again: false })),
    ...sizes(random, again, together).map((size) => ({ ...plain, size, again: true })),
  ];
  const split = marked(random, groups, period.figures["referrals-no-further-action"]);
  const all: Group[] = [...split.yes.map((group) => ({ ...group, noFurtherAction: true })), ...split.no];
  for (const child of world.lately) {
    if ((child.episodes.at(-1)?.date ?? 0) < period.from - 380) world.lately.delete(child);
  }
  for (const group of all) {
    let left = group.size;
    year.agenda.add(seasonalDay(random, period.from, period.to), {
      what: group.again ? "a referral again within a year" : "a first referral for a year",
      order: 1,
      attempt: (day) => {
        left -= group.again ? referAgain(year, group, left, day) : referAfresh(year, group, left, day);
        return left === 0;
      },
    });
  }
}

/** Opens an episode; a referral without further action opens none. */
export function refer(
  world: World,
  child: KnownChild,
  facts: Omit<Episode, "child" | EpisodeLists>,
): Episode {
  const episode: Episode = {
    ...facts,
    child,
    assessments: [],
    enquiries: [],
    plans: [],
    childInNeedPlans: [],
  };
  child.episodes.push(episode);
  world.lately.add(child);
  if (!facts.noFurtherAction && facts.closure === null) world.open.add(child);
  return episode;
}

type EpisodeLists = "assessments" | "enquiries" | "plans" | "childInNeedPlans";

/** Children of the county whom nobody referred in the year before; how many of the family were found. */
function referAfresh(year: Year, group: Group, wanted: number, day: Day): number {
  const { world, random } = year;
  let best: Person[] = [];
  for (let tries = 0; tries < asked && best.length < wanted; tries += 1) {
    const person = someone(world.county, random, day);
    if (!person || !unknownForAYear(world, person, day)) continue;
    const others = siblingsOf(world.county, person, day).filter((each) => unknownForAYear(world, each, day));
    const found = [person, ...random.shuffled(others)].slice(0, wanted);
    if (found.length > best.length) best = found;
  }
  referAll(
    year,
    best.map((person) => fileOf(world, person)),
    group,
    day,
  );
  return best.length;
}

/** True where the child may be met, has no open episode and no referral in the last twelve months. */
function unknownForAYear(world: World, person: Person, day: Day): boolean {
  if (!canBeMet(person, day)) return false;
  const child = world.known.get(person.id);
  if (!child) return true;
  const last = child.episodes.at(-1);
  return !child.gone && !world.open.has(child) && (!last || plusMonths(last.date, 12) + 2 < day);
}

function referAgain(year: Year, group: Group, wanted: number, day: Day): number {
  const { world, random } = year;
  const first = pickBy(random, world.lately, (child) => (mayReturn(world, child, day) ? 1 : 0));
  if (!first) return 0;
  const others = knownSiblings(world, first).filter((child) => mayReturn(world, child, day));
  const found = [first, ...others].slice(0, wanted);
  referAll(year, found, group, day);
  return found.length;
}

/** Closed (or never opened) after a referral less than twelve months ago. */
function mayReturn(world: World, child: KnownChild, day: Day): boolean {
  const last = child.episodes.at(-1);
  if (!last || child.gone || world.open.has(child) || !canBeMet(child.person, day)) return false;
  const since = last.closure?.date ?? last.date;
  return since + 5 <= day && last.date + 14 <= day && day <= plusMonths(last.date, 12) - 2;
}

function referAll(year: Year, children: readonly KnownChild[], group: Group, day: Day): void {
  const eldest = Math.max(...children.map((child) => (day - child.person.born) / 365.25));
  const source = referralSource(year.random, day, eldest);
  for (const child of children) {
    const need = primaryNeed(year.random, (day - child.person.born) / 365.25);
    refer(year.world, child, {
      date: day,
      source,
      need,
      noFurtherAction: group.noFurtherAction,
      closure: null,
    });
  }
}
