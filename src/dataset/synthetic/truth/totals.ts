import { Temporal } from "temporal-polyfill";
import { workingDaysBetween } from "../../../kit/calendar/index.ts";
import { ageOn, civil, dayOf, iso, plusMonths } from "../days.ts";
import {
  type Career,
  type CarePeriod,
  type County,
  type Day,
  livesHere,
  type ReferralLife,
} from "../life.ts";
import { type Period, type Series, seriesNames } from "../targets/index.ts";

/** What was counted in one period. */
export interface Totals {
  readonly label: string;
  readonly figures: Readonly<Record<Series, number>>;
}

/**
 * Every series counted straight from the lives, person by person, without the files, the database or the indicators.
 * @returns one entry for each period, in the order given
 */
export function countTotals(
  careers: readonly Career[],
  county: County,
  periods: readonly Period[],
): Totals[] {
  return periods.map((period) => ({ label: period.label, figures: figuresOf(careers, county, period) }));
}

function figuresOf(careers: readonly Career[], county: County, period: Period): Record<Series, number> {
  const tally = Object.fromEntries(seriesNames.map((series) => [series, 0])) as Record<Series, number>;
  const add = (series: Series, yes: boolean) => {
    if (yes) tally[series] += 1;
  };
  const assessed = { quick: 0, all: 0 };
  for (const career of careers) {
    career.referrals.forEach((referral, index) => {
      countReferral(add, referral, career.referrals[index - 1], period);
      countEnquiries(add, referral, period);
      countPlans(add, referral, period);
      countAssessments(assessed, referral, period);
    });
    countCare(add, career, period);
  }
  tally["assessments-within-45-working-days"] = oneDecimal(assessed.quick, assessed.all);
  tally["population-0-17"] = population(county, period);
  return tally;
}

type Add = (series: Series, yes: boolean) => void;

function countReferral(add: Add, now: ReferralLife, before: ReferralLife | undefined, period: Period): void {
  const { closure } = now;
  const openAtEnd = !now.noFurtherAction && now.date <= period.to && (!closure || closure.date > period.to);
  add("child-in-need-episodes-at-31-march", openAtEnd);
  if (!within(now.date, period)) return;
  add("referrals", true);
  add(
    "re-referrals",
    before !== undefined && before.date < now.date && now.date <= plusMonths(before.date, 12),
  );
  add("referrals-no-further-action", now.noFurtherAction);
  const assessedOnly = closure?.reason === "RC8" || closure?.reason === "RC9";
  add("referrals-assessed-not-in-need", assessedOnly && closure.date <= period.to);
}

function countEnquiries(add: Add, referral: ReferralLife, period: Period): void {
  for (const { start, conference } of referral.section47s) {
    add("section-47-enquiries", within(start, period));
    if (conference === null || !within(conference, period)) continue;
    const days = workingDaysOf(start, conference);
    add("conferences-0-10-working-days", days <= 10);
    add("conferences-11-15-working-days", days > 10 && days <= 15);
    add("conferences-16-20-working-days", days > 15 && days <= 20);
    add("conferences-21-plus-working-days", days > 20);
  }
}

function countPlans(add: Add, referral: ReferralLife, period: Period): void {
  for (const { start, end, previousPlans } of referral.plans) {
    add("plans-started", within(start, period));
    add("plans-started-repeat-ever", within(start, period) && previousPlans > 0);
    const open = start <= period.to && (end === null || end > period.to);
    add("plans-at-31-march", open);
    add("plans-two-years-or-more-at-31-march", open && period.to - start > 729);
  }
}

function countAssessments(
  tally: { quick: number; all: number },
  referral: ReferralLife,
  period: Period,
): void {
  for (const { start, authorised } of referral.assessments) {
    if (authorised === null || !within(authorised, period)) continue;
    tally.all += 1;
    if (workingDaysOf(start, authorised) <= 45) tally.quick += 1;
  }
}

function countCare(add: Add, { lookedAfter }: Career, period: Period): void {
  const counted = lookedAfter.filter(({ legal }) => !/^V[34]$/.test(legal[0]?.status ?? ""));
  const present = counted.find(({ start, end }) => start <= period.to && (end === null || end > period.to));
  add("looked-after-at-31-march", present !== undefined);
  add(
    "looked-after-started",
    counted.some(({ start }) => within(start, period)),
  );
  add(
    "looked-after-ceased",
    counted.some(({ end }) => end !== null && within(end, period)),
  );
  if (!present) return;
  const until = present.unaccompaniedUntil;
  add("unaccompanied-at-31-march", until !== undefined && (until === null || until > period.to));
  add("three-or-more-placements", counted.reduce((sum, stay) => sum + placementsIn(stay, period), 0) >= 3);
}

/** Placements that touch the period: temporary ones do not count, nor does a new type with the same carers. */
function placementsIn({ placements }: CarePeriod, period: Period): number {
  const lasting = placements.filter(({ type }) => !/^T[0-3]$/.test(type));
  return lasting.filter((placement, index) => {
    let last = placement;
    for (const next of lasting.slice(index + 1)) {
      if (!next.sameCarers) break;
      last = next;
    }
    if (placement.sameCarers) return false;
    return placement.start <= period.to && (last.end === null || last.end >= period.from);
  }).length;
}

function population(county: County, period: Period): number {
  const start = civil(period.from).year;
  const midYear = dayOf(start, 6, 30);
  return county.people.filter((person) => livesHere(person, midYear) && ageOn(person.born, midYear) < 18)
    .length;
}

function within(day: Day, { from, to }: Period): boolean {
  return day >= from && day <= to;
}

function workingDaysOf(from: Day, to: Day): number {
  const days = workingDaysBetween(Temporal.PlainDate.from(iso(from)), Temporal.PlainDate.from(iso(to)));
  if (typeof days !== "number") throw new Error(days.refused);
  return days;
}

/** A percentage to one decimal, halves up. */
function oneDecimal(part: number, all: number): number {
  return all === 0 ? 0 : Math.floor((2000 * part + all) / (2 * all)) / 10;
}
