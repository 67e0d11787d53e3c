import { type Attendance, attendanceOf, countedSeats, together } from "./attendance.ts";
import { type Seat, type Sitting, standsOn } from "./seats.ts";

export interface Cell {
  readonly group: string;
  readonly seats: readonly Seat[];
  readonly vacant: number;
  readonly attendance: Attendance;
}

export interface Row {
  readonly agency: string;
  readonly cells: readonly (Cell | null)[];
  /** Over all groups in which it has a seat. */
  readonly attendance: Attendance;
}

/** Agencies by groups: which agency sits in which group on a day, and how often it came since another. */
export function whoSitsWhere(given: {
  readonly agencies: readonly string[];
  readonly groups: readonly string[];
  readonly seats: readonly Seat[];
  readonly sittings: readonly Sitting[];
  readonly from: string;
  readonly day: string;
}): readonly Row[] {
  const { agencies, groups, seats, day, from } = given;
  const sittings = given.sittings.filter(({ on }) => on >= from && on <= day);
  return agencies.map((agency) => {
    const cells = groups.map((group): Cell | null => {
      const own = seats.filter((seat) => seat.agency === agency && seat.group === group);
      const today = own.filter((seat) => standsOn(seat, day));
      if (today.length === 0) return null;
      return {
        group,
        seats: today,
        vacant: today.filter(({ holder }) => holder === null).length,
        attendance: attendanceOf(countedSeats(own), sittings),
      };
    });
    return { agency, cells, attendance: together(cells.flatMap((cell) => cell?.attendance ?? [])) };
  });
}
