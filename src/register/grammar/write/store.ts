import type { Kysely, Transaction } from "kysely";
import type { Logged, Remember } from "../../access/index.ts";
import type { Actor, Entity, Values } from "../entity.ts";
import { type Change, describedBy, type Kept } from "../record.ts";
import { type GrammarTables, keptFrom } from "../tables.ts";

/** Who does it, and on which day it happened. */
export interface Act {
  readonly by: Actor;
  readonly on: string;
}

export interface Step {
  readonly change: Change;
  readonly act: Act;
}

/** The only two ways in which anything is written. */
export interface Writing {
  add(entity: Entity, step: Step, importedKey?: string): Promise<Kept>;
  /** Keeps a change of `before`; gives what stands now where somebody was quicker. */
  change(entity: Entity, before: Kept, step: Step): Promise<Kept | { readonly stale: Kept }>;
}

/** Makes a change and writes it down, both or neither. */
export type Write = <T>(change: (trx: Transaction<GrammarTables>) => Promise<Logged<T>>) => Promise<T>;

/** What the stores of the grammar work with. */
export interface Surroundings {
  readonly db: Kysely<GrammarTables>;
  readonly write: Write;
  readonly partnership: string;
  /** The installation's own partnership, which keeps what all of them share. */
  readonly home: string;
  /** Remembers until something is changed; within a transaction, which sees what nobody else does yet, nothing. */
  readonly remember: Remember;
  now(): string;
}

export function writingOf(given: Surroundings): Writing {
  return {
    add: (entity, step, importedKey) => add(given, entity, step, importedKey ?? null),
    change: (entity, before, step) => change(given, entity, before, step),
  };
}

async function add(
  given: Surroundings,
  entity: Entity,
  step: Step,
  importedKey: string | null,
): Promise<Kept> {
  return given.write(async (trx) => {
    const { reference, year, number } = await nextReference(
      trx,
      given,
      entity,
      Number(step.act.on.slice(0, 4)),
    );
    const row = rowOf(given, entity, step.change, { reference, version: 1 });
    const made = await trx
      .insertInto("grammar.record")
      .values({ ...row, year, number, imported_key: importedKey })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeRevision(trx, given, entity, step, { reference, version: 1 });
    await writeLinks(trx, given, entity, { reference, before: {}, values: step.change.draft.values });
    const kept = keptFrom(made);
    return { happening: happening(entity, kept, step, "add"), result: kept };
  });
}

async function change(given: Surroundings, entity: Entity, before: Kept, step: Step) {
  if (before.partnership !== whose(given, entity))
    throw new Error(`${before.reference} is kept by another partnership and is not changed from here.`);
  return given.write<Kept | { stale: Kept }>(async (trx) => {
    const { reference } = before;
    const version = before.version + 1;
    const updated = await trx
      .updateTable("grammar.record")
      .set(rowOf(given, entity, step.change, { reference, version }))
      .where("partnership_id", "=", whose(given, entity))
      .where("reference", "=", reference)
      .where("version", "=", before.version)
      .returningAll()
      .executeTakeFirst();
    if (!updated)
      return { happening: null, result: { stale: await standing(trx, whose(given, entity), reference) } };
    await writeRevision(trx, given, entity, step, { reference, version });
    const { values } = step.change.draft;
    await writeLinks(trx, given, entity, { reference, before: before.values, values });
    const kept = keptFrom(updated);
    return { happening: happening(entity, kept, step, step.change.done), result: kept };
  });
}

export interface Place {
  readonly reference: string;
  readonly version: number;
}

export async function nextReference(
  trx: Transaction<GrammarTables>,
  given: Pick<Surroundings, "partnership" | "home">,
  entity: Entity,
  year: number,
) {
  const partnership = whose(given, entity);
  const board = await trx
    .selectFrom("access.partnership")
    .select("mark")
    .where("id", "=", partnership)
    .executeTakeFirst();
  const prefix = [board?.mark, entity.prefix].filter(Boolean).join("-");
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

/** Whose a record of this kind is. */
export const whose = (
  { partnership, home }: Pick<Surroundings, "partnership" | "home">,
  { shared }: Entity,
) => (shared ? home : partnership);

export function rowOf(given: Surroundings, entity: Entity, { draft }: Change, place: Place) {
  const { open, public: forAll, ...described } = describedBy(entity, draft);
  return {
    ...place,
    ...described,
    partnership_id: whose(given, entity),
    shared: entity.shared ?? false,
    entity: entity.name,
    state: draft.state,
    contents: JSON.stringify(draft.values),
    retired: draft.retired,
    is_open: open,
    is_public: forAll,
    changed_at: given.now(),
  };
}

export async function writeRevision(
  trx: Transaction<GrammarTables>,
  given: Surroundings,
  entity: Entity,
  step: Step,
  place: Place,
) {
  const { change, act } = step;
  const { account, name, role } = act.by;
  await trx
    .insertInto("grammar.revision")
    .values({
      ...place,
      ...{ partnership_id: whose(given, entity), account, name, role, at: given.now(), on_day: act.on },
      ...{ done: change.done, why: change.why, state: change.draft.state, retired: change.draft.retired },
      contents: JSON.stringify(change.draft.values),
    })
    .execute();
}

/** Writes what a record names, where that is not what it named before. */
export async function writeLinks(
  trx: Transaction<GrammarTables>,
  given: Surroundings,
  entity: Entity,
  { reference, before, values }: { reference: string; before: Values; values: Values },
) {
  const [had, has] = [namedIn(entity, before), namedIn(entity, values)];
  if (JSON.stringify(had) === JSON.stringify(has)) return;
  const own = { partnership_id: whose(given, entity), from_reference: reference };
  if (had.length > 0)
    await trx
      .deleteFrom("grammar.link")
      .where("partnership_id", "=", own.partnership_id)
      .where("from_reference", "=", reference)
      .execute();
  if (has.length === 0) return;
  const targets = await trx
    .selectFrom("grammar.record")
    .select(["reference", "partnership_id"])
    .where(
      "reference",
      "in",
      has.map(({ target }) => target),
    )
    .execute();
  const links = has.map(({ field, target }) => {
    const found = targets.find((each) => each.reference === target);
    if (!found) throw new Error(`${reference} names ${target}, which is not kept.`);
    return { ...own, field, to_reference: target, to_partnership_id: found.partnership_id };
  });
  await trx.insertInto("grammar.link").values(links).execute();
}

const namedIn = (entity: Entity, values: Values) =>
  entity.fields.flatMap((field) => {
    const target = field.kind === "link" ? values[field.name] : undefined;
    return target === undefined ? [] : { field: field.name, target };
  });

export async function standing(
  trx: Transaction<GrammarTables>,
  partnership: string,
  reference: string,
): Promise<Kept> {
  const row = await trx
    .selectFrom("grammar.record")
    .selectAll()
    .where("partnership_id", "=", partnership)
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return keptFrom(row);
}

/** What the access log says of a write. */
export function happening(entity: Entity, kept: Kept, { act }: Step, action: string) {
  const { account: actor, session } = act.by;
  const words = `${kept.reference}: ${kept.title}`;
  return {
    ...{ actor, session, action, thing: entity.many, of: kept.partnership },
    payload: { reference: kept.reference, version: kept.version, words },
  };
}
