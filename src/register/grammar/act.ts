import { whyFixed } from "./carry/fixed.ts";
import { adding, type Deed, editing, moving } from "./deed.ts";
import type { Actor, Entity, Values } from "./entity.ts";
import { formOf, problemsFrom } from "./form.ts";
import { around, resolved } from "./links.ts";
import type { Kept, Refused } from "./record.ts";
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

type Stale = { readonly stale: Kept };

/** Adds a record as its form would: what is typed is read, links are found, the entity's own rule is asked. */
export async function addRecord(
  desk: Desk,
  entity: Entity,
  { key, ...doing }: Doing & { readonly key?: string | undefined },
): Promise<Kept | Refused> {
  const result = await done(desk, entity, adding(entity), doing, key);
  if ("stale" in result) throw new Error(`A new ${entity.name} cannot be stale.`);
  return result;
}

/** Takes a move as its form would. The record is as its caller read it: where somebody was quicker, it is stale. */
export async function takeMove(
  desk: Desk,
  entity: Entity,
  before: Kept,
  { move, ...doing }: Doing & { readonly move: string },
): Promise<Kept | Refused | Stale> {
  const fixed = await whyFixed(desk.records, entity, before);
  if (fixed) return { problems: { form: fixed } };
  const deed = moving(entity, before, move);
  return deed ? done(desk, entity, deed, doing) : { problems: { form: `There is no step "${move}"` } };
}

/** Corrects some fields of a record as its form would, with the reason; the rest stays as it is. */
export async function correctRecord(
  desk: Desk,
  entity: Entity,
  before: Kept,
  { why, ...doing }: Doing & { readonly why: string },
): Promise<Kept | Refused | Stale> {
  const fixed = await whyFixed(desk.records, entity, before);
  if (fixed) return { problems: { form: fixed } };
  const deed = editing(entity, before);
  const asked = deed.fields.flatMap(({ name }) => {
    const value = before.values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const values = { ...Object.fromEntries(asked), ...doing.values, why };
  return done(desk, entity, deed, { ...doing, values });
}

async function done(desk: Desk, entity: Entity, deed: Deed, doing: Doing, key?: string) {
  const read = formOf(deed.fields, deed.kept?.values).safeParse(doing.values);
  if (!read.success) return { problems: problemsFrom(read.error.issues) };
  return enact(desk, entity, deed, { ...doing, values: read.data, key });
}

/**
 * Finds what is named, asks the rules and keeps what follows, in one transaction: what a rule saw still stands when it is
 * written. What was typed has passed the deed's form.
 */
export async function enact(
  desk: Desk,
  entity: Entity,
  deed: Deed,
  { values, by, on, key }: Doing & { readonly key?: string | undefined },
): Promise<Kept | Refused | Stale> {
  return desk.records.together(async (records) => {
    const here = { ...desk, records };
    const before = key === undefined || deed.kept ? null : await cameBefore(records, entity, key);
    if (before) return before;
    const linked = await resolved(entity, values, here, deed.kept?.reference);
    if ("problems" in linked) return linked;
    const all = { ...deed.kept?.values, ...linked.values };
    const seen = await around(here, entity, all, { reference: deed.kept?.reference ?? null, on });
    const change = deed.follows(linked.values, by, seen);
    if ("problems" in change) return change;
    const step = { change, act: { by, on } };
    return deed.kept ? records.change(entity, deed.kept, step) : records.add(entity, step, key);
  });
}

/** What was kept under this key already, by a form that was sent twice; two at one moment wait for each other. */
async function cameBefore(records: Records, entity: Entity, key: string): Promise<Kept | null> {
  if (!key.startsWith("form ")) return null;
  await records.alone();
  const reference = (await records.imported(entity, [key])).get(key);
  return reference === undefined ? null : records.find(reference);
}
