import type { Kysely, Transaction } from "kysely";
import type { Access } from "../../access/index.ts";
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
  /** Adds a record, and takes it on through further changes of the same file's row, where there are any. */
  add(entity: Entity, steps: readonly Step[], importedKey?: string): Promise<Kept>;
  /** Keeps a change of `before`; gives what stands now where somebody was quicker. */
  change(entity: Entity, before: Kept, step: Step): Promise<Kept | { readonly stale: Kept }>;
}

/** What the stores of the grammar work with. */
export interface Surroundings {
  readonly db: Kysely<GrammarTables>;
  readonly access: Access;
  readonly partnership: string;
  now(): string;
}

export function writingOf(given: Surroundings): Writing {
  return {
    add: (entity, steps, importedKey) => add(given, entity, steps, importedKey ?? null),
    change: (entity, before, step) => change(given, entity, before, step),
  };
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

interface Place {
  readonly reference: string;
  readonly version: number;
}

async function nextReference(
  trx: Transaction<GrammarTables>,
  { partnership }: Surroundings,
  { prefix }: Entity,
  year: number,
) {
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

async function writeRevision(
  trx: Transaction<GrammarTables>,
  { partnership, now }: Surroundings,
  step: Step,
  place: Place,
) {
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
  trx: Transaction<GrammarTables>,
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

async function standing(
  trx: Transaction<GrammarTables>,
  { partnership }: Surroundings,
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
function happening(entity: Entity, kept: Kept, { act }: Step, action: string) {
  const { account: actor, session } = act.by;
  const words = `${kept.reference}: ${kept.title}`;
  return {
    ...{ actor, session, action, thing: entity.many },
    payload: { reference: kept.reference, version: kept.version, words },
  };
}
