import { Temporal } from "temporal-polyfill";

export interface CalendarEvent {
  /** What the event is, for good and in the whole world: meeting-214@oakmarch.example. */
  readonly uid: string;
  /** London civil time: 2026-04-22T10:00. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location?: string;
  readonly description?: string;
  /** How often it has been changed: 0 at first. */
  readonly sequence: number;
  readonly cancelled?: boolean;
}

export interface Calendar {
  /** What a calendar program shows as its name. */
  readonly name: string;
  /** The instant at which the file is written. */
  readonly written: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * The events as a calendar file (RFC 5545). Throws where an event ends before it begins, or is at a time that London's clocks
 * leave out in March; at one that comes twice in October, the first is meant, as the RFC has it.
 */
export function calendarFile({ name, written, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waymark//Meetings//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...london,
    ...events.flatMap((event) => linesOf(event, stamp(written))),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** London's clocks as the law has had them since 1996, told with the file as RFC 5545 3.6.5 wants it. */
const london = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:STANDARD",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
] as const;

function linesOf(event: CalendarEvent, stamped: string): readonly string[] {
  const [start, end] = [civil(event.start), civil(event.end)];
  if (Temporal.ZonedDateTime.compare(start, end) >= 0)
    throw new Error(
      `“${event.summary}” ends at ${event.end}, which is not after its start at ${event.start}.`,
    );
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamped}`,
    `DTSTART;TZID=Europe/London:${basic(start)}`,
    `DTEND;TZID=Europe/London:${basic(end)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    "END:VEVENT",
  ];
}

function civil(text: string): Temporal.ZonedDateTime {
  const asked = Temporal.PlainDateTime.from(text);
  const found = asked.toZonedDateTime("Europe/London");
  if (!found.toPlainDateTime().equals(asked))
    throw new Error(`London's clocks leave out ${text}: they are put forward there. Choose another time.`);
  return found;
}

/** Example: 20260422T100000. */
const basic = (at: Temporal.ZonedDateTime) =>
  at.toPlainDateTime().toString({ smallestUnit: "second" }).replace(/[-:]/g, "");

const stamp = (instant: string) =>
  Temporal.Instant.from(instant).toString({ smallestUnit: "second" }).replace(/[-:]/g, "");

/** RFC 5545 3.3.11; control characters, which it forbids, are left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** RFC 5545 3.1: at most 75 octets to a line, never within a character; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ["", 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = ["", 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
