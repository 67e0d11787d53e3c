import type { Kysely } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Register } from "../../../kit/postgres/index.ts";
import type { Access, AccessTransaction, Partnership } from "../../access/index.ts";
import type { Actor, Entity, Records, RecordsOf } from "../../grammar/index.ts";
import { type Plan, type Successor, whyNot } from "./event.ts";
import { parted } from "./parted.ts";
import { cannotStand, settled } from "./settle/store.ts";
import type { PartnersTables } from "./tables.ts";
import { undo } from "./undo/store.ts";

/** A joining or a separation as it is kept. */
export interface Event {
  readonly id: string;
  readonly kind: "join" | "separate";
  readonly on: string;
  readonly why: string;
  readonly decision: string | null;
  readonly madeAt: string;
  readonly by: string;
  /** The account of whoever did it. */
  readonly madeBy: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How many open records were carried over, and how many ended. */
  readonly carried: number;
  readonly ended: number;
  readonly undone: { readonly at: string; readonly by: string; readonly why: string } | null;
}

type Refused = { readonly refused: Readonly<Record<string, string>> };

interface Enacted {
  readonly event: string;
  /** The successors' ids, in the order of the plan. */
  readonly to: readonly string[];
}

export interface Events {
  /** The newest first, with those that were undone. */
  list(): Promise<Event[]>;
  /** What stands in the way of a plan now; null where nothing does. */
  whyNot(plan: Pick<Plan, "kind" | "on" | "from" | "to">): Promise<Refused["refused"] | null>;
  /** Everything that is open in those partnerships, of every kind. */
  open(from: readonly string[]): Promise<Awaited<ReturnType<Records["openOnes"]>>>;
  /** Does it in one transaction with the log. Refuses by the fields of its form. */
  enact(plan: Plan, by: Actor): Promise<Enacted | Refused>;
  /** Undoes what was entered wrongly, as long as nothing was built on it. */
  undo(event: string, why: string, by: Actor): Promise<{ readonly refused: string } | undefined>;
}

export interface Surroundings {
  readonly register: Register;
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  readonly entities: readonly Entity[];
  /** The installation's own partnership. */
  readonly home: string;
  /** What would be broken off by an event, asked when all has gone where it goes; by the reference of an open record. */
  readonly breaksOff: (over: Over, of: RecordsOf) => Promise<Refused["refused"] | null>;
  now(): Temporal.Instant;
  /** The workspace's day. */
  day(): string;
}

