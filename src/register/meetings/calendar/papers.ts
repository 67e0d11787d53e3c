import { Temporal } from "temporal-polyfill";
import { holidays, isWorkingDay, workingDaysBetween, yearsCovered } from "../../../kit/calendar/index.ts";
import { day } from "../../../kit/web/index.ts";

/** The last day on which papers may go out: so many working days before the meeting. Null where holidays are not known. */
export function papersDue(on: string, workingDays: number): string | null {
  let at = Temporal.PlainDate.from(on);
  if (at.year <= yearsCovered.first || at.year > yearsCovered.last) return null;
  for (let left = workingDays; left > 0; ) {
    at = at.subtract({ days: 1 });
    if (isWorkingDay(at)) left -= 1;
  }
  return at.toString();
}

/** " (a Sunday)", " (a bank holiday)": said beside a meeting's day where offices are closed, since it is mostly a slip. */
export function dayOff(on: string): string {
  const at = Temporal.PlainDate.from(on);
  const weekend = ["Saturday", "Sunday"][at.dayOfWeek - 6];
  if (weekend !== undefined) return ` (a ${weekend})`;
  return holidays.includes(on) ? " (a bank holiday)" : "";
}

interface Sending {
  readonly on: string;
  readonly sentOn: string | undefined;
  readonly workingDays: number;
  readonly today: string;
}

/** Whether the papers went out in time, in a sentence; `late` where they did not, or are overdue. */
export function papersInWords({ on, sentOn, workingDays, today }: Sending): { words: string; late: boolean } {
  const due = papersDue(on, workingDays);
  const by = due === null ? `${workingDays} working days before` : `by ${day(due)}`;
  if (sentOn === undefined) {
    const late = due !== null && due < today;
    return { words: late ? `Were due out ${by}, and are not sent yet.` : `To be sent ${by}.`, late };
  }
  if (due === null || sentOn <= due)
    return { words: `Sent on ${day(sentOn)}, in time (due out ${by}).`, late: false };
  const days = workingDaysBetween(Temporal.PlainDate.from(due), Temporal.PlainDate.from(sentOn));
  const many = typeof days === "number" ? `${days} working ${days === 1 ? "day" : "days"} late` : "late";
  return { words: `Sent on ${day(sentOn)}, ${many} (due out ${by}).`, late: true };
}
