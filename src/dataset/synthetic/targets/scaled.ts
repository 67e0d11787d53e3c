import { dayOf } from "../days.ts";
import type { Day } from "../life.ts";
import {
  history,
  opening,
  projectedQuarter,
  projectedYear,
  published,
  publishedChildren,
  publishedYears,
  type Series,
  seriesNames,
} from "./published.ts";

/** A year from 1 April to 31 March, or the last quarter. */
export interface Period {
  /** 2018-19, or 2026-27-q1. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  /** True where the Department published the figures; the others are invented and uncalibrated. */
  readonly calibrated: boolean;
}

/** A period, and what must be counted in it. */
export interface PeriodTarget extends Period {
  readonly figures: Readonly<Record<Series, number>>;
}

export interface Targets {
  readonly children: number;
  /** Stocks on the day before the first period. */
  readonly opening: Readonly<Record<Series, number>>;
  /** 2017-18 to 2025-26 and April to June 2026, in order, without gaps. */
  readonly periods: readonly PeriodTarget[];
}

/** Below this, the rounded stocks and flows leave some years nobody to choose from (tried with many seeds). */
const leastChildren = 3000;

const percentages: ReadonlySet<Series> = new Set(["assessments-within-45-working-days"]);

/**
 * The totals for a county with so many children aged 0-17 at mid-2024: counts in proportion, rounded half up;
 * percentages as published. Refuses a county too small for its own figures to agree.
 */
export function targetsFor(children: number): Targets | { refused: string } {
  if (!Number.isInteger(children) || children < leastChildren) {
    const least = next(leastChildren - 1);
    return { refused: `A county needs at least ${least} children for its rounded figures to tie out.` };
  }
  const targets = targetsOf(children);
  const why = contradiction(targets);
  if (why === null) return targets;
  return {
    refused: `${children} children cannot tie out: ${why}. The next number that can is ${next(children)}.`,
  };
}

function targetsOf(children: number): Targets {
  const scaled = (figures: Readonly<Record<Series, number>>) => scale(figures, children);
  const years = publishedYears.map((label, index) => year(label, scaled(figuresOf(index)), true));
  return {
    children,
    opening: scaled(opening),
    periods: [
      year("2017-18", scaled(history), false),
      ...years,
      year("2025-26", scaled(projectedYear), false),
      quarter(scaled(projectedQuarter)),
    ],
  };
}

function next(children: number): number {
  let number = children + 1;
  while (contradiction(targetsOf(number)) !== null) number += 1;
  return number;
}

function figuresOf(index: number): Record<Series, number> {
  const entries = seriesNames.map((series) => [series, published[series][index] ?? Number.NaN]);
  return Object.fromEntries(entries) as Record<Series, number>;
}

function scale(figures: Readonly<Record<Series, number>>, children: number): Record<Series, number> {
  const size = (series: Series, value: number) =>
    percentages.has(series) ? value : Math.floor((value * children) / publishedChildren + 0.5);
  return Object.fromEntries(seriesNames.map((series) => [series, size(series, figures[series])])) as Record<
    Series,
    number
  >;
}

function year(label: string, figures: Record<Series, number>, calibrated: boolean): PeriodTarget {
  const first = Number(label.slice(0, 4));
  return { label, from: dayOf(first, 4, 1), to: dayOf(first + 1, 3, 31), calibrated, figures };
}

function quarter(figures: Record<Series, number>): PeriodTarget {
  return { label: "2026-27-q1", from: dayOf(2026, 4, 1), to: dayOf(2026, 6, 30), calibrated: false, figures };
}

/** Why rounded figures contradict each other, in words; null where they agree. */
function contradiction({ opening: start, periods }: Targets): string | null {
  let before = start;
  for (const { label, figures } of periods) {
    const why = contradictionInYear(before, figures);
    if (why !== null) return `in ${label} ${why}`;
    before = figures;
  }
  return null;
}

function contradictionInYear(
  before: Readonly<Record<Series, number>>,
  now: Readonly<Record<Series, number>>,
): string | null {
  if (conferencesIn(now) < now["plans-started"]) return "more plans start than conferences are held";
  if (now["section-47-enquiries"] < conferencesIn(now)) return "there are more conferences than enquiries";
  if (closuresIn(before, now) < now["referrals-assessed-not-in-need"] + 1) return "too few episodes close";
  if (planEndsIn(before, now) < 0) return "more plans are open than could be";
  const gap = Math.abs(careGap(before, now));
  const least = Math.min(now["looked-after-started"], now["looked-after-ceased"]);
  if (gap > least / 2) return "the stock of looked after children is too far from its starts and ends";
  return null;
}

/** Initial child protection conferences in the year, all bands. */
function conferencesIn(figures: Readonly<Record<Series, number>>): number {
  return (
    figures["conferences-0-10-working-days"] +
    figures["conferences-11-15-working-days"] +
    figures["conferences-16-20-working-days"] +
    figures["conferences-21-plus-working-days"]
  );
}

/** Child in need episodes that must close in the year for its stock to come out. */
export function closuresIn(
  before: Readonly<Record<Series, number>>,
  now: Readonly<Record<Series, number>>,
): number {
  const stock = "child-in-need-episodes-at-31-march";
  return before[stock] + now.referrals - now["referrals-no-further-action"] - now[stock];
}

/** Child protection plans that must end in the year. */
export function planEndsIn(
  before: Readonly<Record<Series, number>>,
  now: Readonly<Record<Series, number>>,
): number {
  return before["plans-at-31-march"] + now["plans-started"] - now["plans-at-31-march"];
}

/**
 * By how much the looked after stock exceeds what children starting and ceasing (each once) give. Above 0: so many
 * children came, left and came back within the year. Below 0: so many left, came back and left again.
 */
export function careGap(
  before: Readonly<Record<Series, number>>,
  now: Readonly<Record<Series, number>>,
): number {
  const stock = "looked-after-at-31-march";
  return now[stock] - before[stock] - now["looked-after-started"] + now["looked-after-ceased"];
}
