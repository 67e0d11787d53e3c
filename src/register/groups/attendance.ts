import { type Came, type Seat, type Sitting, standsOn, wasThere } from "./seats.ts";

/** Out of how many meetings somebody came, and how often by a deputy. */
export interface Attendance {
  readonly meetings: number;
  readonly came: number;
  readonly byDeputy: number;
  /** The first of the meetings counted; null where there was none. */
  readonly first: string | null;
}

/**
 * How often these seats of one group were filled at its meetings, all of them together: a meeting counts from the day on
 * which the first of them was made, also while they were vacant, and it was attended where any of them was filled.
 */
export function attendanceOf(seats: readonly Seat[], sittings: readonly Sitting[]): Attendance {
  const own = sittings.filter(({ group, on }) =>
    seats.some((seat) => seat.group === group && standsOn(seat, on)),
  );
  const best = own.map((sitting) => bestOf(cameTo(sitting, seats)));
  return {
    meetings: own.length,
    came: best.filter((each) => each !== null && wasThere(each)).length,
    byDeputy: best.filter((each) => each === "deputy").length,
    first: own.map(({ on }) => on).toSorted()[0] ?? null,
  };
}

const cameTo = ({ rows }: Sitting, seats: readonly Seat[]) =>
  rows.filter(({ seat }) => seats.some(({ reference }) => reference === seat)).map(({ came }) => came);

/** Somebody's own coming counts before a deputy's. */
const bestOf = (all: readonly Came[]): Came | null =>
  all.find((each) => each === "present") ?? all.find((each) => each === "deputy") ?? all[0] ?? null;

/**
 * The seats by which an agency's attendance in a group is judged: those with a vote where it has any, so that officers who
 * only advise do not stand in for a member.
 */
export function countedSeats(seats: readonly Seat[]): readonly Seat[] {
  const voting = seats.filter((seat) => seat.voting);
  return voting.length > 0 ? voting : seats;
}

/** "once by a deputy"; empty where nobody deputised. */
export function byDeputyInWords({ byDeputy }: Attendance): string {
  if (byDeputy === 0) return "";
  return `${byDeputy === 1 ? "once" : byDeputy === 2 ? "twice" : `${byDeputy} times`} by a deputy`;
}

/** Several attendances as one. */
export function together(all: readonly Attendance[]): Attendance {
  const sum = (of: (each: Attendance) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    meetings: sum(({ meetings }) => meetings),
    came: sum(({ came }) => came),
    byDeputy: sum(({ byDeputy }) => byDeputy),
    first: all.flatMap(({ first }) => first ?? []).toSorted()[0] ?? null,
  };
}
