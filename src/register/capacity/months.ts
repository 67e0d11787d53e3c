import { Temporal } from "temporal-polyfill";
import { holidays, yearsCovered } from "../../kit/calendar/index.ts";

/** The months from the one of a day (ISO) on, as 2026-04. */
export function monthsFrom(day: string, count: number): readonly string[] {
  const first = Temporal.PlainYearMonth.from(day.slice(0, 7));
  return Array.from({ length: count }, (_, at) => first.add({ months: at }).toString());
}

/** The days of a month on which offices are open, ISO. Beyond the list of bank holidays only weekends are closed. */
export function openDays(month: string): readonly string[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return Array.from({ length: daysInMonth }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`).filter(
    (day) => Temporal.PlainDate.from(day).dayOfWeek < 6 && !closed.has(day),
  );
}

const closed = new Set(holidays);

/** The last month whose bank holidays are known. */
export const lastKnown = `${yearsCovered.last}-12`;

/** 2026-04 as April 2026. */
export const monthWords = (month: string) =>
  Temporal.PlainDate.from(`${month}-01`).toLocaleString("en-GB", { month: "long", year: "numeric" });
