import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { PeriodTarget, Targets } from "../targets/index.ts";
import { plusWorkingDays } from "../working-days.ts";
import { DeadEnd } from "./agenda.ts";
import { marked, pickBy, sizes } from "./chance.ts";
import { categoryOfAbuse } from "./codes.ts";
import { startPlan } from "./plans.ts";
import { openDay } from "./seasons.ts";
import { type KnownChild, knownSiblings, openEpisode, openPlan, openStay, type Year } from "./state.ts";

/** Section 47 enquiries into children of one family, with the conference that they lead to. */
export interface Enquiries {
  readonly size: number;
  readonly start: Day;
  readonly conference: Day | null;
  readonly plan: boolean;
  /** Not the child's first plan. */
  readonly repeat: boolean;
}

const together = [46, 28, 16, 7, 3];

/** Working days from enquiry to conference, by band, with the likeliest first in mind: the target is fifteen. */
const bands = [
  { series: "conferences-0-10-working-days", days: [3, 5, 6, 7, 8, 8, 9, 9, 10, 10] },
  { series: "conferences-11-15-working-days", days: [11, 12, 13, 13, 14, 14, 14, 15, 15, 15] },
  { series: "conferences-16-20-working-days", days: [16, 16, 17, 17, 18, 19, 20] },
  { series: "conferences-21-plus-working-days", days: [21, 22, 23, 24, 26, 29, 33, 38, 45] },
] as const;

/**
 * All conferences of the story, decided before it is lived, because the enquiry begins weeks earlier and may lie in
 * the year before. The last period is followed by its like, so that its late enquiries have conferences to come.
 */
export function conferencesToCome(targets: Targets, random: Random): readonly Enquiries[] {
  const all = targets.periods.flatMap((period, index) => conferencesOf(period, index === 0, random));
  const last = targets.periods.at(-1);
  if (!last) return all;
  const after = { ...last, from: last.to + 1, to: last.to + 91 };
  return [...all, ...conferencesOf(after, false, random)];
}

function conferencesOf(period: PeriodTarget, veryFirst: boolean, random: Random): Enquiries[] {
  const held = bands.flatMap(({ series, days }) =>
    sizes(random, period.figures[series], together).map((size) => {
      const taken = random.pick(days);
      // Not on 1 or 2 April: whether such a plan has lasted two years at a 31 March depends on leap years.
      const earliest = veryFirst ? plusWorkingDays(period.from + 3, taken + 1) : period.from + 2;
      const conference = openDay(random, earliest, period.to);
      const start = plusWorkingDays(conference, -taken);
      return { size, start, conference, plan: false, repeat: false };
    }),
  );
  const { yes, no } = marked(random, held, period.figures["plans-started"]);
  const again = marked(random, yes, period.figures["plans-started-repeat-ever"]);
  return [
    ...again.yes.map((each) => ({ ...each, plan: true, repeat: true })),
    ...again.no.map((each) => ({ ...each, plan: true })),
    ...no,
  ];
}

/** Enters the period's enquiries: those that lead to a conference on their day, and the rest to the exact count. */
export function planEnquiries(year: Year, conferences: readonly Enquiries[]): void {
  const { period, random } = year;
  const leading = conferences.filter(({ start }) => start >= period.from && start <= period.to);
  const rest = period.figures["section-47-enquiries"] - leading.reduce((sum, { size }) => sum + size, 0);
  const others = sizes(random, rest, together).map((size) => {
    const start = openDay(random, period.from, period.to);
    return { size, start, conference: null, plan: false, repeat: false };
  });
  for (const each of [...leading, ...others]) {
    let left = each.size;
    year.agenda.add(each.start, {
      what: "a section 47 enquiry",
      order: 3,
      attempt: (day, ease) => {
        const easiest = each.conference === null ? ease : 3;
        for (let at = ease; at <= easiest && left > 0; ) {
          const found = enquire(year, { ...each, size: left, start: day }, at);
          left -= found;
          if (found === 0) at += 1;
        }
        if (left > 0 && each.conference !== null)
          throw new DeadEnd("no child fits an enquiry with a conference");
        return left === 0;
      },
    });
  }
}

/** Begins the enquiry for as many children as one pick and their siblings give; how many those were. */
function enquire(year: Year, wanted: Enquiries, ease: number): number {
  const { world, random } = year;
  const first = pickBy(random, world.open, (child) => readiness(child, wanted, ease));
  if (!first) return 0;
  const others = knownSiblings(world, first).filter(
    (child) => world.open.has(child) && readiness(child, wanted, Math.max(ease, 1)) > 0,
  );
  const found = [first, ...others].slice(0, wanted.size);
  const category = categoryOfAbuse(random);
  for (const child of found) begin(year, child, wanted, category);
  return found.length;
}

/** How likely an enquiry is now: most come in the first days after a referral. 0 where there may be none. */
function readiness(child: KnownChild, { start, conference, plan, repeat }: Enquiries, ease: number): number {
  const episode = openEpisode(child);
  if (child.gone || child.busyUntil >= start || episode.date > start || openPlan(child) || openStay(child))
    return 0;
  const last = episode.enquiries.at(-1)?.start ?? -1e6;
  if (last + (ease < 2 ? 45 : 20) > start) return 0;
  if (child.eighteen < (conference ?? start) + (plan ? (ease < 3 ? 780 : 420) : 150)) return 0;
  if (child.person.born > (conference ?? start) + 60) return 0;
  const before = child.plans.length > 0 || child.elsewhere > 0;
  if (plan && before && !repeat) return 0;
  const likelier = plan && before ? 25 : 1;
  const age = start - episode.date;
  if (age <= 7) return 10 * likelier;
  if (age <= 40) return 4 * likelier;
  return (age <= 150 ? 1.5 : 0.5) * likelier;
}

function begin(year: Year, child: KnownChild, wanted: Enquiries, category: string): void {
  const { start, conference, plan, repeat } = wanted;
  const episode = openEpisode(child);
  episode.enquiries.push({ start, conference });
  if (conference === null) return;
  child.busyUntil = conference;
  if (!plan) return;
  if (repeat && child.plans.length === 0 && child.elsewhere === 0)
    child.elsewhere = year.random.chance(0.8) ? 1 : 2;
  year.agenda.add(conference, {
    what: "a child protection plan",
    order: 4,
    attempt: () => {
      startPlan(year.world, episode, conference, category);
      return true;
    },
  });
}
