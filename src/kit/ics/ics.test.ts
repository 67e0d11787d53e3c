import assert from "node:assert/strict";
import { test } from "node:test";
import { faker } from "@faker-js/faker";
import ICAL from "ical.js";
import { type CalendarEvent, calendarFile } from "./index.ts";

const meeting: CalendarEvent = {
  uid: "meeting-214@oakmarch.example",
  start: "2026-04-22T10:00",
  end: "2026-04-22T12:00",
  summary: "Executive of lead safeguarding partners",
  location: "County Hall, committee room 2; step-free",
  description: "Agenda:\nthreshold document \\ deferral",
  sequence: 2,
};
const fileOf = (...events: readonly Partial<CalendarEvent>[]) =>
  calendarFile({
    name: "Oakmarch, meetings",
    written: "2026-04-01T08:30:15.5Z",
    events: events.map((event) => ({ ...meeting, ...event })),
  });

/** What another program reads, by the rules for London that the file itself brings. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") as ICAL.Component);
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
}

const instant = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString();

test("another program reads of a meeting what was said of it", () => {
  const [event] = readBack(fileOf({}));
  assert.ok(event);
  assert.equal(event.uid, meeting.uid);
  assert.equal(event.summary, meeting.summary);
  assert.equal(event.location, meeting.location);
  assert.equal(event.description, meeting.description);
  assert.equal(event.sequence, 2);
  assert.equal(instant(event.startDate), "2026-04-22T09:00:00.000Z");
  assert.equal(instant(event.endDate), "2026-04-22T11:00:00.000Z");
  assert.match(fileOf({}), /^DTSTAMP:20260401T083015Z\r$/m);
});

test("ten o'clock is ten o'clock on both sides of both changes of the clock", () => {
  const days = ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "1999-07-01", "2031-01-15"];
  const events = days.map((day) => ({ uid: day, start: `${day}T10:00`, end: `${day}T11:00` }));
  assert.deepEqual(
    readBack(fileOf(...events)).map(({ startDate }) => instant(startDate).slice(0, 16)),
    [
      "2026-03-28T10:00",
      "2026-03-29T09:00",
      "2026-10-24T09:00",
      "2026-10-25T10:00",
      "1999-07-01T09:00",
      "2031-01-15T10:00",
    ],
  );
});

test("a time that the clocks leave out is refused, and so is an end before the start", () => {
  assert.throws(
    () => fileOf({ start: "2026-03-29T01:30", end: "2026-03-29T03:00" }),
    /leave out 2026-03-29T01:30/,
  );
  assert.throws(() => fileOf({ end: "2026-04-22T10:00" }), /not after its start/);
});

test("a cancelled meeting says so under the same name with a higher number", () => {
  const file = fileOf({ sequence: 3, cancelled: true });
  assert.match(file, /^STATUS:CANCELLED\r$/m);
  assert.match(file, /^SEQUENCE:3\r$/m);
});

test("whatever is typed comes back as typed, in lines of at most 75 octets that end as the standard says", () => {
  faker.seed(7);
  const pieces = [
    "a",
    ",",
    ";",
    "\\",
    "\n",
    "\\n",
    ":",
    '"',
    " ",
    "é",
    "–",
    "😀",
    "END:VEVENT",
    "\nATTENDEE:x",
  ];
  for (let at = 0; at < 300; at++) {
    const text = `x${Array.from({ length: 60 }, () => faker.helpers.arrayElement(pieces)).join("")}x`;
    const file = fileOf({ summary: text, description: text });
    const [event] = readBack(file);
    assert.equal(event?.summary, text);
    assert.equal(event?.description, text);
    assert.ok(file.endsWith("\r\n") && !/[^\r]\n|\r[^\n]/.test(file));
    for (const line of file.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75);
  }
  assert.equal(readBack(fileOf({ summary: "a\u0000\u0007b\r\nc" }))[0]?.summary, "ab\nc");
});
