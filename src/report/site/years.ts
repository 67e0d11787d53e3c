import { Temporal } from "temporal-polyfill";

/** The last day of a reporting year such as 2024-25, ISO. */
export const lastDayOf = (year: string) => `${Number(year.slice(0, 4)) + 1}-03-31`;

/** Whole days from one day (ISO) to another. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
