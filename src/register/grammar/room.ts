import type { Context } from "hono";
import { day, type Reader, type Shell } from "../../kit/web/index.ts";
import { isRole, presenceOf } from "../access/index.ts";
import { type Actor, type Entity, type Field, stateOf, type Values } from "./entity.ts";
import type { Papers } from "./file/store.ts";
import { endingsTaken } from "./file/type.ts";
import { fileWords } from "./file/value.ts";
import type { Sight } from "./list/store.ts";
import { type Kept, waitsFor } from "./record.ts";
import type { Records, RecordsOf } from "./store.ts";
import { inLines, type Row, rowsTyped } from "./table.ts";

/** What the pages of one entity are made from. */
export interface Room {
  readonly shell: Shell;
  readonly recordsOf: RecordsOf;
  readonly entity: Entity;
  /** Every entity, for what this one links to and what links to it. */
  readonly entities: readonly Entity[];
  readonly papers: Papers;
}

/** The same, for the partnership in which this reader sits. */
export interface Here extends Room {
  readonly records: Records;
}

export const here = (c: Context, room: Room): Here => ({
  ...room,
  records: room.recordsOf(room.shell.reader(c).partnership),
});

/** What this reader may see of an entity: all of it, what anybody may read, or null for nothing. */
export function sightOf(reader: Reader, entity: Entity, today: string): Sight | null {
  if (reader.may("see", entity.many)) return { publicOnly: false, day: today };
  return reader.may("see", `published-${entity.many}`) ? { publicOnly: true, day: today } : null;
}

/** Who acts, for the history and the log. */
export function actorOf(c: Context): Actor {
  const { account, session, name, role } = presenceOf(c);
  if (!isRole(role)) throw new Error(`"${role}" is no role: whoever has it may do nothing.`);
  return { account, session, name, role };
}

/** How a reference looks in an address, with the mark of its partnership where that has one. */
export const referenceShape = "(?:[A-Z]+-)+\\d{4}-\\d+";

export const placeOf = (entity: Entity) => `/${entity.many}`;
export const hrefOf = (entity: Entity, reference: string) => `${placeOf(entity)}/${reference}`;

/** A value as a page or a file shows it. */
export function shown(field: Field, value: string | undefined): string {
  if (value === undefined) return field.kind === "count" ? "0" : "";
  if (field.kind === "day") return day(value);
  if (field.kind === "choice") return field.choices[value] ?? value;
  if (field.kind === "yes-no") return value === "yes" ? "Yes" : "No";
  if (field.kind === "table") return inLines(field, value);
  if (field.kind === "file") return fileWords(value);
  if (field.kind === "number")
    return [Number(value).toLocaleString("en-GB"), field.unit].filter(Boolean).join(" ");
  return value;
}

/** The fields that this reader may see. */
export const fieldsInSight = (entity: Entity, { publicOnly }: Sight) =>
  entity.fields.filter((field) => field.public || !publicOnly);

/** What stands beside a record's name in a list, for this reader. */
export const listedIn = (entity: Entity, sight: Sight) =>
  fieldsInSight(entity, sight).filter(({ name }) => entity.listed.includes(name));

/** What links lead to, by reference. */
type Names = ReadonlyMap<string, Kept>;

/** What the links beside the names in a list lead to. */
export async function namesFor({ records, entity }: Here, found: readonly Kept[]): Promise<Names> {
  const links = entity.fields.filter(({ name, kind }) => kind === "link" && entity.listed.includes(name));
  const targets = found.flatMap(({ values }) => links.flatMap(({ name }) => values[name] ?? []));
  return new Map((await records.findAll([...new Set(targets)])).map((each) => [each.reference, each]));
}

/** A record as one line of a list; what it waits for is said where the reader may see the day that it counts from. */
export function lineOf(entity: Entity, kept: Kept, sight: Sight, names: Names = new Map()) {
  const seen = fieldsInSight(entity, sight).map(({ name }) => name);
  const values = Object.fromEntries(Object.entries(kept.values).filter(([name]) => seen.includes(name)));
  const waits = kept.open ? waitsFor(entity, kept.state, values) : null;
  const { words, open } = stateOf(entity, kept.state);
  return {
    reference: kept.reference,
    title: kept.title,
    href: hrefOf(entity, kept.reference),
    state: kept.retired ? "Retired" : kept.rests ? restsIn(kept) : words,
    open: open && !kept.retired && !kept.rests,
    waits: waits ? { ...waits, overdue: waits.due < sight.day } : null,
    listed: listedIn(entity, sight).map((field) => {
      const value = values[field.name];
      const target = field.kind === "link" && value ? names.get(value) : undefined;
      const text = value ? shown(field, value) : "";
      return {
        label: field.label,
        text: target && (target.public || !sight.publicOnly) ? target.title : text,
      };
    }),
  };
}

