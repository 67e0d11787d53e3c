import type { Day, ReferralLife } from "../life.ts";

/** A period that a return speaks of; what lies after its end is not known yet. */
export interface ReturnPeriod {
  /** 2024-25, or 2026-27-q1. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
}

/** The day, or null where it lies after the period. */
export function known(day: Day | null, { to }: ReturnPeriod): Day | null {
  return day !== null && day <= to ? day : null;
}

/** Began by the period's end and was not over before it began. */
export function touches(start: Day, end: Day | null, { from, to }: ReturnPeriod): boolean {
  return start <= to && (end === null || end >= from);
}

/**
 * The episode as the council knew it at the period's end, with only what the census asks for: what was open in the
 * period or ended in it. null where the return says nothing of it.
 */
export function asKnown(referral: ReferralLife, period: ReturnPeriod): ReferralLife | null {
  const { date, noFurtherAction, closure } = referral;
  const inReturn = noFurtherAction
    ? date >= period.from && date <= period.to
    : touches(date, closure?.date ?? null, period);
  if (!inReturn) return null;
  return {
    ...referral,
    closure: closure && closure.date <= period.to ? closure : null,
    assessments: referral.assessments
      .filter(({ start, authorised }) => touches(start, authorised, period))
      .map((each) =>
        known(each.authorised, period) === null ? { ...each, authorised: null, factors: [] } : each,
      ),
    section47s: referral.section47s
      .filter(({ start, conference }) => touches(start, conference ?? start, period))
      .map((each) => ({ ...each, conference: known(each.conference, period) })),
    plans: referral.plans
      .filter(({ start, end }) => touches(start, end, period))
      .map((each) => ({
        ...each,
        end: known(each.end, period),
        latestCategory: known(each.end, period) === null ? each.initialCategory : each.latestCategory,
        reviews: each.reviews.filter((day) => day <= period.to),
      })),
    childInNeedPlans: referral.childInNeedPlans
      .filter(({ start, end }) => touches(start, end, period))
      .map((each) => ({ ...each, end: known(each.end, period) })),
  };
}
