import { Temporal } from "temporal-polyfill";

/** 2026-04-22 as 22 April 2026; an instant as its day in London; null as the words given. */
export function day(value: unknown, missing = "not known"): string {
  if (value === null || value === undefined || value === "") return missing;
  const date = civilDay(String(value));
  return `${date.day} ${months[date.month - 1]} ${date.year}`;
}

// By hand: a page of a list holds fifty days, and asking the system for its words took a fifth of the page's time.
const months = "January February March April May June July August September October November December".split(
  " ",
);

/** An instant (ISO, UTC) as 22 April 2026 at 2:05pm in London. */
export function moment(value: unknown, missing = "not known"): string {
  if (value === null || value === undefined || value === "") return missing;
  const at = Temporal.Instant.from(String(value)).toZonedDateTimeISO("Europe/London");
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const minutes = String(at.minute).padStart(2, "0");
  return `${day(at.toPlainDate())} at ${hour}:${minutes}${at.hour < 12 ? "am" : "pm"}`;
}

/** 1504 as 1,504; with decimals, exactly so many; null or what is no number as the words given. */
export function number(value: unknown, decimals?: number, missing = "not known"): string {
  if (value === null || value === undefined || value === "") return missing;
  const figure = Number(value);
  if (!Number.isFinite(figure)) return missing;
  return writer(decimals ?? 0, decimals ?? 3).format(figure);
}

/** Kept: to make one costs as much as to write a hundred numbers. */
const writers = new Map<string, Intl.NumberFormat>();

function writer(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = writers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat("en-GB", { minimumFractionDigits, maximumFractionDigits });
  writers.set(key, made);
  return made;
}

/** 1 child, 2 children: the count with the right word. */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

function civilDay(text: string): Temporal.PlainDate {
  if (/T.*(Z|[+-]\d\d)/.test(text))
    return Temporal.Instant.from(text).toZonedDateTimeISO("Europe/London").toPlainDate();
  return Temporal.PlainDate.from(text);
}
