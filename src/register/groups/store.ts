import type { Entity, Kept, Records } from "../grammar/index.ts";
import { agency, person } from "../partners/index.ts";
import { group } from "./group.ts";
import { membership } from "./membership.ts";
import { type Seat, type Sitting, seatFrom, sittingFrom } from "./seats.ts";

/** Everything that the pages about groups are made from, of one partnership. */
export interface Gathered {
  readonly groups: readonly Kept[];
  readonly seats: readonly Seat[];
  readonly agencies: readonly Kept[];
  readonly people: ReadonlyMap<string, Kept>;
  /** Null where the catalogue keeps no meetings. */
  readonly meetings: readonly Kept[] | null;
  readonly sittings: readonly Sitting[];
}

/** Reads all groups with their seats, and the meetings where the register keeps any; they are known by their name alone. */
export async function gathered(records: Records, entities: readonly Entity[]): Promise<Gathered> {
  const meeting = entities.find(({ name }) => name === "meeting");
  const [groups, seats, agencies, people, meetings] = await Promise.all([
    records.all(group),
    records.all(membership),
    records.all(agency),
    records.all(person),
    meeting ? records.all(meeting) : null,
  ]);
  return {
    groups: groups.toSorted(inOrder),
    seats: seats.map(seatFrom),
    agencies: agencies.toSorted((a, b) => a.title.localeCompare(b.title, "en-GB")),
    people: new Map(people.map((each) => [each.reference, each])),
    meetings,
    sittings: (meetings ?? []).flatMap((each) => sittingFrom(each) ?? []),
  };
}

const ranks = ["strategic", "executive", "operational", "task"];
const rank = ({ values }: Kept) => ranks.indexOf(values.level ?? "");

/** From the top of the partnership down. */
const inOrder = (a: Kept, b: Kept) => rank(a) - rank(b) || a.title.localeCompare(b.title, "en-GB");

export interface Work {
  readonly decisions: readonly Kept[];
  /** Open, and from one of these decisions. */
  readonly actions: readonly Kept[];
  /** Groups that report to it. */
  readonly below: readonly Kept[];
}

/** What names a group, by the names of the kinds: its decisions, the actions that follow from them, the groups below. */
export async function workOf(records: Records, reference: string): Promise<Work> {
  const named = (await records.mentions(reference, 2000)).filter(({ record }) => !record.retired);
  const of = (entity: string) =>
    named.filter((each) => each.record.entity === entity).map(({ record }) => record);
  const decisions = of("decision").toSorted(latestFirst);
  const actions: Kept[] = [];
  for (const each of decisions)
    for (const { record } of await records.mentions(each.reference))
      if (record.entity === "action" && record.open && !record.retired) actions.push(record);
  const below = of("group").toSorted(inOrder);
  return { decisions, actions: actions.toSorted(soonestFirst), below };
}

const decidedOn = ({ values }: Kept) => values.decidedOn ?? "9999";
const latestFirst = (a: Kept, b: Kept) => decidedOn(b).localeCompare(decidedOn(a));
const soonestFirst = (a: Kept, b: Kept) => (a.due ?? "9999").localeCompare(b.due ?? "9999");
