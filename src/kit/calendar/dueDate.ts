import type { Temporal } from "temporal-polyfill";
import { addWorkingDays, isCount, notACount, type Refusal } from "./workingDays.ts";

export const units = ["working-days", "days", "weeks", "months"] as const;
export type Unit = (typeof units)[number];

/**
 * The day on which a period of `count` units that starts on `start` (day 0) ends. Months go by the calendar and stop at
 * the month's end: one month from 31 January is 28 or 29 February.
 */
export function dueDate(start: Temporal.PlainDate, count: number, unit: Unit): Temporal.PlainDate | Refusal {
  if (!isCount(count)) return notACount(count);
  return unit === "working-days"
    ? addWorkingDays(start, count)
    : start.add({ [unit]: count }, { overflow: "constrain" });
}
