import { day as written } from "../../kit/web/index.ts";
import { type Attendance, attendanceOf, byDeputyInWords, together } from "./attendance.ts";
import { type Seat, type Sitting, standsOn } from "./seats.ts";

export const levels = ["strategic", "executive", "operational"] as const;
export type Level = (typeof levels)[number];

/** What the rule looks at. Everything is of one partnership. */
export interface Given {
  readonly groups: readonly {
    readonly reference: string;
    readonly name: string;
    readonly level: string;
    /** Whether it meets: one that forms, pauses or is closed does not count. */
    readonly meets: boolean;
  }[];
  readonly seats: readonly Seat[];
  readonly sittings: readonly Sitting[];
  /** The agencies that speak for education or childcare, by reference. */
  readonly education: ReadonlySet<string>;
  /** Who somebody is in words, by reference: "Greta Ashcombe", with the employer where it is another than the seat's agency. */
  readonly nameOf: (seat: Seat) => string;
  /** Meetings are counted from the one day up to and including the other. */
  readonly from: string;
  readonly day: string;
}

export interface AtGroup {
  readonly reference: string;
  readonly name: string;
  readonly seats: readonly Seat[];
  readonly filled: readonly Seat[];
  readonly attendance: Attendance;
  readonly sentence: string;
}

export interface AtLevel {
  readonly level: Level;
  readonly groups: readonly AtGroup[];
  readonly sentence: string;
  /** True only where a seat is filled today in a group that meets and education came to at least one of its meetings. */
  readonly there: boolean;
}

/**
 * Whether education sits at each level and comes, from seats and attendance alone (Working Together 2023 asks for education at
 * strategic and operational level). A deputy of an education seat counts; a seat that is filled and never attended does not.
 */
export function educationAt(given: Given): readonly AtLevel[] {
  return levels.map((level) => {
    const groups = given.groups
      .filter((group) => group.level === level && group.meets)
      .map((group) => atGroup(group, given));
    const there = groups.some(({ filled, attendance }) => filled.length > 0 && attendance.came > 0);
    return { level, groups, there, sentence: `At ${level} level: ${levelInWords(groups, given.from)}` };
  });
}

function atGroup({ reference, name }: Given["groups"][number], given: Given): AtGroup {
  const { sittings, education, from, day } = given;
  const own = given.seats.filter(
    (seat) => seat.group === reference && seat.agency !== null && education.has(seat.agency),
  );
  const seats = own.filter((seat) => standsOn(seat, day));
  const filled = seats.filter(({ holder }) => holder !== null);
  const within = sittings.filter(({ group, on }) => group === reference && on >= from && on <= day);
  const attendance = attendanceOf(own, within);
  const seated = seatInWords(seats, filled, given.nameOf);
  const sentence = seats.length === 0 ? "no seat." : `${seated}; ${attendedInWords(attendance, from)}.`;
  return { reference, name, seats, filled, attendance, sentence };
}

function seatInWords(seats: readonly Seat[], filled: readonly Seat[], nameOf: Given["nameOf"]): string {
  if (filled.length === 0) return seats.length === 1 ? "a seat, vacant" : `${seats.length} seats, all vacant`;
  const names = listed(filled.map(nameOf));
  if (seats.length === 1) return `a seat, held by ${names}`;
  const vacant = seats.length - filled.length;
  return `${seats.length} seats, held by ${names}${vacant > 0 ? `, ${vacant} vacant` : ""}`;
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

function attendedInWords(attendance: Attendance, from: string): string {
  const { meetings, came, first } = attendance;
  if (meetings === 0 || first === null)
    return `no meeting since ${written(from)} has its attendance on record`;
  const since = `since ${written(first)}`;
  const of = meetings === 1 ? "the one meeting" : `${meetings} meetings`;
  if (came === 0) return meetings === 1 ? `not at the one meeting ${since}` : `at none of ${of} ${since}`;
  const deputy = attendance.byDeputy === 0 ? "" : `, ${byDeputyInWords(attendance)}`;
  return meetings === 1 ? `at the one meeting ${since}${deputy}` : `at ${came} of ${of} ${since}${deputy}`;
}

/** One group's sentence where there is one; several groups' in numbers. */
function levelInWords(groups: readonly AtGroup[], from: string): string {
  const [only] = groups;
  if (!only) return "no group meets.";
  if (groups.length === 1) return only.sentence;
  const seated = groups.filter(({ seats }) => seats.length > 0);
  const filled = seated.filter((each) => each.filled.length > 0).length;
  if (seated.length === 0) return `no seat in any of ${groups.length} groups.`;
  const seats = `a seat in ${seated.length} of ${groups.length} groups, filled in ${filled}`;
  return `${seats}; ${attendedInWords(together(seated.map(({ attendance }) => attendance)), from)}.`;
}
