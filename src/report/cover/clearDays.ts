import { Temporal } from "temporal-polyfill";
import { latestPublication } from "../../kit/calendar/index.ts";
import { day } from "../../kit/web/index.ts";

/** Clear working days between a paper's publication and the meeting: section 100B of the Local Government Act 1972. */
const clearDays = 5;

/** The last day on which a meeting's papers may be opened to the public; null where the calendar does not reach. */
export function latestPublicationFor(meeting: string): string | null {
  const latest = latestPublication(Temporal.PlainDate.from(meeting), clearDays);
  return "refused" in latest ? null : latest.toString();
}

export interface Publication {
  readonly meeting: string;
  /** When the paper was opened to the public; null where that is not said. */
  readonly published: string | null;
  /** Why it comes before the meeting with less time. */
  readonly urgent: string | null;
  /** Today. */
  readonly day: string;
}

/** Whether the paper leaves five clear working days before its meeting, and what to do where it does not. */
export function publicationProblems({
  meeting,
  published,
  urgent,
  day: today,
}: Publication): readonly string[] {
  const latest = latestPublicationFor(meeting);
  if (latest === null)
    return [
      `The calendar's bank holidays do not reach ${day(meeting)}, so its clear days cannot be counted.`,
    ];
  if (urgent !== null && urgent.trim() !== "") return [];
  const rule = `${clearDays} clear working days before ${day(meeting)} leave ${day(latest)} as the latest day to publish`;
  if (published !== null && published > latest)
    return [
      `${rule}, and this was published on ${day(published)}: write "urgent: ..." with the chair's reason.`,
    ];
  if (published === null && today > latest)
    return [
      `${rule}: write when it was published ("published: ${latest}"), or "urgent: ..." with the reason.`,
    ];
  return [];
}
