import { type Entity, type Kept, type Records, rowsKept, type Values } from "../grammar/index.ts";
import { group, membership, quorumRuleOf } from "../groups/index.ts";
import { agency, person } from "../partners/index.ts";
import { type Agenda, agendaOf } from "./agenda/agenda.ts";
import {
  type Attended,
  attendanceOf,
  type Quorum,
  quorumOf,
  type Seat,
  seatsOf,
} from "./attendance/attendance.ts";
import { wasHeld } from "./attendance/tallies.ts";

/** A meeting with everything that its page, its pack and its minutes show. */
export interface Gathered {
  readonly meeting: Kept;
  readonly group: Kept;
  /** The group's terms of reference as they stood on the meeting's day. */
  readonly terms: Values;
  readonly agenda: Agenda;
  readonly seats: readonly Seat[];
  readonly attended: readonly Attended[];
  /** Null before it was held. */
  readonly quorum: Quorum | null;
  readonly decisions: readonly Kept[];
  readonly actions: readonly Kept[];
  /** Other meetings of the group, in the order of their days. */
  readonly others: readonly Kept[];
}

interface Where {
  readonly records: Records;
  readonly entities: readonly Entity[];
}

/** Reads a meeting with all that belongs to it; null where the reference is no meeting's. */
export async function gathered(
  { records }: Where,
  reference: string,
  meetingOf: Entity,
): Promise<Gathered | null> {
  const meeting = await records.find(reference);
  if (meeting?.entity !== "meeting") return null;
  const of = meeting.values.group ?? "";
  const [kept, mentions, others, names, memberships] = await Promise.all([
    records.find(of),
    records.mentions(reference, 500),
    records.alike(meetingOf, "group", of),
    namesFor(records),
    records.alike(membership, "group", of),
  ]);
  if (!kept) throw new Error(`${reference} names the group ${of}, which is not kept.`);
  const items = mentions.filter(({ record }) => record.entity === "item").map(({ record }) => record);
  const named = mentions.filter(({ record }) => record.entity !== "item" && record.entity !== "meeting");
  const terms = await termsOn(records, kept, meeting.values.on ?? "");
  const rows = rowsKept(meeting.values.attendance).flatMap(({ member }) => member ?? []);
  const seats = seatsOf(memberships, names, { group: of, on: meeting.values.on ?? "", named: rows });
  const attended = attendanceOf(meeting.values, new Map(seats.map((each) => [each.reference, each])));
  const made = await madeThere(
    records,
    items,
    named.map(({ record }) => record),
  );
  return {
    ...{ meeting, group: kept, terms, seats, attended, ...made },
    agenda: agendaOf(meeting.values.begins, meeting.values.ends, items),
    quorum: wasHeld(meeting.state) ? quorumOf(quorumRuleOf(terms, names), attended, terms) : null,
    others: others
      .filter((each) => each.reference !== reference && !each.retired)
      .toSorted((a, b) => (a.values.on ?? "").localeCompare(b.values.on ?? "")),
  };
}

/** The decisions made at a meeting or under its items, and the actions that come of any of them. */
async function madeThere(records: Records, items: readonly Kept[], named: readonly Kept[]) {
  const namersOf = async (of: readonly Kept[]) =>
    (await Promise.all(of.map(({ reference }) => records.mentions(reference, 100)))).flatMap((each) =>
      each.map(({ record }) => record),
    );
  const first = distinct([...named, ...(await namersOf(items))]);
  const decisions = first.filter(({ entity }) => entity === "decision");
  const then = distinct([...first, ...(await namersOf(decisions))]);
  return { decisions, actions: then.filter(({ entity }) => entity === "action") };
}

const distinct = (records: readonly Kept[]) => [
  ...new Map(records.filter(({ retired }) => !retired).map((each) => [each.reference, each])).values(),
];

/** A group's terms of reference as they stood on a day; the first where it is before them all. */
async function termsOn(records: Records, { reference, values }: Kept, day: string): Promise<Values> {
  const history = await records.history(reference);
  return (history.find(({ on }) => on <= day) ?? history.at(-1))?.values ?? values;
}

/** What agencies and people are called, by reference. */
export async function namesFor(records: Records): Promise<ReadonlyMap<string, string>> {
  const [agencies, people] = await Promise.all([agency, person].map((each) => records.all(each)));
  return new Map([...(agencies ?? []), ...(people ?? [])].map((each) => [each.reference, each.title]));
}

export const groupsOf = (records: Records) => records.all(group);
