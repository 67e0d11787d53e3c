import type { Transaction } from "kysely";
import { type Entity, stateOf } from "../entity.ts";
import { type Change, type Kept, retired } from "../record.ts";
import { type GrammarTables, keptFrom } from "../tables.ts";
import {
  type Act,
  happening,
  nextReference,
  rowOf,
  type Surroundings,
  standing,
  whose,
  writeLinks,
  writeRevision,
} from "../write/store.ts";
import { relinked } from "./relinked.ts";

/** A record that goes over to a successor. */
export interface Going {
  readonly entity: Entity;
  readonly kept: Kept;
  /** The successor's id. */
  readonly to: string;
}

/** What becomes of a partnership's records when it ends. */
export interface Carrying {
  /** What is open, of every kind that is this partnership's own. */
  openOnes(entities: readonly Entity[]): Promise<{ readonly entity: Entity; readonly kept: Kept }[]>;
  /** The partnership of that id. */
  keeper(
    partnership: string,
  ): Promise<{ readonly name: string; readonly kind: string; readonly endedOn: string | null }>;
  /** Every partnership that came from this one. */
  successors(): Promise<string[]>;
  /** The latest day on which something was done here, and to what. */
  latest(): Promise<{ readonly reference: string; readonly on: string } | null>;
  /**
   * Carries open records over, each to one successor: there stands a new record with the same contents and state, and this
   * one rests. Links among those that go to one place follow. Gives what each became.
   */
  carry(going: readonly Going[], act: Act): Promise<ReadonlyMap<string, string>>;
  /** An open record ends here, for a reason. */
  rest(entity: Entity, kept: Kept, act: Act & { readonly why: string }): Promise<void>;
  /** It did not end after all: it is open again as it was. */
  wake(entity: Entity, kept: Kept, act: Act & { readonly why: string }): Promise<void>;
  /** What was carried here by mistake is retired, and its key is free for the next. */
  uncarry(entity: Entity, kept: Kept, act: Act & { readonly why: string }): Promise<void>;
  /** What was written here since that instant, but for what was carried here then; the first twenty references. */
  writtenSince(instant: string, carried: readonly string[]): Promise<string[]>;
}

