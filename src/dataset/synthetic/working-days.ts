import { holidays } from "../../kit/calendar/index.ts";
import { dayOf, weekday } from "./days.ts";
import type { Day } from "./life.ts";

/** Before the list of bank holidays begins only weekends are closed: those days are long past in every life. */
const first = dayOf(1998, 1, 1);
const last = dayOf(2027, 12, 31);
const { upTo, working } = count();

/** Whether offices are open. */
export function isOpen(day: Day): boolean {
  return at(day) > at(day - 1);
}

/** Working days after `from` up to and including `to`; 0 on the same day. */
export function workingDays(from: Day, to: Day): number {
  return at(to) - at(from);
}

/** The day on which so many working days have passed; a negative count goes back from a working day. */
export function plusWorkingDays(day: Day, count: number): Day {
  if (count === 0) return day;
  const found = working[at(day) - 1 + count];
  if (found === undefined) throw new RangeError(`No working day ${count} from day ${day} is known.`);
  return found;
}

/** The day itself, or the next on which offices are open. */
export function openDayFrom(day: Day): Day {
  return isOpen(day) ? day : plusWorkingDays(day, 1);
}

function at(day: Day): number {
  const value = upTo[day - first];
  if (value === undefined) throw new RangeError(`Day ${day} is outside the calendar of the careers.`);
  return value;
}

function count() {
  const closed = new Set(holidays.map((text) => Math.round(Date.parse(text) / 86_400_000)));
  const soFar: number[] = [];
  const open: Day[] = [];
  for (let day = first; day <= last; day += 1) {
    if (weekday(day) <= 5 && !closed.has(day)) open.push(day);
    soFar.push(open.length);
  }
  return { upTo: soFar, working: open };
}
