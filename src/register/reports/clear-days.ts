import { Temporal } from "temporal-polyfill";
import { latestPublication } from "../../kit/calendar/index.ts";
import type { Problems } from "../grammar/index.ts";

/** How many clear working days an agenda and its reports are open before the meeting (Local Government Act 1972, s.100B). */
const clearDays = 5;

/** The last day on which a report may be published for a meeting, ISO; null where the calendar does not reach so far. */
export function latestFor(meetingOn: string): string | null {
  const latest = latestPublication(Temporal.PlainDate.from(meetingOn), clearDays);
  return "refused" in latest ? null : latest.toString();
}

/** What is wrong with publishing on that day for that meeting; an urgent report says why it could not be in time. */
export function publishedInTime(
  {
    meetingOn,
    publishedOn,
    urgent,
  }: Readonly<Record<"meetingOn" | "publishedOn" | "urgent", string | undefined>>,
  words: (iso: string) => string,
): Problems | null {
  if (!meetingOn || !publishedOn || urgent) return null;
  if (publishedOn >= meetingOn)
    return { publishedOn: "Published on: that is not before the meeting; say why it was urgent" };
  const latest = latestFor(meetingOn);
  return latest !== null && publishedOn > latest
    ? {
        publishedOn: `Published on: for a meeting on ${words(meetingOn)} the last day that left ${clearDays} clear working days was ${words(latest)}. Give that day or an earlier one, move the meeting, or say why it was urgent`,
      }
    : null;
}
