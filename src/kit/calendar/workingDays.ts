import { Temporal } from "temporal-polyfill";
import published from "./bank-holidays.json" with { type: "json" };

/** An expected no: the sentence says what to do. */
export interface Refusal {
  readonly refused: string;
}

/** The years whose bank holidays are on the list. */
export const yearsCovered: { readonly first: number; readonly last: number } = published.years;

/** Bank holidays of England and Wales as ISO days, in order, for SQL and for anyone else who counts. */
export const holidays: readonly string[] = published.holidays.map((each) => each.date);

/**
 * Whether offices are open: Monday to Friday and no bank holiday in England and Wales.
 * @throws RangeError outside the years covered, since nobody knows yet
 */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (!covers(day)) throw new RangeError(outside(day).refused);
  const at = position(day);
  return upTo(at) > upTo(at - 1);
}

/**
 * The day on which `count` working days have passed since `start`. Day 0 is `start`, so one working day after a
 * Friday, a Saturday or a Sunday is the Monday; 0 gives `start` itself.
 */
export function addWorkingDays(start: Temporal.PlainDate, count: number): Temporal.PlainDate | Refusal {
  if (!isCount(count)) return notACount(count);
  if (!covers(start)) return outside(start);
  if (count === 0) return start;
  const found = dayNumber[upTo(position(start)) + count - 1];
  return found === undefined ? beyondTheList() : firstDay.add({ days: found });
}

/** The working days after `from` up to and including `to`; 0 when they are the same day. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number | Refusal {
  if (!covers(from)) return outside(from);
  if (!covers(to)) return outside(to);
  if (Temporal.PlainDate.compare(to, from) < 0)
    return { refused: `${to} is before ${from}: give the earlier day first.` };
  return upTo(position(to)) - upTo(position(from));
}

/**
 * The latest day of publication that leaves `clearDays` working days clear between it and the meeting, neither of the
 * two counted (Local Government Act 1972 s.100B, "clear days"). It may itself fall on a weekend or bank holiday.
 */
export function latestPublication(
  meeting: Temporal.PlainDate,
  clearDays: number,
): Temporal.PlainDate | Refusal {
  if (!isCount(clearDays)) return notACount(clearDays);
  if (!covers(meeting)) return outside(meeting);
  if (clearDays === 0) return meeting.subtract({ days: 1 });
  const earliestClear = dayNumber[upTo(position(meeting) - 1) - clearDays];
  return earliestClear === undefined ? beyondTheList() : firstDay.add({ days: earliestClear - 1 });
}

const firstDay = new Temporal.PlainDate(yearsCovered.first, 1, 1);
const { dayNumber, passed } = countOnce();

/** For each working day its number of days since 1 January of the first year, and for each day the working days up to it. */
function countOnce() {
  const closed = new Set(holidays);
  const working: number[] = [];
  const soFar: number[] = [];
  for (let at = 0, day = firstDay; day.year <= yearsCovered.last; at++, day = day.add({ days: 1 })) {
    if (day.dayOfWeek <= 5 && !closed.has(day.toString())) working.push(at);
    soFar.push(working.length);
  }
  return { dayNumber: working, passed: soFar };
}

function covers(day: Temporal.PlainDate) {
  return day.year >= yearsCovered.first && day.year <= yearsCovered.last;
}

function position(day: Temporal.PlainDate) {
  return firstDay.until(day, { largestUnit: "days" }).days;
}

function upTo(at: number) {
  return at < 0 ? 0 : (passed[at] ?? 0);
}

/** A number of days that can be counted: whole and not negative. */
export function isCount(count: number) {
  return Number.isSafeInteger(count) && count >= 0;
}

export function notACount(count: number): Refusal {
  return { refused: `${count} is not a number of days: give a whole number, 0 or more.` };
}

function outside(day: Temporal.PlainDate): Refusal {
  return { refused: `${day} is outside the list of bank holidays. ${listSays}` };
}

function beyondTheList(): Refusal {
  return { refused: `The answer lies outside the list of bank holidays. ${listSays}` };
}

const listSays = `It covers ${yearsCovered.first} to ${yearsCovered.last}; add the later years from GOV.UK to bank-holidays.json.`;