const restsIn = ({ carriedTo }: Kept) => (carriedTo ? "Carried over" : "Ended with its partnership");

/** A field on a form, with what stands in it: what is kept, or what was typed. */
export function boxOf(
  field: Field,
  standing: Readonly<Record<string, unknown>>,
  suggestions: readonly string[] = [],
) {
  const typed = standing[field.name];
  const value = typeof typed === "string" ? typed : undefined;
  if (field.kind === "table") return tableBoxOf(field, rowsTyped(field, standing));
  if (field.kind === "link" && field.pick) return pickOf(field, value, suggestions);
  if (field.kind === "file") return fileBoxOf(field, value);
  const items =
    field.kind === "choice"
      ? Object.entries(field.choices).map(([key, text]) => ({ value: key, text }))
      : [
          { value: "yes", text: "Yes" },
          { value: "no", text: "No" },
        ];
  return {
    ...{ name: field.name, kind: field.kind, items, suggestions },
    label: field.required ? field.label : `${field.label} (optional)`,
    hint: field.hint ?? hints[field.kind],
    value: value === undefined ? "" : field.kind === "day" ? written(value) : value,
  };
}

/** A file cannot be put back into a form: what is kept already is named, and may be replaced or taken away. */
function fileBoxOf(field: Field, value = "") {
  return {
    ...{ name: field.name, kind: field.kind, accept: endingsTaken.join(","), value: fileWords(value) },
    label: field.required ? field.label : `${field.label} (optional)`,
    hint: field.hint ?? "PDF, Word, Excel, PowerPoint, PNG, JPEG, plain text or CSV, up to 25 MB",
    needed: field.required !== undefined,
  };
}

/** A link to one of few: all of them are offered, by name. */
function pickOf(field: Field, value: string | undefined, suggestions: readonly string[]) {
  const items = suggestions.map((known) => ({
    value: known.split(" ")[0] ?? "",
    text: known.replace(/^\S+ /, ""),
  }));
  const known = items.some((item) => item.value === value);
  return {
    ...{ name: field.name, kind: "pick", hint: field.hint, value: value ?? "" },
    label: field.required ? field.label : `${field.label} (optional)`,
    items: value && !known ? [...items, { value, text: value }] : items,
  };
}

/** A table as boxes: its rows, and three empty ones. */
function tableBoxOf(field: Field & { readonly kind: "table" }, rows: readonly Row[]) {
  // Three rows to spare, or enough for a row of each choice where the first column is one.
  const choices = Object.keys(field.columns[0]?.choices ?? {}).length;
  const empty = Array.from({ length: Math.max(3, choices - rows.length) }, (): Row => ({}));
  return {
    ...{ name: field.name, kind: field.kind, hint: field.hint },
    label: field.required ? field.label : `${field.label} (optional)`,
    columns: field.columns.map(({ name, label }) => ({ name, label })),
    rows: [...rows, ...empty].map((row, at) =>
      field.columns.map(({ name, label, choices }) => ({
        name: `${field.name}.${at}.${name}`,
        label: `${label}, row ${at + 1}`,
        value: row[name] ?? "",
        items: choices ? Object.entries(choices).map(([key, text]) => ({ value: key, text })) : null,
      })),
    ),
  };
}

const written = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text);

const hints: Partial<Record<Field["kind"], string>> = {
  day: "For example, 22 April 2026 or 22/4/2026",
  person: "A name, or a role",
  evidence: "What shows it, and where that is kept",
  time: "For example, 14:00",
  prose: "Markdown: a line that begins with # is a heading, one that begins with - an item of a list",
};

/** The links on a form suggest the newest records that they may name; a person's field, the people who are kept. */
export async function suggestionsFor({ records, entities, shell }: Here, fields: readonly Field[]) {
  const found: Record<string, readonly string[]> = {};
  for (const field of fields) {
    const wanted = field.kind === "link" ? field.to : field.kind === "person" ? "person" : null;
    const target = entities.find((each) => each.name === wanted);
    if (!target) continue;
    if (field.kind === "person") {
      found[field.name] = byName(await records.all(target, "waiting")).map(({ title }) => title);
      continue;
    }
    const query = { state: "any", owner: "", overdue: false, words: "", sort: "newest", page: 1 } as const;
    const newest =
      field.kind === "link" && field.pick
        ? byName(await records.all(target, "waiting"))
        : (await records.list(target, query, { publicOnly: false, day: shell.day() })).records;
    found[field.name] = newest.map(({ reference, title }) => `${reference} ${title}`);
  }
  return found;
}

const byName = (records: readonly Kept[]) =>
  records.toSorted((a, b) => a.title.localeCompare(b.title, "en-GB"));

/** What was typed, by the field's name. */
export const typedIn = (body: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
