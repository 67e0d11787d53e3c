import type { Actor, Entity, Values } from "../entity.ts";
import { fieldsToAdd, fieldsToImport, formOf, problemsFrom } from "../form.ts";
import type { Refused } from "../record.ts";

/** One row to import: what it says, and how its source calls it. */
export interface ImportRow {
  readonly key?: string;
  readonly on: string;
  readonly by: Actor;
  readonly values: Values;
}

/** What a row says, read as its form would read it, or what is wrong with it, by field. Its links are not found yet. */
export function valuesOf(entity: Entity, row: ImportRow): { readonly values: Values } | Refused {
  const unasked = Object.keys(row.values).filter(
    (name) => !fieldsToImport(entity).some((field) => field.name === name),
  );
  if (unasked.length > 0) return { problems: Object.fromEntries(unasked.map((name) => [name, notYet])) };
  const read = formOf(fieldsToAdd(entity)).safeParse(row.values);
  if (read.success) return { values: read.data };
  return { problems: problemsFrom(read.error.issues) };
}

const notYet = "This comes with a later step: import the record without it, then take the step on its page";
