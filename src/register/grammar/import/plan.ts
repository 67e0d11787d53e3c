import type { Actor, Entity, Problems, Values } from "../entity.ts";
import { fieldsToAdd, fieldsToMove, formOf } from "../form.ts";
import { added, type Change, moved, type Refused } from "../record.ts";
import type { Step } from "../write/store.ts";

/** One row to import: what it says, what happened to it since, and how its source calls it. */
export interface ImportRow {
  readonly key?: string;
  readonly on: string;
  readonly by: Actor;
  readonly values: Values;
  readonly moves?: readonly {
    readonly move: string;
    readonly on: string;
    readonly by: Actor;
    readonly values: Values;
  }[];
}

/** The steps that a row stands for, or what is wrong with it, by field. Its links are references by now. */
export function planned(entity: Entity, row: ImportRow): readonly Step[] | Refused {
  const unasked = Object.keys(row.values).filter(
    (name) => !fieldsToAdd(entity).some((field) => field.name === name),
  );
  if (unasked.length > 0) return { problems: Object.fromEntries(unasked.map((name) => [name, notYet])) };
  const first = read(fieldsToAdd(entity), row.values, {});
  if ("problems" in first) return first;
  const steps: Step[] = [{ change: added(entity, first.values), act: { by: row.by, on: row.on } }];
  for (const each of row.moves ?? []) {
    const next = stepOf(entity, steps.at(-1)?.change, each);
    if ("problems" in next) return next;
    steps.push(next);
  }
  return steps;
}

const notYet = "This comes with a later step: import the record without it, then take the step on its page";

function stepOf(
  entity: Entity,
  before: Change | undefined,
  { move: name, on, by, values }: NonNullable<ImportRow["moves"]>[number],
): Step | Refused {
  const move = entity.moves.find((each) => each.name === name);
  if (!move || !before) return { problems: { form: `There is no step "${name}"` } };
  const given = read(fieldsToMove(entity, move), values, before.draft.values);
  if ("problems" in given) return given;
  const change = moved(entity, before.draft, move, { given: given.values, by });
  return "problems" in change ? change : { change, act: { by, on } };
}

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
