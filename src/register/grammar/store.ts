import type { Temporal } from "temporal-polyfill";
import type { Register } from "../../kit/postgres/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import type { Access } from "../access/index.ts";
import type { Entity, Values } from "./entity.ts";
import { type Listing, listingOf } from "./list/store.ts";
import type { Kept } from "./record.ts";
import { type GrammarTables, keptFrom } from "./tables.ts";
import { type Surroundings, type Writing, writingOf } from "./write/store.ts";

/** One line of a record's history. */
export interface Revision {
  readonly version: number;
  readonly done: string;
  readonly state: string;
  readonly values: Values;
  readonly why: string | null;
  readonly on: string;
  readonly at: string;
  readonly name: string;
  readonly role: string;
}

/** Another record that names this one, and in which field. */
export interface Mention {
  readonly field: string;
  readonly record: Kept;
}

/** Everything that the register keeps, of every kind. Each write is in the access log, with its record or not at all. */
export interface Records extends Listing, Writing {
  find(reference: string): Promise<Kept | null>;
  findAll(references: readonly string[]): Promise<Kept[]>;
  /** The newest first. */
  history(reference: string): Promise<Revision[]>;
  mentions(reference: string): Promise<Mention[]>;
  /** The references of what was imported under these keys. */
  imported(entity: Entity, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function openRecords(
  register: Register,
  access: Access,
  workspace: Workspace,
  now: () => Temporal.Instant,
): Records {
  const db = register.db.withTables<GrammarTables>();
  const { partnership } = workspace.settings;
  const given = { db, access, partnership, now: () => now().toString({ smallestUnit: "millisecond" }) };
  return {
    ...listingOf(db, partnership),
    ...writingOf(given),
    find: async (reference) => (await recordsNamed(given, [reference]))[0] ?? null,
    findAll: (references) => recordsNamed(given, references),
    history: (reference) => history(given, reference),
    mentions: (reference) => mentions(given, reference),
    imported: (entity, keys) => imported(given, entity, keys),
  };
}

async function recordsNamed({ db, partnership }: Surroundings, references: readonly string[]) {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom("grammar.record")
    .selectAll()
    .where("partnership_id", "=", partnership)
    .where("reference", "in", references)
    .execute();
  return rows.map(keptFrom);
}

async function history({ db, partnership }: Surroundings, reference: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom("grammar.revision")
    .select(["version", "done", "state", "contents as values", "why", "on_day as on", "at", "name", "role"])
    .where("partnership_id", "=", partnership)
    .where("reference", "=", reference)
    .orderBy("version", "desc")
    .execute();
  return rows;
}

async function mentions({ db, partnership }: Surroundings, reference: string): Promise<Mention[]> {
  const rows = await db
    .selectFrom("grammar.link as link")
    .innerJoin("grammar.record as record", (join) =>
      join
        .onRef("record.partnership_id", "=", "link.partnership_id")
        .onRef("record.reference", "=", "link.from_reference"),
    )
    .selectAll("record")
    .select("link.field")
    .where("link.partnership_id", "=", partnership)
    .where("link.to_reference", "=", reference)
    .orderBy("record.reference")
    .limit(200)
    .execute();
  return rows.map(({ field, ...row }) => ({ field, record: keptFrom(row) }));
}

async function imported({ db, partnership }: Surroundings, entity: Entity, keys: readonly string[]) {
  if (keys.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom("grammar.record")
    .select(["imported_key", "reference"])
    .where("partnership_id", "=", partnership)
    .where("entity", "=", entity.name)
    .where("imported_key", "in", keys)
    .execute();
  return new Map(rows.map((row) => [String(row.imported_key), row.reference]));
}
