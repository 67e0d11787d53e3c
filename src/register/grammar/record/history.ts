import { isRole, roles } from "../../access/index.ts";
import { type Entity, stateOf } from "../entity.ts";
import { shown } from "../room.ts";
import type { Revision } from "../store.ts";

/** What was done each time, by whom, why, and what it changed; the newest first. */
export function historyOf(entity: Entity, revisions: readonly Revision[]) {
  return revisions.map((revision, at) => {
    const before = revisions[at + 1];
    return {
      ...revision,
      words: wordsOf(entity, revision.done),
      role: isRole(revision.role) ? roles[revision.role] : revision.role,
      state: before && before.state === revision.state ? null : stateOf(entity, revision.state).words,
      changed: before ? changesBetween(entity, before, revision) : [],
    };
  });
}

function wordsOf(entity: Entity, done: string): string {
  const always: Readonly<Record<string, string>> = {
    ...{ add: "Added", edit: "Corrected", retire: "Retired", "put back": "Put back" },
    "carried over from": "Carried over from another partnership",
    "carried over to": "Carried over to another partnership",
    "ended with": "Ended with its partnership",
    "opened again": "Opened again",
  };
  return entity.moves.find(({ name }) => name === done)?.done ?? always[done] ?? done;
}

/** Each field whose text differs, with both texts. */
function changesBetween(entity: Entity, before: Pick<Revision, "values">, after: Pick<Revision, "values">) {
  return entity.fields.flatMap((field) => {
    const [was, is] = [before.values[field.name], after.values[field.name]];
    if (was === is) return [];
    return { name: field.name, label: field.label, was: shown(field, was), is: shown(field, is) };
  });
}
