import type { Kysely, Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Register } from "../../kit/postgres/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import type { Access } from "../access/index.ts";
import type { Actor, Entity, Values } from "./entity.ts";
import { type Listing, listingOf } from "./list/store.ts";
import { type Change, describedBy, type Kept } from "./record.ts";
import { type GrammarTables, keptFrom } from "./tables.ts";

/** Who does it, and on which day it happened. */
export interface Act {
  readonly by: Actor;
  readonly on: string;
}

/** One line of a record's history. */
export interface Revision {
  readonly version: number;
  readonly done: string;
  readonly state: string;
  readonly values: Values;
  readonly why: string | null;
  readonly on: string;
  readonly at: string;
  readonly name: string;
  readonly role: string;
}

/** Another record that names this one, and in which field. */
export interface Mention {
  readonly field: string;
  readonly record: Kept;
}

/** Everything that the register keeps, of every kind. Each write is in the access log, with its record or not at all. */
export interface Records extends Listing {
  find(reference: string): Promise<Kept | null>;
  findAll(references: readonly string[]): Promise<Kept[]>;
  /** The newest first. */
  history(reference: string): Promise<Revision[]>;
  mentions(reference: string): Promise<Mention[]>;
  /** Adds a record, and takes it on through further changes of the same file's row, where there are any. */
  add(entity: Entity, steps: readonly Step[], importedKey?: string): Promise<Kept>;
  /** Keeps a change of `before`; gives what stands now where somebody was quicker. */
  change(entity: Entity, before: Kept, step: Step): Promise<Kept | { readonly stale: Kept }>;
  /** The references of what was imported under these keys. */
  imported(entity: Entity, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface Step {
  readonly change: Change;
  readonly act: Act;
}

type Database = Kysely<GrammarTables>;

interface Surroundings {
  readonly db: Database;
  readonly access: Access;
  readonly partnership: string;
  now(): string;
}

export function openRecords(
  register: Register,
  access: Access,
  workspace: Workspace,
  now: () => Temporal.Instant,
): Records {
  const db = register.db.withTables<GrammarTables>();
  const { partnership } = workspace.settings;
  const given = { db, access, partnership, now: () => now().toString({ smallestUnit: "millisecond" }) };
  return {
    ...listingOf(db, partnership),
    find: async (reference) => (await recordsNamed(given, [reference]))[0] ?? null,
    findAll: (references) => recordsNamed(given, references),
    history: (reference) => history(given, reference),
    mentions: (reference) => mentions(given, reference),
    add: (entity, steps, importedKey) => add(given, entity, steps, importedKey ?? null),
    change: (entity, before, step) => change(given, entity, before, step),
    imported: (entity, keys) => imported(given, entity, keys),
  };
}

async function recordsNamed({ db, partnership }: Surroundings, references: readonly string[]) {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom("grammar.record")
    .selectAll()
    .where("partnership_id", "=", partnership)
    .where("reference", "in", references)
    .execute();
  return rows.map(keptFrom);
}

async function history({ db, partnership }: Surroundings, reference: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom("grammar.revision")
    .select(["version", "done", "state", "contents as values", "why", "on_day as on", "at", "name", "role"])
    .where("partnership_id", "=", partnership)
    .where("reference", "=", reference)
    .orderBy("version", "desc")
    .execute();
  return rows;
}

async function mentions({ db, partnership }: Surroundings, reference: string): Promise<Mention[]> {
  const rows = await db
    .selectFrom("grammar.link as link")
    .innerJoin("grammar.record as record", (join) =>
      join
        .onRef("record.partnership_id", "=", "link.partnership_id")
        .onRef("record.reference", "=", "link.from_reference"),
    )
    .selectAll("record")
    .select("link.field")
    .where("link.partnership_id", "=", partnership)
    .where("link.to_reference", "=", reference)
    .orderBy("record.reference")
    .limit(200)
    .execute();
  return rows.map(({ field, ...row }) => ({ field, record: keptFrom(row) }));
}

async function imported({ db, partnership }: Surroundings, entity: Entity, keys: readonly string[]) {
  if (keys.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom("grammar.record")
    .select(["imported_key", "reference"])
    .where("partnership_id", "=", partnership)
    .where("entity", "=", entity.name)
    .where("imported_key", "in", keys)
    .execute();
  return new Map(rows.map((row) => [String(row.imported_key), row.reference]));
}

async function add(
  given: Surroundings,
  entity: Entity,
  steps: readonly Step[],
  importedKey: string | null,
): Promise<Kept> {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error("A record begins with its being added.");
  return given.access.log.together(async (access) => {
    const trx = access.withTables<GrammarTables>();
    const { reference, year, number } = await nextReference(
      trx,
      given,
      entity,
      Number(first.act.on.slice(0, 4)),
    );
    const row = rowOf(given, entity, last.change, { reference, version: steps.length });
    await trx
      .insertInto("grammar.record")
      .values({ ...row, year, number, imported_key: importedKey })
      .execute();
    for (const [at, step] of steps.entries())
      await writeRevision(trx, given, step, { reference, version: at + 1 });
    await writeLinks(trx, given, entity, reference, last.change.draft.values);
    const kept = await standing(trx, given, reference);
    return { happening: happening(entity, kept, last, steps.length > 1 ? "import" : "add"), result: kept };
  });
}

async function change(given: Surroundings, entity: Entity, before: Kept, step: Step) {
  return given.access.log.together<Kept | { stale: Kept }>(async (access) => {
    const trx = access.withTables<GrammarTables>();
    const { reference } = before;
    const version = before.version + 1;
    const updated = await trx
      .updateTable("grammar.record")
      .set(rowOf(given, entity, step.change, { reference, version }))
      .where("partnership_id", "=", given.partnership)
      .where("reference", "=", reference)
      .where("version", "=", before.version)
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n)
      return { happening: null, result: { stale: await standing(trx, given, reference) } };
    await writeRevision(trx, given, step, { reference, version });
    await writeLinks(trx, given, entity, reference, step.change.draft.values);
    const kept = await standing(trx, given, reference);
    return { happening: happening(entity, kept, step, step.change.done), result: kept };
  });
}

type Writing = Transaction<GrammarTables>;

interface Place {
  readonly reference: string;
  readonly version: number;
}

async function nextReference(trx: Writing, { partnership }: Surroundings, { prefix }: Entity, year: number) {
  const { last: number } = await trx
    .insertInto("grammar.counter")
    .values({ partnership_id: partnership, prefix, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "prefix", "year"])
        .doUpdateSet((row) => ({ last: row("grammar.counter.last", "+", 1) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return { reference: `${prefix}-${year}-${String(number).padStart(3, "0")}`, year, number };
}

function rowOf({ partnership, now }: Surroundings, entity: Entity, { draft }: Change, place: Place) {
  const { open, public: forAll, ...described } = describedBy(entity, draft);
  return {
    ...place,
    ...described,
    partnership_id: partnership,
    entity: entity.name,
    state: draft.state,
    contents: JSON.stringify(draft.values),
    retired: draft.retired,
    is_open: open,
    is_public: forAll,
    changed_at: now(),
  };
}

async function writeRevision(trx: Writing, { partnership, now }: Surroundings, step: Step, place: Place) {
  const { change, act } = step;
  const { account, name, role } = act.by;
  await trx
    .insertInto("grammar.revision")
    .values({
      ...place,
      ...{ partnership_id: partnership, account, name, role, at: now(), on_day: act.on },
      ...{ done: change.done, why: change.why, state: change.draft.state, retired: change.draft.retired },
      contents: JSON.stringify(change.draft.values),
    })
    .execute();
}

async function writeLinks(
  trx: Writing,
  { partnership }: Surroundings,
  entity: Entity,
  reference: string,
  values: Values,
) {
  await trx
    .deleteFrom("grammar.link")
    .where("partnership_id", "=", partnership)
    .where("from_reference", "=", reference)
    .execute();
  const links = entity.fields.flatMap((field) => {
    const target = field.kind === "link" ? values[field.name] : undefined;
    if (target === undefined) return [];
    return {
      partnership_id: partnership,
      from_reference: reference,
      field: field.name,
      to_reference: target,
    };
  });
  if (links.length > 0) await trx.insertInto("grammar.link").values(links).execute();
}

async function standing(trx: Writing, { partnership }: Surroundings, reference: string): Promise<Kept> {
  const row = await trx
    .selectFrom("grammar.record")
    .selectAll()
    .where("partnership_id", "=", partnership)
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return keptFrom(row);
}

/** What the access log says of a write. */
function happening(entity: Entity, kept: Kept, { act }: Step, action: string) {
  const { account: actor, session } = act.by;
  const words = `${kept.reference}: ${kept.title}`;
  return {
    ...{ actor, session, action, thing: entity.many },
    payload: { reference: kept.reference, version: kept.version, words },
  };
}
