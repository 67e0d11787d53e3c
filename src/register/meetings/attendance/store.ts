import type { Kept, Records } from "../../grammar/index.ts";
import { membership, quorumRuleOf } from "../../groups/index.ts";
import { meeting } from "../meeting.ts";
import { groupsOf, namesFor } from "../store.ts";
import { attendanceOf, quorumOf, seatsOf } from "./attendance.ts";
import { type Counted, wasHeld } from "./tallies.ts";

/** A meeting as a tally counts it, with the name of its group. */
export interface CountedMeeting extends Counted {
  readonly group: string;
}

/** Every meeting of a partnership's groups that was not taken out of use: who came, and whether it could decide. */
export async function meetingsCounted(records: Records): Promise<readonly CountedMeeting[]> {
  const [groups, meetings, names] = [
    await groupsOf(records),
    await records.all(meeting),
    await namesFor(records),
  ];
  const counted: CountedMeeting[] = [];
  for (const group of groups) {
    const own = meetings.filter(({ values, retired }) => values.group === group.reference && !retired);
    const known = own.length === 0 ? [] : await countedIn(records, { group, names }, own);
    counted.push(...known.map((each) => ({ ...each, group: group.title })));
  }
  return counted;
}

/** A group's meetings with who came, by its terms of reference as they stood on each day. */
export async function countedIn(
  records: Records,
  { group, names }: { readonly group: Kept; readonly names: ReadonlyMap<string, string> },
  meetings: readonly Kept[],
): Promise<readonly Counted[]> {
  const [memberships, history] = [
    await records.alike(membership, "group", group.reference),
    await records.history(group.reference),
  ];
  const every = memberships.map(({ reference }) => reference);
  const all = seatsOf(memberships, names, { group: group.reference, on: "", named: every });
  const seats = new Map(all.map((each) => [each.reference, each]));
  return meetings.map(({ state, values }) => {
    const { on = "", slips = "0" } = values;
    const attended = attendanceOf(values, seats);
    const terms = (history.find((each) => each.on <= on) ?? history.at(-1))?.values ?? group.values;
    const quorum = wasHeld(state) ? quorumOf(quorumRuleOf(terms, names), attended, terms).quorate : null;
    return { state, on, slips: Number(slips), attended, quorate: quorum };
  });
}
