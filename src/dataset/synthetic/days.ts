import type { Day } from "./life.ts";

const msPerDay = 86_400_000;

/** The day of a civil date: dayOf(2024, 3, 31). A day of the month past its end runs on into the next month. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / msPerDay);
}

/** Year, month (1-12) and day of the month. */
export function civil(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO text, 2024-03-31. */
export function iso(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** dd/mm/yyyy, as councils write it. */
export function british(day: Day): string {
  const text = iso(day);
  return `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
}

/** The same day of the month some months later, or the month's last day where it is shorter. */
export function plusMonths(day: Day, months: number): Day {
  const from = civil(day);
  const first = dayOf(from.year, from.month + months, 1);
  const next = dayOf(from.year, from.month + months + 1, 1);
  return Math.min(first + from.day - 1, next - 1);
}

/** Monday is 1, Sunday 7. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whole years of age on a day; negative before birth. */
export function ageOn(born: Day, day: Day): number {
  const from = civil(born);
  const to = civil(day);
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}

/** The eighteenth birthday (1 March for those born on 29 February). */
export function eighteenth(born: Day): Day {
  const from = civil(born);
  return dayOf(from.year + 18, from.month, from.day);
}
