import type { Context } from "hono";
import { day, type Reader, type Shell } from "../../kit/web/index.ts";
import { isRole, presenceOf } from "../access/index.ts";
import { type Actor, type Entity, type Field, stateOf, type Values } from "./entity.ts";
import type { Sight } from "./list/store.ts";
import { type Kept, waitsFor } from "./record.ts";
import type { Records } from "./store.ts";

/** What the pages of one entity are made from. */
export interface Room {
  readonly shell: Shell;
  readonly records: Records;
  readonly entity: Entity;
  /** Every entity, for what this one links to and what links to it. */
  readonly entities: readonly Entity[];
}

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

export const placeOf = (entity: Entity) => `/${entity.many}`;
export const hrefOf = (entity: Entity, reference: string) => `${placeOf(entity)}/${reference}`;

/** A value as a page or a file shows it. */
export function shown(field: Field, value: string | undefined): string {
  if (value === undefined) return field.kind === "count" ? "0" : "";
  if (field.kind === "day") return day(value);
  if (field.kind === "choice") return field.choices[value] ?? value;
  if (field.kind === "yes-no") return value === "yes" ? "Yes" : "No";
  return value;
}

/** The fields that this reader may see. */
export const fieldsInSight = (entity: Entity, { publicOnly }: Sight) =>
  entity.fields.filter((field) => field.public || !publicOnly);

/** What stands beside a record's name in a list, for this reader. */
export const listedIn = (entity: Entity, sight: Sight) =>
  fieldsInSight(entity, sight).filter(({ name }) => entity.listed.includes(name));

/** A record as one line of a list; what it waits for is said where the reader may see the day that it counts from. */
export function lineOf(entity: Entity, kept: Kept, sight: Sight) {
  const seen = fieldsInSight(entity, sight).map(({ name }) => name);
  const values = Object.fromEntries(Object.entries(kept.values).filter(([name]) => seen.includes(name)));
  const waits = kept.open ? waitsFor(entity, kept.state, values) : null;
  const { words, open } = stateOf(entity, kept.state);
  return {
    reference: kept.reference,
    title: kept.title,
    href: hrefOf(entity, kept.reference),
    state: kept.retired ? "Retired" : words,
    open: open && !kept.retired,
    waits: waits ? { ...waits, overdue: waits.due < sight.day } : null,
    listed: listedIn(entity, sight).map((field) => {
      const value = values[field.name];
      return { label: field.label, text: value ? shown(field, value) : "" };
    }),
  };
}

/** A field on a form, with what stands in it. */
export function boxOf(field: Field, value: string | undefined, suggestions: readonly string[] = []) {
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

const written = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : text);

const hints: Partial<Record<Field["kind"], string>> = {
  day: "For example, 22 April 2026 or 22/4/2026",
  person: "A name, or a role",
  evidence: "What shows it, and where that is kept",
};

/** The links on a form suggest the newest records that they may name. */
export async function suggestionsFor({ records, entities, shell }: Room, fields: readonly Field[]) {
  const found: Record<string, readonly string[]> = {};
  for (const field of fields) {
    const target = field.kind === "link" && entities.find((each) => each.name === field.to);
    if (!target) continue;
    const query = { state: "any", owner: "", overdue: false, words: "", sort: "newest", page: 1 } as const;
    const { records: newest } = await records.list(target, query, { publicOnly: false, day: shell.day() });
    found[field.name] = newest.map(({ reference, title }) => `${reference} ${title}`);
  }
  return found;
}

/** What was typed, by the field's name. */
export const typedIn = (body: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
