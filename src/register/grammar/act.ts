import { whyFixed } from "./carry/fixed.ts";
import type { Actor, Entity, Problems, Values } from "./entity.ts";
import { fieldsToAdd, fieldsToMove, formOf } from "./form.ts";
import { around, resolved } from "./links.ts";
import { added, type Kept, moved, type Refused } from "./record.ts";
import type { Records } from "./store.ts";

/** Where something is done: the records of a partnership, and the catalogue of what it keeps. */
export interface Desk {
  readonly records: Records;
  readonly entities: readonly Entity[];
}

interface Doing {
  readonly values: Values;
  readonly by: Actor;
  readonly on: string;
}

/** Adds a record as its form would: what is typed is read, links are found, the entity's own rule is asked. */
export async function addRecord(
  desk: Desk,
  entity: Entity,
  { values, by, on, key }: Doing & { readonly key?: string | undefined },
): Promise<Kept | Refused> {
  const read = formOf(fieldsToAdd(entity)).safeParse(values);
  if (!read.success) return { problems: problemsFrom(read.error.issues) };
  const linked = await resolved(entity, read.data, desk);
  if ("problems" in linked) return linked;
  const problems = entity.refuses?.(
    linked.values,
    await around(desk, entity, linked.values, { reference: null, on }),
  );
  if (problems) return { problems };
  return desk.records.add(entity, { change: added(entity, linked.values), act: { by, on } }, key);
}

/** Takes a move as its form would. The record is as its caller read it: where somebody was quicker, it is stale. */
export async function takeMove(
  desk: Desk,
  entity: Entity,
  before: Kept,
  { move: name, values, by, on }: Doing & { readonly move: string },
): Promise<Kept | Refused | { readonly stale: Kept }> {
  const fixed = await whyFixed(desk.records, entity, before);
  if (fixed) return { problems: { form: fixed } };
  const move = entity.moves.find((each) => each.name === name);
  if (!move) return { problems: { form: `There is no step "${name}"` } };
  const read = formOf(fieldsToMove(entity, move), before.values).safeParse(values);
  if (!read.success) return { problems: problemsFrom(read.error.issues) };
  const linked = await resolved(entity, read.data, desk, before.reference);
  if ("problems" in linked) return linked;
  const seen = await around(
    desk,
    entity,
    { ...before.values, ...linked.values },
    { reference: before.reference, on },
  );
  const change = moved(entity, before, move, { given: linked.values, by, around: seen });
  return "problems" in change ? change : desk.records.change(entity, before, { change, act: { by, on } });
}

const problemsFrom = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Problems =>
  Object.fromEntries(issues.map((each) => [String(each.path[0] ?? "form"), each.message]));