export function carryingOf(given: Surroundings): Carrying {
  const { db, partnership } = given;
  return {
    openOnes: (entities) => openOnes(given, entities),
    keeper: (id) =>
      db
        .selectFrom("access.partnership")
        .select(["name", "kind", "ended_on as endedOn"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow(),
    successors: async () => {
      const rows = await db
        .selectFrom("access.ancestry")
        .select("partnership_id")
        .where("ancestor_id", "=", partnership)
        .execute();
      return rows.map(({ partnership_id }) => partnership_id);
    },
    latest: async () => {
      const row = await written(given)
        .select(["revision.reference", "revision.on_day as on"])
        .orderBy("revision.on_day", "desc")
        .orderBy("revision.at", "desc")
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    carry: (going, act) => carry(given, going, act),
    rest: (entity, kept, { why, ...act }) =>
      revise(given, entity, kept, { ...ending, done: "ended with", why, act }),
    wake: (entity, kept, { why, ...act }) =>
      revise(given, entity, kept, {
        ...{ done: "opened again", why, act, rests: false, is_open: stateOf(entity, kept.state).open },
        carried_to: null,
      }),
    uncarry: (entity, kept, act) => uncarry(given, entity, kept, act),
    writtenSince: (instant, carried) => writtenSince(given, instant, carried),
  };
}

async function openOnes({ db, partnership }: Surroundings, entities: readonly Entity[]) {
  const rows = await db
    .selectFrom("grammar.record")
    .selectAll()
    .where("partnership_id", "=", partnership)
    .where("shared", "=", false)
    .where("is_open", "=", true)
    .orderBy("entity")
    .orderBy("year")
    .orderBy("number")
    .execute();
  return entities.flatMap((entity) =>
    rows.filter((row) => row.entity === entity.name).map((row) => ({ entity, kept: keptFrom(row) })),
  );
}

async function writtenSince(given: Surroundings, instant: string, carried: readonly string[]) {
  const rows = await written(given)
    .select("revision.reference")
    .distinct()
    .where("revision.at", ">=", instant)
    .$if(carried.length > 0, (query) =>
      query.where((row) =>
        row.or([row("revision.version", ">", 1), row("revision.reference", "not in", carried)]),
      ),
    )
    .orderBy("revision.reference")
    .limit(20)
    .execute();
  return rows.map(({ reference }) => reference);
}

/** Every revision of what this partnership keeps for itself. */
const written = ({ db, partnership }: Surroundings) =>
  db
    .selectFrom("grammar.revision as revision")
    .innerJoin("grammar.record as record", (join) =>
      join
        .onRef("record.partnership_id", "=", "revision.partnership_id")
        .onRef("record.reference", "=", "revision.reference"),
    )
    .where("revision.partnership_id", "=", partnership)
    .where("record.shared", "=", false);

async function carry(given: Surroundings, going: readonly Going[], act: Act) {
  const became = await arrived(given, going, act);
  for (const { entity, kept } of going) {
    const to = became.get(kept.reference) ?? null;
    await revise(given, entity, kept, {
      ...ending,
      ...{ done: "carried over to", why: `It goes on as ${to}.`, act, carried_to: to },
    });
  }
  return became;
}

/** The new records in their places, each with its own reference there; what each became. */
async function arrived(given: Surroundings, going: readonly Going[], act: Act) {
  return given.write(async (trx) => {
    const places = [];
    for (const each of going) {
      const place = { ...given, partnership: each.to };
      const number = await nextReference(trx, place, each.entity, Number(act.on.slice(0, 4)));
      places.push({ ...each, place, number });
    }
    const happenings = [];
    const made = [];
    for (const { entity, kept, to, place, number } of places) {
      const { reference } = number;
      const beside = places.filter((each) => each.to === to);
      const same = new Map(beside.map((each) => [each.kept.reference, each.number.reference]));
      const draft = { state: kept.state, values: relinked(entity, kept.values, same), retired: false };
      const change: Change = { draft, done: "carried over from", why: `As it stood in ${kept.reference}.` };
      await insert(trx, place, { entity, change, act, kept, number });
      made.push({ entity, values: draft.values, place, reference });
      const stands = { ...kept, partnership: to, reference, version: 1 };
      happenings.push(happening(entity, stands, { change, act }, "carry-over"));
    }
    // What they name may be among them: links are written when all of them stand.
    for (const { entity, values, place, reference } of made)
      await writeLinks(trx, place, entity, { reference, before: {}, values });
    const result = new Map(places.map(({ kept, number }) => [kept.reference, number.reference]));
    return { happening: happenings, result };
  });
}

interface Arrival {
  readonly entity: Entity;
  readonly change: Change;
  readonly act: Act;
  readonly kept: Kept;
  readonly number: Awaited<ReturnType<typeof nextReference>>;
}

/** The record in its new place, under the key that it was imported by, unless something there has that key. */
async function insert(trx: Transaction<GrammarTables>, place: Surroundings, arrival: Arrival) {
  const { entity, change, act, kept, number } = arrival;
  const { imported_key: key } = await trx
    .selectFrom("grammar.record")
    .select("imported_key")
    .where("reference", "=", kept.reference)
    .executeTakeFirstOrThrow();
  const taken = await trx
    .selectFrom("grammar.record")
    .select("reference")
    .where("partnership_id", "=", place.partnership)
    .where("entity", "=", entity.name)
    .where("imported_key", "=", key)
    .executeTakeFirst();
  const version = { reference: number.reference, version: 1 };
  await trx
    .insertInto("grammar.record")
    .values({
      ...rowOf(place, entity, change, version),
      ...{ year: number.year, number: number.number, carried_from: kept.reference },
      imported_key: taken ? null : key,
    })
    .execute();
  await writeRevision(trx, place, entity, { change, act }, version);
}

interface Revising {
  readonly done: string;
  readonly why: string | null;
  readonly act: Act;
  readonly rests: boolean;
  readonly is_open: boolean;
  readonly carried_to: string | null;
}

const ending = { rests: true, is_open: false, carried_to: null };

/** The record's next version, which says the same and stands differently. */
async function revise(given: Surroundings, entity: Entity, kept: Kept, revising: Revising): Promise<void> {
  const { done, why, act, ...standsAs } = revising;
  const { state, values, retired } = kept;
  const change: Change = { draft: { state, values, retired }, done, why };
  const place = { reference: kept.reference, version: kept.version + 1 };
  await given.write(async (trx) => {
    const row = rowOf(given, entity, change, place);
    await trx
      .updateTable("grammar.record")
      .set({ ...row, ...standsAs, due: standsAs.is_open ? row.due : null })
      .where("partnership_id", "=", whose(given, entity))
      .where("reference", "=", kept.reference)
      .where("version", "=", kept.version)
      .executeTakeFirstOrThrow();
    await writeRevision(trx, given, entity, { change, act }, place);
    const action = standsAs.rests ? "end" : "open-again";
    return {
      happening: happening(entity, { ...kept, version: place.version }, { change, act }, action),
      result: undefined,
    };
  });
}

async function uncarry(
  given: Surroundings,
  entity: Entity,
  kept: Kept,
  { why, ...act }: Act & { readonly why: string },
): Promise<void> {
  const change = retired(kept, why);
  const place = { reference: kept.reference, version: kept.version + 1 };
  await given.write(async (trx) => {
    await trx
      .updateTable("grammar.record")
      .set({ ...rowOf(given, entity, change, place), imported_key: null })
      .where("partnership_id", "=", given.partnership)
      .where("reference", "=", kept.reference)
      .execute();
    await writeRevision(trx, given, entity, { change, act }, place);
    const stands = await standing(trx, given.partnership, kept.reference);
    return { happening: happening(entity, stands, { change, act }, "retire"), result: undefined };
  });
}
