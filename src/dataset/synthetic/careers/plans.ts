import type { Day } from "../life.ts";
import { type PeriodTarget, planEndsIn } from "../targets/index.ts";
import { isOpen } from "../working-days.ts";
import { DeadEnd } from "./agenda.ts";
import { dayBy, pickBy, sizes } from "./chance.ts";
import {
  type Episode,
  type KnownChild,
  knownSiblings,
  openPlan,
  type Plan,
  type World,
  type Year,
} from "./state.ts";

/**
 * A plan's class at the end of a period. "old": two years or more if still open (more than 729 days). "mid": it will be
 * so at the end of the next period. "new": the rest. How many of each end is fixed, so that the number of plans open
 * for two years or more comes out every year.
 */
type PlanClass = "old" | "mid" | "new";
const twoYears = 730;
/** Days that a plan must have lasted to end, by how hard it is to find one. */
const shortest = [80, 60, 30, 2];
const together = [44, 29, 17, 7, 3];

/** How many plans of each class are still to end in a period. */
export type EndsLeft = Record<PlanClass, number>;

export function startPlan(world: World, episode: Episode, day: Day, category: string): Plan {
  const { child } = episode;
  const plan: Plan = {
    start: day,
    end: null,
    initialCategory: category,
    latestCategory: category,
    previousPlans: child.plans.length + child.elsewhere,
  };
  child.plans.push(plan);
  episode.plans.push(plan);
  world.planned.add(child);
  return plan;
}

/** A child who would turn eighteen on a plan makes the telling a dead end. */
function watchBirthdays(year: Year): void {
  for (const child of year.world.planned) {
    if (child.eighteen < year.period.from || child.eighteen > year.period.to) continue;
    year.agenda.add(child.eighteen, {
      what: "an eighteenth birthday",
      order: 0,
      attempt: () => {
        if (openPlan(child)) throw new DeadEnd("a child on a plan turns eighteen");
        return true;
      },
    });
  }
}

/** Enters the period's ends of plans. Care that begins meanwhile takes from what is left (see endForCare). */
export function planEndings(year: Year): EndsLeft {
  const left = endsOf(year);
  watchBirthdays(year);
  for (const kind of ["old", "mid", "new"] as const) {
    for (const size of sizes(year.random, left[kind], together)) {
      let wanted = size;
      year.agenda.add(endDay(year, kind), {
        what: `the end of a plan (${kind})`,
        order: 5,
        attempt: (day, ease) => {
          wanted = Math.min(wanted, left[kind]);
          const ended = wanted === 0 ? 0 : endSome(year, kind, { day, ease, wanted });
          left[kind] -= ended;
          wanted -= ended;
          return wanted === 0;
        },
      });
    }
  }
  return left;
}

/** Whether care may begin: no plan is open, or one more of its class may end. */
export function freeForCare(year: Year, left: EndsLeft, child: KnownChild, day: Day): boolean {
  const plan = openPlan(child);
  return !plan || (left[classOf(plan, year)] > 0 && plan.start < day);
}

/** Ends the child's plan, if one is open, because care begins. */
export function endForCare(year: Year, left: EndsLeft, child: KnownChild, day: Day): void {
  const plan = openPlan(child);
  if (!plan) return;
  left[classOf(plan, year)] -= 1;
  endPlan(year.world, child, day);
}

function endsOf(year: Year): EndsLeft {
  const { period, world, before } = year;
  const kept = period.figures["plans-two-years-or-more-at-31-march"];
  const open = { old: 0, mid: 0, new: 0 };
  for (const child of world.planned) {
    const plan = openPlan(child);
    if (plan) open[classOf(plan, year)] += 1;
  }
  const next = world.targets.periods[year.index + 1]?.figures["plans-two-years-or-more-at-31-march"] ?? kept;
  const stock = period.figures["plans-at-31-march"];
  const midKept = Math.min(open.mid, Math.max(next - kept, 0) + Math.max(1, Math.round(stock * 0.06)));
  const ends = { old: open.old - kept, mid: open.mid - midKept, new: 0 };
  ends.new = planEndsIn(before, period.figures) - ends.old - ends.mid;
  if (ends.old < 0 || ends.new < 0)
    throw new DeadEnd(`plans of ${period.label} cannot be ${stock} at its end`);
  return ends;
}

/** Plans that began in the period end late in it; the others at any time, mostly at a review. */
function endDay({ period, random }: Year, kind: PlanClass): Day {
  const days = period.to - period.from;
  const weight = (day: Day) => {
    const share = (day - period.from) / days;
    return (
      (isOpen(day) ? 1 : 0) * (kind === "new" ? Math.max(0, share - (days > 100 ? 0.25 : 0)) : 1.2 - share)
    );
  };
  return dayBy(random, period.from + 3, period.to - 2, weight);
}

function endSome(year: Year, kind: PlanClass, how: { day: Day; ease: number; wanted: number }): number {
  const { world, random } = year;
  const { day, ease } = how;
  const ripe = (child: KnownChild) => ripeness(year, child, { kind, day, ease });
  const first = pickBy(random, world.planned, ripe);
  if (!first) return 0;
  const began = openPlan(first)?.start;
  const others = knownSiblings(world, first).filter(
    (child) => ripe(child) > 0 && openPlan(child)?.start === began,
  );
  const found = [first, ...others].slice(0, how.wanted);
  for (const child of found) endPlan(world, child, day);
  return found.length;
}

/** Few plans end before the first review at three months; one of a child near eighteen ends first. */
function ripeness(
  year: Year,
  child: KnownChild,
  { kind, day, ease }: { kind: PlanClass; day: Day; ease: number },
) {
  const plan = openPlan(child);
  if (!plan || classOf(plan, year) !== kind) return 0;
  const lasted = day - plan.start;
  if (lasted < (shortest[ease] ?? 2)) return 0;
  // Whoever stays on a plan must not turn eighteen on it before a later period can end it.
  if (child.eighteen < year.period.to + 400) return 500;
  if (kind !== "new" && child.eighteen < day + 1500) return 40;
  return lasted > 250 ? 2 : 1;
}

function endPlan(world: World, child: KnownChild, day: Day): void {
  const plan = openPlan(child);
  if (!plan) throw new Error(`Person ${child.person.id} has no plan to end.`);
  plan.end = day;
  if (world.random.chance(0.05)) plan.latestCategory = plan.latestCategory === "NEG" ? "EMO" : "NEG";
  world.planned.delete(child);
}

function classOf(plan: Plan, { period, world, index }: Year): PlanClass {
  if (plan.start <= period.to - twoYears) return "old";
  const next: PeriodTarget | undefined = world.targets.periods[index + 1];
  return plan.start <= (next?.to ?? period.to + 365) - twoYears ? "mid" : "new";
}