interface Over extends Pick<Plan, "from" | "on"> {
  readonly to: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

export function eventsOf(given: Surroundings): Events {
  const db = given.register.db.withTables<PartnersTables>();
  return {
    list: () => listed(db),
    whyNot: async (plan) =>
      whyNot(plan, await standing(given, plan, await given.access.partnerships.list(), given.recordsOf)),
    open: (from) => openIn(given, from, given.recordsOf),
    enact: (plan, by) =>
      given
        .recordsOf(plan.from[0] ?? given.home)
        .together((_, trx, of) => enact(given, plan, { by, trx, of }))
        .catch((error: unknown) => {
          if (error instanceof Undone) return { refused: error.refused };
          throw error;
        }),
    undo: (event, why, by) =>
      given.recordsOf(given.home).together((_, trx, of) => undo(given, { event, why, by, trx, of })),
  };
}

async function standing(
  { day, home }: Surroundings,
  { from }: Pick<Plan, "from">,
  partnerships: readonly Partnership[],
  of: RecordsOf,
) {
  const latest = [];
  for (const id of from) latest.push(await of(id).latest());
  const found = latest.flatMap((each) => each ?? []).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return { partnerships, today: day(), latest: found[0] ?? null, keeper: keeperAmong(partnerships, home) };
}

/** The children's data is with the installation's own partnership, or with what came from it. */
function keeperAmong(partnerships: readonly Partnership[], home: string): string | null {
  const heirs = [home];
  for (const id of heirs) heirs.push(...(partnerships.find((each) => each.id === id)?.into ?? []));
  const standing = partnerships.filter(({ id, endedOn }) => endedOn === null && heirs.includes(id));
  return (
    (standing.find(({ kind }) => kind === "children") ?? standing.find(({ kind }) => kind === "joint"))?.id ??
    null
  );
}

async function openIn({ entities }: Surroundings, from: readonly string[], of: RecordsOf) {
  const found: Awaited<ReturnType<Records["openOnes"]>>[number][] = [];
  for (const id of from) found.push(...(await of(id).openOnes(entities)));
  return entities.flatMap((entity) => found.filter((each) => each.entity === entity));
}

interface Doing {
  readonly by: Actor;
  readonly trx: AccessTransaction;
  readonly of: RecordsOf;
}

/** Undoes what was carried over where that cannot stand. */
class Undone extends Error {
  readonly refused: Refused["refused"];
  constructor(refused: Refused["refused"]) {
    super("Nothing was joined or separated.");
    this.refused = refused;
  }
}

async function enact(given: Surroundings, plan: Plan, { by, trx, of }: Doing) {
  const changing = given.access.partnerships.within(trx);
  // In this order everywhere: first whoever looks at what stands beside, then whoever writes there.
  await of(given.home).alone();
  await changing.hold(plan.from);
  const refused = whyNot(plan, await standing(given, plan, await changing.list(), of));
  if (refused) return { refused };
  const open = await openIn(given, plan.from, of);
  const missed = open.find(({ kept }) => !plan.becomes.has(kept.reference));
  if (missed) return { refused: { [missed.kept.reference]: `Say where ${missed.kept.reference} goes` } };
  const torn = parted(open, plan.becomes);
  if (torn) return { refused: torn };
  const made = await successors(given, plan, trx);
  const idOf = (mark: string) => made.find((each) => each.mark === mark)?.id ?? "";
  for (const from of plan.from) for (const { id } of made) await changing.follow(from, id, plan.on);
  const event = await kept(given, plan, { by, trx, made });
  const became = await settled(plan, { open, idOf, act: { by, on: plan.on }, of, event, trx });
  const wrong = await cannotStand(given, plan, { open, idOf, became, made, of });
  if (wrong) throw new Undone(wrong);
  for (const from of plan.from) await changing.end(from, plan.on);
  const seats = plan.seats.map((seat) => ({ ...seat, partnership: idOf(seat.partnership) }));
  await given.access.seats.within(trx).give(seats, by.account === "waymark" ? null : by.account);
  for (const { id } of made)
    await of(id).note({
      ...{ actor: by.account, session: by.session, action: plan.kind, thing: "partnerships", of: id },
      payload: { from: plan.from, to: made.map((each) => each.id), on: plan.on, records: open.length },
    });
  return { event, to: made.map(({ id }) => id) };
}

export interface Made extends Successor {
  readonly id: string;
  readonly byEvent: boolean;
}

/** The successors, made where they are not there yet. */
async function successors(
  { access, home }: Surroundings,
  plan: Plan,
  trx: AccessTransaction,
): Promise<Made[]> {
  const changing = access.partnerships.within(trx);
  const there = await changing.list();
  const made: Made[] = [];
  for (const each of plan.to) {
    const known = there.find(({ mark }) => mark === each.mark);
    const id = each.id ?? `${home}-${each.mark.toLowerCase()}`;
    const { mark, name, kind } = each;
    made.push(
      known
        ? { ...each, id: known.id, byEvent: false }
        : { ...each, id: await changing.make({ id, mark, name, kind, beganOn: plan.on }), byEvent: true },
    );
  }
  return made;
}

interface Keeping {
  readonly by: Actor;
  readonly trx: AccessTransaction;
  readonly made: readonly Made[];
}

async function kept({ now }: Surroundings, plan: Plan, { by, trx, made }: Keeping): Promise<string> {
  const db = trx.withTables<PartnersTables>();
  const { kind, on: on_day, why, decision } = plan;
  const { id } = await db
    .insertInto("partners.event")
    .values({
      ...{ kind, on_day, why, decision, made_at: now().toString({ smallestUnit: "millisecond" }) },
      ...{ made_by: by.account, made_by_name: by.name },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const from = plan.from.map((each) => ({
    side: "from" as const,
    partnership_id: each,
    made_by_event: false,
  }));
  const to = made.map((each) => ({
    ...{ side: "to" as const, partnership_id: each.id, made_by_event: each.byEvent },
  }));
  await db
    .insertInto("partners.event_side")
    .values([...from, ...to].map((each) => ({ event_id: id, ...each })))
    .execute();
  return id;
}

async function listed(db: Kysely<PartnersTables>): Promise<Event[]> {
  const [events, sides, records] = await Promise.all([
    db
      .selectFrom("partners.event")
      .selectAll()
      .orderBy("on_day", "desc")
      .orderBy("made_at", "desc")
      .execute(),
    db.selectFrom("partners.event_side").selectAll().orderBy("partnership_id").execute(),
    db
      .selectFrom("partners.event_record")
      .select((row) => [
        "event_id",
        row.fn.count<number>("to_reference").as("carried"),
        row.fn.count<number>("why").as("ended"),
      ])
      .groupBy("event_id")
      .execute(),
  ]);
  return events.map((row) => {
    const of = (side: "from" | "to") =>
      sides
        .filter((each) => each.event_id === row.id && each.side === side)
        .map(({ partnership_id }) => partnership_id);
    const counts = records.find(({ event_id }) => event_id === row.id);
    const { undone_at: at, undone_by_name: undoer, undone_why: undoneWhy } = row;
    return {
      ...{ id: row.id, kind: row.kind, on: row.on_day, why: row.why, decision: row.decision },
      ...{ madeAt: row.made_at, by: row.made_by_name, madeBy: row.made_by, from: of("from"), to: of("to") },
      ...{ carried: counts?.carried ?? 0, ended: counts?.ended ?? 0 },
      undone: at === null ? null : { at, by: undoer ?? "", why: undoneWhy ?? "" },
    };
  });
}
