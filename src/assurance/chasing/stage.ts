import { Temporal } from "temporal-polyfill";
import { workingDaysBetween } from "../../kit/calendar/index.ts";
import type { ChasingSettings } from "./settings.ts";

/** How far before or after its day something is, when a reminder of it is wanted. */
export interface Stage {
  /** "before 5", "after 10": one message for each. */
  readonly name: string;
  /** Working days left; 0 on the day itself; null once it is late. */
  readonly left: number | null;
  /** Working days late; null while it is not. */
  readonly late: number | null;
  readonly escalated: boolean;
}

/**
 * Which reminder is wanted on a day (ISO) of something that is due on another; null where none is. Only the newest stage
 * counts: whoever begins to chase late sends one message and not all that were missed.
 */
export function stageOn(due: string, day: string, settings: ChasingSettings): Stage | null {
  return day <= due ? stageBefore(due, day, settings) : stageAfter(due, day, settings);
}

function stageBefore(due: string, day: string, { before }: ChasingSettings): Stage | null {
  const left = between(day, due);
  const stage = before.toSorted((a, b) => a - b).find((days) => left !== null && left <= days);
  if (stage === undefined || left === null) return null;
  return { name: `before ${stage}`, left, late: null, escalated: false };
}

function stageAfter(due: string, day: string, settings: ChasingSettings): Stage | null {
  const { after, thenEvery, until, escalateAfter } = settings;
  const late = between(due, day);
  if (late === null || late > until) return null;
  const reached = after.filter((days) => days <= late).toSorted((a, b) => b - a)[0];
  if (reached === undefined) return null;
  const last = Math.max(...after);
  const stage = reached < last ? reached : last + Math.floor((late - last) / thenEvery) * thenEvery;
  return { name: `after ${stage}`, left: null, late, escalated: late >= escalateAfter };
}

/** Working days from one day to another; null where the bank holidays are not known. */
function between(from: string, to: string): number | null {
  const days = workingDaysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));
  return typeof days === "number" ? days : null;
}
