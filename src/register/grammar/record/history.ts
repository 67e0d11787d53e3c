import { isRole, roles } from "../../access/index.ts";
import { type Entity, type Field, stateOf, type Values } from "../entity.ts";
import { shown } from "../room.ts";
import type { Records, Revision } from "../store.ts";
import { cellWords, rowsKept } from "../table.ts";

type Titles = ReadonlyMap<string, string>;

/** What the links in a record's history lead to, by reference. */
export async function titlesIn(records: Records, entity: Entity, revisions: readonly Revision[]) {
  const named = entity.fields.flatMap((field) =>
    revisions.flatMap(({ values }) => linksIn(field, values[field.name])),
  );
  const found = await records.findAll([...new Set(named)]);
  return new Map(found.map(({ reference, title }) => [reference, title]));
}

function linksIn(field: Field, value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  if (field.kind === "link") return [value];
  if (field.kind !== "table") return [];
  const links = field.columns.filter(({ kind }) => kind === "link");
  return rowsKept(value).flatMap((row) => links.flatMap(({ name }) => row[name] ?? []));
}

/** What was done each time, by whom, why, and what it changed; the newest first. Links are named as `titles` says. */
export function historyOf(entity: Entity, revisions: readonly Revision[], titles: Titles = new Map()) {
  return revisions.map((revision, at) => {
    const before = revisions[at + 1];
    return {
      ...revision,
      words: wordsOf(entity, revision.done),
      role: isRole(revision.role) ? roles[revision.role] : revision.role,
      state: before && before.state === revision.state ? null : stateOf(entity, revision.state).words,
      changed: before ? changesBetween(entity, { before, after: revision, titles }) : [],
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

interface Change {
  readonly before: { readonly values: Values };
  readonly after: { readonly values: Values };
  readonly titles: Titles;
}

/** Each field whose text differs, with both texts. */
function changesBetween(entity: Entity, { before, after, titles }: Change) {
  return entity.fields.flatMap((field) => {
    const [was, is] = [before.values[field.name], after.values[field.name]];
    if (was === is) return [];
    return {
      name: field.name,
      label: field.label,
      was: told(field, was, titles),
      is: told(field, is, titles),
    };
  });
}

/** A value in a line of history: a link by its name, a table's rows one after the other. */
function told(field: Field, value: string | undefined, titles: Titles): string {
  if (field.kind === "link" && value !== undefined)
    return [value, titles.get(value)].filter((each) => each !== undefined).join(" ");
  if (field.kind !== "table") return shown(field, value);
  const cells = (row: Values) =>
    field.columns.map((column) => {
      const cell = row[column.name];
      return titles.get(cell ?? "") ?? cellWords(column, cell);
    });
  return rowsKept(value)
    .map((row) => cells(row).filter(Boolean).join(", "))
    .join("; ");
}
