import { type Kysely, sql } from "kysely";
import { textBeside } from "../../files/index.ts";
import { migrateWithin, stepNames } from "../migrate.ts";
import { type Table, tablesOf } from "./dump.ts";
import type { About, First, Last, Sequence } from "./lines.ts";

const guardsText = textBeside(import.meta.url, "guards.sql");
const anythingText = textBeside(import.meta.url, "anything.sql");
const plainWords = textBeside(import.meta.url, "plain-words.sql");

/** Why nothing can be restored into this database, or null. */
export async function whyNotInto(db: Kysely<unknown>): Promise<string | null> {
  const { rows } = await sql.raw<{ relations: number }>(anythingText).execute(db);
  const found = rows[0]?.relations ?? 0;
  return found === 0
    ? null
    : `The database holds ${found} tables and views already: a backup is restored into an empty one.`;
}

type Making = (held: Kysely<unknown>, step: string) => Promise<void>;

/**
 * Puts a dump into an empty database, in one transaction: all of it or nothing. The tables are made as they were when it
 * was written; whoever opens the register next brings them up to date. Refuses a dump of a newer Waymark, and one that
 * was cut off.
 * @param lines single lines, without their line feeds
 * @param make makes the tables as they were after that step, on a connection that is in a transaction
 */
export async function loadDump(
  db: Kysely<unknown>,
  lines: AsyncIterator<string>,
  make: Making = migrateWithin,
): Promise<Last | { readonly refused: string }> {
  const first = JSON.parse((await lines.next()).value ?? "null") as First | null;
  const refused = whyNotRead(first);
  if (first === null || refused) return { refused: refused ?? cutOff };
  return db.connection().execute(async (held) => {
    await sql`begin`.execute(held);
    try {
      await make(held, first.steps.at(-1) ?? "");
      const loaded = await loadWithin(held, lines);
      await sql.raw("refused" in loaded ? "rollback" : "commit").execute(held);
      return loaded;
    } catch (error) {
      await sql`rollback`.execute(held);
      throw error;
    }
  });
}

function whyNotRead(first: First | null): string | null {
  if (first === null) return cutOff;
  const known = new Set(stepNames());
  const unknown = first.register === 1 ? first.steps.find((step) => !known.has(step)) : "of another kind";
  return unknown === undefined
    ? null
    : `This backup was made by a newer Waymark (this one does not know the register's step ${unknown}): restore it with that version or a later one.`;
}

const cutOff = "The register in this backup breaks off. Take another copy of it.";

async function loadWithin(
  held: Kysely<unknown>,
  lines: AsyncIterator<string>,
): Promise<Last | { readonly refused: string }> {
  const tables = new Map((await tablesOf(held)).map((table) => [table.name, table]));
  await sql.raw(plainWords).execute(held);
  const { rows: guards } = await sql.raw<{ aside: string; back: string }>(guardsText).execute(held);
  for (const { aside } of guards) await sql.raw(aside).execute(held);
  // A step may have filled a table of its own accord: what was dumped takes its place.
  for (const { name } of tables.values()) await sql.raw(`delete from ${name}`).execute(held);
  const found = await fill(held, tables, lines);
  if (found === null) return { refused: cutOff };
  for (const { back } of guards) await sql.raw(back).execute(held);
  return found;
}

/** Takes every line in turn; null where the last one is missing or does not fit. */
async function fill(held: Kysely<unknown>, tables: ReadonlyMap<string, Table>, lines: AsyncIterator<string>) {
  const found = { tables: 0, rows: 0 };
  let into = async (_: string) => {};
  let waiting: string[] = [];
  let size = 0;
  const flush = async () => {
    if (waiting.length > 0) await into(`[${waiting.join(",")}]`);
    found.rows += waiting.length;
    waiting = [];
    size = 0;
  };
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = next.value;
    if (line.startsWith("[")) {
      waiting.push(line);
      size += line.length;
      if (size > 1_000_000 || waiting.length === 5000) await flush();
      continue;
    }
    await flush();
    const said = JSON.parse(line) as About | Sequence | Last;
    if ("table" in said) {
      into = insertion(held, tables.get(said.table), said);
      found.tables += 1;
    } else if ("sequence" in said) await setSequence(held, said);
    else return said.tables === found.tables && said.rows === found.rows ? found : null;
  }
  return null;
}

/** Takes a JSON list of rows; the database reads it, so that no value passes through another's idea of it. */
function insertion(held: Kysely<unknown>, table: Table | undefined, { table: name, columns }: About) {
  const types = columns.map((column) => table?.columns.find((each) => each.name === column)?.type);
  if (!table || types.includes(undefined))
    throw new Error(`The dump's table ${name} is not that of its own steps: it was changed by another hand.`);
  const values = types.map((type, at) => `(one.value ->> ${at})::${type}`).join(", ");
  const insert = `insert into ${name} (${columns.join(", ")}) overriding system value`;
  return async (rows: string) =>
    void (await sql`${sql.raw(insert)} select ${sql.raw(values)} from json_array_elements(${rows}::json) as one`.execute(
      held,
    ));
}

const setSequence = (held: Kysely<unknown>, { sequence, last, called }: Sequence) =>
  sql`select setval(${sequence}::regclass, ${last}::bigint, ${called})`.execute(held);
