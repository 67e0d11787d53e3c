import type { Career, CarePeriod, Day, ProtectionPlanLife, ReferralLife } from "../life.ts";
import type { Random } from "../random.ts";
import { openDayFrom } from "../working-days.ts";
import { assess } from "./assessments.ts";
import { legalStatuses } from "./legal.ts";
import { type Moves, movesInCare } from "./moves.ts";
import { placementsOf } from "./placements.ts";
import { giveShortBreaks } from "./short-breaks.ts";
import type { Episode, KnownChild, Plan, Stay, World } from "./state.ts";
import { writeChildInNeedPlans } from "./step-down.ts";
import { leavesCare } from "./unaccompanied.ts";

/** Completes what the years left open (assessments, child in need plans, placements, reviews) and hands the lives on. */
export function careersOf(world: World): Career[] {
  const last = world.targets.periods.at(-1)?.to ?? 0;
  assess(world);
  giveShortBreaks(world);
  writeChildInNeedPlans(world);
  const moves = movesInCare(world);
  const random = world.random.stream("finish");
  const children = [...world.known.values()].filter(({ episodes }) => episodes.length > 0);
  children.sort((a, b) => a.person.id - b.person.id);
  return children.map((child) => ({
    person: child.person.id,
    referrals: child.episodes.map((episode) => referralLife(random, episode, last)),
    lookedAfter: child.stays.map((stay) => carePeriod(random, child, stay, { moves: moves.get(stay), last })),
  }));
}

function referralLife(random: Random, episode: Episode, last: Day): ReferralLife {
  const { date, source, need, noFurtherAction, closure, assessments, childInNeedPlans } = episode;
  return {
    date,
    source,
    need,
    noFurtherAction,
    closure,
    assessments,
    section47s: episode.enquiries.map((each) => ({
      ...each,
      conferenceNotRequired: each.conference === null,
    })),
    plans: episode.plans.map((plan) => planLife(random, plan, last)),
    childInNeedPlans: childInNeedPlans.sort((a, b) => a.start - b.start),
  };
}

function planLife(random: Random, plan: Plan, last: Day): ProtectionPlanLife {
  return { ...plan, reviews: reviewsOfPlan(random, plan, last) };
}

/** The first within three months, then within six (Working Together 2023, chapter 3); some are late. */
function reviewsOfPlan(random: Random, plan: Plan, last: Day): Day[] {
  const end = Math.min(plan.end ?? last, last);
  const reviews: Day[] = [];
  let day = plan.start + random.integer(68, 88) + (random.chance(0.08) ? random.integer(8, 40) : 0);
  for (let held = openDayFrom(day); held <= end; held = openDayFrom(day)) {
    reviews.push(held);
    day = held + random.integer(140, 178) + (random.chance(0.05) ? random.integer(10, 40) : 0);
  }
  return reviews;
}

function carePeriod(
  random: Random,
  child: KnownChild,
  stay: Stay,
  facts: { readonly moves: Moves | undefined; readonly last: Day },
): CarePeriod {
  const legal = legalStatuses(random, child, stay, { last: facts.last, moves: facts.moves?.days ?? [] });
  const { start, end, endReason } = stay;
  const placements = placementsOf(random, child, stay, { ...facts, legal });
  const reviews = reviewsOfCare(random, start, Math.min(end ?? facts.last, facts.last));
  const missing = stay.shortBreaks
    ? []
    : missingFrom(random, child, start, Math.min(end ?? facts.last, facts.last));
  const period = { start, end, endReason, legal, placements, reviews, missing };
  if (!child.person.unaccompanied) return period;
  const until = leavesCare(child.person);
  return { ...period, unaccompaniedUntil: until > facts.last ? null : until };
}

/** Within 20 working days, then three months, then every six (Care Planning Regulations 2010, reg. 33). */
function reviewsOfCare(random: Random, start: Day, end: Day): Day[] {
  const reviews: Day[] = [];
  let day = start + random.integer(17, 27);
  for (let held = openDayFrom(day); held < end; held = openDayFrom(day)) {
    reviews.push(held);
    day = held + (reviews.length === 1 ? random.integer(70, 90) : random.integer(150, 182));
  }
  return reviews;
}

/** Some young people of eleven and more go missing or stay away without leave, again and again. */
function missingFrom(random: Random, child: KnownChild, start: Day, end: Day): CarePeriod["missing"] {
  const from = Math.max(start, child.person.born + 11 * 365);
  if (from + 10 > end || !random.chance(0.12)) return [];
  const missing: { kind: "M" | "A"; start: Day; end: Day }[] = [];
  for (let day = from + random.integer(1, 90); day < end - 4; day += random.integer(6, 150)) {
    missing.push({ kind: random.chance(0.7) ? "M" : "A", start: day, end: day + random.integer(0, 3) });
  }
  return missing;
}
