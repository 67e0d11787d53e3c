import { civil, weekday } from "../days.ts";
import type { Day } from "../life.ts";

/** School holidays as [month, day] from and to, much the same every year in an English county. */
const holidays: readonly (readonly [from: number, to: number])[] = [
  [101, 103],
  [213, 219],
  [401, 414],
  [525, 531],
  [722, 902],
  [1024, 1031],
  [1221, 1231],
];

/** True where schools are open: a weekday in term. */
export function isSchoolDay(day: Day): boolean {
  if (weekday(day) > 5) return false;
  const { month, day: date } = civil(day);
  const place = month * 100 + date;
  return !holidays.some(([from, to]) => from <= place && place <= to);
}
