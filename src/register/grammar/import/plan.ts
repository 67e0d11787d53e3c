import type { Actor, Entity, Problems, Values } from "../entity.ts";
import { fieldsToAdd, fieldsToImport, formOf } from "../form.ts";
import { added, type Refused } from "../record.ts";
import type { Step } from "../write/store.ts";

/** One row to import: what it says, and how its source calls it. */
export interface ImportRow {
  readonly key?: string;
  readonly on: string;
  readonly by: Actor;
  readonly values: Values;
}

/** The step that a row stands for, or what is wrong with it, by field. Its links are references by now. */
export function planned(entity: Entity, row: ImportRow): Step | Refused {
  const unasked = Object.keys(row.values).filter(
    (name) => !fieldsToImport(entity).some((field) => field.name === name),
  );
  if (unasked.length > 0) return { problems: Object.fromEntries(unasked.map((name) => [name, notYet])) };
  const first = read(fieldsToAdd(entity), row.values, {});
  if ("problems" in first) return first;
  return { change: added(entity, first.values), act: { by: row.by, on: row.on } };
}

const notYet = "This comes with a later step: import the record without it, then take the step on its page";

function read(
  fields: ReturnType<typeof fieldsToAdd>,
  typed: Values,
  before: Values,
): { readonly values: Values } | { readonly problems: Problems } {
  const result = formOf(fields, before).safeParse(typed);
  if (result.success) return { values: result.data };
  return {
    problems: Object.fromEntries(
      result.error.issues.map((each) => [String(each.path[0] ?? "form"), each.message]),
    ),
  };
}
