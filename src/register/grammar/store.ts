import { sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Register } from "../../kit/postgres/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { type Access, type AccessTransaction, type Happening, remembering } from "../access/index.ts";
import { type Carrying, carryingOf } from "./carry/store.ts";
import { type Due, dueOf } from "./due/store.ts";
import type { Entity, Values } from "./entity.ts";
import { type Listing, listingOf } from "./list/store.ts";
import type { Kept } from "./record.ts";
import { type GrammarTables, keptFrom, mayBeSeenFrom } from "./tables.ts";
import { type Surroundings, type Write, type Writing, writingOf } from "./write/store.ts";

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

/**
 * Everything that the register keeps for one partnership, of every kind, with what all partnerships of the installation
 * share. Each write is in the access log, with its record or not at all.
 */
export interface Records extends Listing, Writing, Carrying, Due {
  /** Whose these are. */
  readonly partnership: string;
  find(reference: string): Promise<Kept | null>;
  findAll(references: readonly string[]): Promise<Kept[]>;
  /** The newest first. */
  history(reference: string): Promise<Revision[]>;
  /** What names this record, in the order of their references; at most `most`, without which 200. */
  mentions(reference: string, most?: number): Promise<Mention[]>;
  /** The references of what was imported under these keys. */
  imported(entity: Entity, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Several writes that stand or fall together, of one partnership or several: where `work` throws, none was made. */
  together<T>(work: (records: Records, trx: AccessTransaction, of: RecordsOf) => Promise<T>): Promise<T>;
  /** Writes something else down in the access log, with the writes that it is `together` with. */
  note(happening: Happening): Promise<void>;
}

/** The records of a partnership, by its id. */
export type RecordsOf = (partnership: string) => Records;

export function openRecords(
  register: Register,
  access: Access,
  workspace: Workspace,
  now: () => Temporal.Instant,
): RecordsOf {
  const db = register.db.withTables<GrammarTables>();
  const write: Write = (change) => access.log.together((trx) => change(trx.withTables<GrammarTables>()));
  const home = workspace.settings.partnership;
  const clock = () => now().toString({ smallestUnit: "millisecond" });
  const remember = remembering(access.log.changes);
  return (partnership) => recordsFrom({ db, write, partnership, home, remember, now: clock }, access);
}

function recordsFrom(given: Surroundings, access: Access): Records {
  return {
    ...listingOf(given),
    ...writingOf(given),
    ...carryingOf(given),
    ...dueOf(given),
    partnership: given.partnership,
    note: (happening) => given.write(async () => ({ happening, result: undefined })),
    find: async (reference) => (await recordsNamed(given, [reference]))[0] ?? null,
    findAll: (references) => recordsNamed(given, references),
    history: (reference) => history(given, reference),
    mentions: (reference, most = 200) => mentions(given, reference, most),
    imported: (entity, keys) => imported(given, entity, keys),
    together: (work) =>
      access.log.together(async (trx) => {
        const happening: Happening[] = [];
        const within: Transaction<GrammarTables> = trx.withTables<GrammarTables>();
        const write: Write = async (change) => {
          const made = await change(within);
          happening.push(...[made.happening ?? []].flat());
          return made.result;
        };
        const of: RecordsOf = (partnership) => {
          const inside = { ...given, partnership, db: within, write, remember: never };
          // What is done together within is part of the same.
          return { ...recordsFrom(inside, access), together: (more) => more(of(partnership), trx, of) };
        };
        const result = await work(of(given.partnership), trx, of);
        return { happening, result };
      }),
  };
}

/** Within a transaction, which sees what nobody else does yet, nothing is remembered. */
const never: Surroundings["remember"] = (_, read) => read();

async function recordsNamed({ db, partnership }: Surroundings, references: readonly string[]) {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom("grammar.record as record")
    .selectAll()
    .where(mayBeSeenFrom(partnership))
    .where("reference", "in", references)
    .execute();
  return rows.map(keptFrom);
}

async function history({ db, partnership }: Surroundings, reference: string): Promise<Revision[]> {
  return db
    .selectFrom("grammar.revision as revision")
    .innerJoin("grammar.record as record", (join) =>
      join
        .onRef("record.partnership_id", "=", "revision.partnership_id")
        .onRef("record.reference", "=", "revision.reference"),
    )
    .select(["revision.version", "revision.done", "revision.state", "revision.contents as values"])
    .select(["revision.why", "revision.on_day as on", "revision.at", "revision.name", "revision.role"])
    .where(mayBeSeenFrom(partnership))
    .where("revision.reference", "=", reference)
    .orderBy("revision.version", "desc")
    .execute();
}

async function mentions(
  { db, partnership }: Surroundings,
  reference: string,
  most: number,
): Promise<Mention[]> {
  const rows = await db
    .selectFrom("grammar.link as link")
    .innerJoin("grammar.record as record", (join) =>
      join
        .onRef("record.partnership_id", "=", "link.partnership_id")
        .onRef("record.reference", "=", "link.from_reference"),
    )
    .selectAll("record")
    .select("link.field")
    .where(mayBeSeenFrom(partnership))
    .where("link.to_reference", "=", reference)
    .orderBy("record.reference")
    .limit(most)
    .execute();
  return rows.map(({ field, ...row }) => ({ field, record: keptFrom(row) }));
}

/** By their keys here, and before that in what this partnership came from: the same file is not added again after a change. */
async function imported({ db, partnership, home }: Surroundings, entity: Entity, keys: readonly string[]) {
  if (keys.length === 0) return new Map<string, string>();
  const own = entity.shared ? home : partnership;
  const rows = await db
    .selectFrom("grammar.record")
    .select(["partnership_id", "imported_key", "reference"])
    .where(
      "partnership_id",
      "in",
      // One list rather than two conditions, so that the unique index is used.
      sql<string>`(select ancestor_id from access.ancestry where partnership_id = ${own} union all select ${own}::text)`,
    )
    .where("entity", "=", entity.name)
    .where("imported_key", "in", keys)
    .execute();
  const ownLast = rows.toSorted(
    (a, b) => Number(a.partnership_id === own) - Number(b.partnership_id === own),
  );
  return new Map(ownLast.map((row) => [String(row.imported_key), row.reference]));
}
