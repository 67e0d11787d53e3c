import { Temporal } from "temporal-polyfill";
import { yearOf } from "../record/index.ts";

/** The last day of the year that a report is on, ISO; null where its title names no year. */
function periodEnd(title: string): string | null {
  const year = yearOf(title);
  return year === null ? null : `${Number(year.slice(0, 4)) + 1}-03-31`;
}

/** How many days old its information is on a day: from the end of its year. Null where its title names no year. */
export function ageInDays(title: string, on: string): number | null {
  const end = periodEnd(title);
  return end === null ? null : Temporal.PlainDate.from(end).until(on, { largestUnit: "days" }).days;
}
