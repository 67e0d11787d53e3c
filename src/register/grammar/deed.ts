import type { Actor, Around, Entity, Field, Values } from "./entity.ts";
import { fieldsToAdd, fieldsToEdit, fieldsToMove, reasonField } from "./form.ts";
import { added, type Change, edited, type Kept, moved, type Refused, retired } from "./record.ts";

/** One thing that may be done: what it asks, and what follows from the answers by the rules of the entity. */
export interface Deed {
  readonly fields: readonly Field[];
  /** Null for a new record. */
  readonly kept: Kept | null;
  /** @param values have passed the form of these fields, with their links found */
  follows(values: Values, by: Actor, around: Around): Change | Refused;
}

export function adding(entity: Entity): Deed {
  return {
    fields: fieldsToAdd(entity),
    kept: null,
    follows: (values, _, around) => {
      const problems = entity.refuses?.(values, around);
      return problems ? { problems } : added(entity, values);
    },
  };
}

export function editing(entity: Entity, kept: Kept): Deed {
  const fields = fieldsToEdit(entity);
  const asked = fields.map(({ name }) => name);
  return {
    fields,
    kept,
    follows: (values, _, around) => {
      const change = edited(kept, asked, values);
      const problems = entity.refuses?.({ ...change.draft.values, why: values.why ?? "" }, around);
      return problems ? { problems } : change;
    },
  };
}

/** Takes it out of use, or puts it back. */
export function retiring(entity: Entity, kept: Kept): Deed {
  return {
    fields: [reasonField(kept.retired ? "Why is it put back?" : "Why is it retired?")],
    kept,
    follows: ({ why = "" }, _, around) => {
      const problems = entity.refusesToRetire?.(kept, around);
      return problems ? { problems } : retired(kept, why);
    },
  };
}

/** Null where the entity has no such move. */
export function moving(entity: Entity, kept: Kept, name: string): Deed | null {
  const move = entity.moves.find((each) => each.name === name);
  if (!move) return null;
  return {
    fields: fieldsToMove(entity, move),
    kept,
    follows: (given, by, around) => moved(entity, kept, move, { given, by, around }),
  };
}
