import { Temporal } from "temporal-polyfill";

/** How a day stands to today, in words. Days are ISO. */
export function lateness(due: string, today: string): string {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(due)).days;
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days > 0 ? `in ${spanOf(days)}` : `${spanOf(-days)} late`;
}

function spanOf(days: number): string {
  if (days === 1) return "1 day";
  if (days < 60) return `${days} days`;
  return days < 730 ? `${Math.round(days / 30.44)} months` : `${Math.floor(days / 365.25)} years`;
}
