import { day as written } from "../../../kit/web/index.ts";
import type { Kept, Values } from "../../grammar/index.ts";
import { type Attendance, attendanceOf, byDeputyInWords, countedSeats } from "../attendance.ts";
import { quorate } from "../quorum.ts";
import { quorumRuleOf, type Seat, type Sitting, standsOn, wasThere } from "../seats.ts";
import type { Gathered } from "../store.ts";

/** What a group's terms of reference were from a day on, the newest first. */
export type Terms = readonly { readonly on: string; readonly values: Values }[];

interface Given extends Gathered {
  readonly group: Kept;
  readonly terms: Terms;
  /** Attendance is counted from the one day up to and including the other. */
  readonly from: string;
  readonly day: string;
}

/** What one group's page shows beside its terms: its seats, its meetings, and how often each agency came. */
export function groupShown(given: Given) {
  const { group, day, from } = given;
  const own = given.seats.filter((seat) => seat.group === group.reference);
  const names = namesOf(given);
  const sittings = given.sittings.filter((each) => each.group === group.reference && each.on >= from);
  const seats = own.filter((seat) => standsOn(seat, day)).toSorted(inOrder);
  return {
    seats: seats.map((seat) => ({
      ...seat,
      for: seat.agency === null ? "" : (names.get(seat.agency) ?? seat.agency),
      heldBy: seat.holder === null ? null : (names.get(seat.holder) ?? seat.holder),
      deputisedBy: seat.deputy === null ? "" : (names.get(seat.deputy) ?? seat.deputy),
      came: inWords(attendanceOf([seat], sittings)),
    })),
    agencies: byAgency(own, seats, sittings).map((each) => ({ ...each, name: names.get(each.agency) })),
    meetings: given.meetings === null ? null : meetingsOf(given, own, names),
    mustBeThere: quorumRuleOf(group.values, names).agencies.map(({ name }) => name),
  };
}

/** People and agencies by reference. */
export const namesOf = ({ agencies, people }: Gathered): ReadonlyMap<string, string> =>
  new Map([...agencies, ...people.values()].map(({ reference, title }) => [reference, title]));

/** "9 of 11, twice by a deputy". */
function inWords(attendance: Attendance): string {
  if (attendance.meetings === 0) return "no meeting yet";
  return [shortly(attendance), byDeputyInWords(attendance)].filter(Boolean).join(", ");
}

/** "9 of 11"; empty where nobody met. */
export const shortly = ({ meetings, came }: Attendance) => (meetings === 0 ? "" : `${came} of ${meetings}`);

const inOrder = (a: Seat, b: Seat) =>
  Number(b.voting) - Number(a.voting) || a.seat.localeCompare(b.seat, "en-GB");

function byAgency(own: readonly Seat[], today: readonly Seat[], sittings: readonly Sitting[]) {
  const agencies = [...new Set(today.flatMap(({ agency }) => agency ?? []))];
  return agencies.map((agency) => {
    const attendance = attendanceOf(countedSeats(own.filter((seat) => seat.agency === agency)), sittings);
    return { agency, attendance, came: inWords(attendance) };
  });
}

/** How many of the meetings to come are listed. */
const soon = 4;

function meetingsOf(given: Given, seats: readonly Seat[], names: ReadonlyMap<string, string>) {
  const { group, sittings, terms, from, day } = given;
  const own = (given.meetings ?? []).filter(({ values }) => values.group === group.reference).toSorted(byDay);
  const past = own.filter((each) => on(each) < day || isOver(each)).toReversed();
  const recent = past
    .filter((each) => on(each) >= from)
    .map((each) => {
      const sitting = sittings.find(({ reference }) => reference === each.reference);
      return { ...line(each), ...becameOf(each, sitting, { seats, terms, names }) };
    });
  const held = recent.filter(({ quorate: yes }) => yes !== null);
  const toCome = own.filter((each) => on(each) >= day && !isOver(each)).map(line);
  return {
    toCome: toCome.slice(0, soon),
    later: Math.max(0, toCome.length - soon),
    last: toCome.at(-1)?.on ?? null,
    recent,
    held: held.length,
    quorate: held.filter(({ quorate: yes }) => yes).length,
    earlier: past.length - recent.length,
    since: written(from),
  };
}

const on = ({ values }: Kept) => values.on ?? "";
const byDay = (a: Kept, b: Kept) => on(a).localeCompare(on(b));
const line = (meeting: Kept) => ({
  ...{ title: meeting.title, on: on(meeting), href: `/meetings/${meeting.reference}` },
});

const isOver = ({ state }: Kept) => ["held", "drafted", "confirmed", "cancelled"].includes(state);

interface Rules {
  readonly seats: readonly Seat[];
  readonly terms: Terms;
  readonly names: ReadonlyMap<string, string>;
}

/** What became of a meeting: whether it had a quorum by the terms of its day; null where attendance is not on record. */
function becameOf(meeting: Kept, sitting: Sitting | undefined, { seats, terms, names }: Rules) {
  if (meeting.state === "cancelled") return { there: "", quorate: null, words: "Cancelled" };
  if (!sitting) return { there: "", quorate: null, words: "Attendance is not on record" };
  const rows = sitting.rows.filter(({ came }) => wasThere(came));
  const present = rows.flatMap((row) => seats.find(({ reference }) => reference === row.seat) ?? []);
  const then = terms.find((each) => each.on <= sitting.on) ?? terms.at(-1);
  const result = quorate(quorumRuleOf(then?.values ?? {}, names), present);
  const there = `${rows.length} of ${sitting.rows.length} seats`;
  return "yes" in result
    ? { there, quorate: true, words: "Quorate" }
    : { there, quorate: false, words: result.no };
}
