import { civil } from "../days.ts";
import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import { isOpen } from "../working-days.ts";
import { dayBy } from "./chance.ts";

/** Referrals by month, January first: fewer in the summer holidays and in December. */
const months = [1.08, 1.02, 1.1, 0.96, 1.06, 1.08, 1.05, 0.8, 0.98, 1.04, 1.08, 0.86];

/** A day on which something reaches social care: mostly working days, seldom at weekends. */
export function seasonalDay(random: Random, from: Day, to: Day): Day {
  return dayBy(random, from, to, (day) => (months[civil(day).month - 1] ?? 1) * (isOpen(day) ? 1 : 0.06));
}

/** A working day, any season. */
export function openDay(random: Random, from: Day, to: Day): Day {
  return dayBy(random, from, to, (day) => (isOpen(day) ? 1 : 0));
}

/** Whether schools are mostly shut: August, the days around Christmas, the first half of April. */
export function schoolsShut(day: Day): boolean {
  const { month, day: date } = civil(day);
  return (
    month === 8 || (month === 12 && date >= 21) || (month === 1 && date <= 3) || (month === 4 && date <= 12)
  );
}
