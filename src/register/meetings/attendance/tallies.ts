import { type Attended, wasThere } from "./attendance.ts";

/** What a tally needs to know of a meeting. */
export interface Counted {
  readonly state: string;
  readonly on: string;
  readonly slips: number;
  readonly attended: readonly Attended[];
  /** Null where it was not held. */
  readonly quorate: boolean | null;
}

export interface MeetingTally {
  /** Meetings whose day has come, whatever became of them. */
  readonly due: number;
  readonly held: number;
  readonly quorate: number;
  readonly cancelled: number;
  readonly moved: number;
}

const heldStates = ["held", "drafted", "confirmed"];
export const wasHeld = (state: string) => heldStates.includes(state);

/** How many meetings were due from one day to another, both included, and what became of them. */
export function meetingTally(meetings: readonly Counted[], from: string, to: string): MeetingTally {
  const due = meetings.filter(({ on }) => on >= from && on <= to);
  const many = (is: (meeting: Counted) => boolean) => due.filter(is).length;
  return {
    due: due.length,
    held: many(({ state }) => wasHeld(state)),
    quorate: many(({ quorate }) => quorate === true),
    cancelled: many(({ state }) => state === "cancelled"),
    moved: many(({ slips }) => slips > 0),
  };
}

export interface AgencyAttendance {
  readonly agency: string;
  readonly name: string;
  /** Held meetings at which the agency had a seat. */
  readonly of: number;
  /** At how many of them somebody came for it, a member or a deputy. */
  readonly came: number;
  /** At how many of those only a deputy came. */
  readonly byDeputy: number;
}

/** Attendance by agency over the meetings held: an agency with several seats came where anybody came for it. */
export function attendanceByAgency(meetings: readonly Counted[]): readonly AgencyAttendance[] {
  const agencies = new Map<string, { name: string; of: number; came: number; byDeputy: number }>();
  for (const { attended } of meetings.filter(({ state }) => wasHeld(state)))
    for (const [agency, seats] of Map.groupBy(attended, (each) => each.agency)) {
      if (agency === null) continue;
      const so = agencies.get(agency) ?? {
        name: seats[0]?.agencyName ?? agency,
        of: 0,
        came: 0,
        byDeputy: 0,
      };
      const there = seats.filter((each) => wasThere(each.came));
      const byDeputy = there.length > 0 && there.every((each) => each.came === "deputy");
      agencies.set(agency, {
        name: so.name,
        of: so.of + 1,
        came: so.came + (there.length > 0 ? 1 : 0),
        byDeputy: so.byDeputy + (byDeputy ? 1 : 0),
      });
    }
  return [...agencies]
    .map(([agency, counts]) => ({ agency, ...counts }))
    .toSorted((a, b) => b.came / b.of - a.came / a.of || a.name.localeCompare(b.name, "en-GB"));
}
