import type { Entity, Field, Values } from "../entity.ts";
import { historyOf } from "../record/history.ts";
import { shown } from "../room.ts";
import type { Revision } from "../store.ts";

/** What the form shows after somebody was quicker: their text where you had changed nothing, yours where you had. */
export function merged(
  fields: readonly Field[],
  { base, yours, now }: { readonly base: Values; readonly yours: Values; readonly now: Values },
): Values {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = name !== "why" && yours[name] === base[name] ? now[name] : yours[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

interface Meanwhile {
  readonly history: readonly Revision[];
  readonly basedOn: number;
  readonly yours: Values;
}

/** Who changed the record meanwhile, and where their text and yours differ. */
export function conflictOf(entity: Entity, fields: readonly Field[], { history, basedOn, yours }: Meanwhile) {
  const now = history[0]?.values ?? {};
  return {
    meanwhile: historyOf(entity, history).filter(({ version }) => version > basedOn),
    differing: fields.flatMap((field) => {
      const [own, theirs] = [yours[field.name], now[field.name]];
      if (field.name === "why" || own === theirs) return [];
      return { label: field.label, yours: shown(field, own), now: shown(field, theirs) };
    }),
  };
}
