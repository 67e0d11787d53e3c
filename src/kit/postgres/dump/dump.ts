import { type Kysely, sql, type Transaction } from "kysely";
import { textBeside } from "../../files/index.ts";
import type { About, First, Last, Sequence } from "./lines.ts";

const tablesText = textBeside(import.meta.url, "tables.sql");
const sequencesText = textBeside(import.meta.url, "sequences.sql");
const plainWords = textBeside(import.meta.url, "plain-words.sql");

export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/**
 * Everything that a register holds, as lines (each ends in a line feed, some come together), read in one transaction that
 * sees one moment and changes nothing. The tables are those of the catalogue, so that a new one is never forgotten.
 */
export async function* dumpOf(db: Kysely<unknown>): AsyncGenerator<string> {
  const trx = await db
    .startTransaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute();
  try {
    await sql.raw(plainWords).execute(trx);
    yield inLine<First>({ register: 1, steps: await stepsTaken(trx) });
    const end = { tables: 0, rows: 0 };
    for (const table of await tablesOf(trx)) {
      yield inLine<About>({ table: table.name, columns: table.columns.map(({ name }) => name) });
      for await (const { lines, count } of rowsOf(trx, table)) {
        yield lines;
        end.rows += count;
      }
      end.tables += 1;
    }
    yield* sequencesOf(trx);
    yield inLine<Last>(end);
  } finally {
    await trx.rollback().execute();
  }
}

const inLine = <T>(value: T) => `${JSON.stringify(value)}\n`;

async function stepsTaken(trx: Transaction<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from register.kysely_migration order by name`.execute(trx);
  return rows.map(({ name }) => name);
}

export async function tablesOf(db: Kysely<unknown>): Promise<readonly Table[]> {
  return (await sql.raw<Table>(tablesText).execute(db)).rows;
}

/** Some two megabytes at a time, however large a row is. */
async function* rowsOf(trx: Transaction<unknown>, { name, columns }: Table) {
  const words = columns.map((column) => `${column.name}::text`).join(", ");
  const select = `select array_to_json(array[${words}]::text[])::text as line from ${name}`;
  await sql.raw(`declare dumped no scroll cursor for ${select}`).execute(trx);
  for (let wanted = 50; ; ) {
    const { rows } = await sql.raw<{ line: string }>(`fetch forward ${wanted} from dumped`).execute(trx);
    if (rows.length === 0) break;
    const lines = `${rows.map(({ line }) => line).join("\n")}\n`;
    yield { lines, count: rows.length };
    const fitting = Math.round(2_000_000 / (lines.length / rows.length));
    wanted = Math.max(1, Math.min(fitting, wanted * 4, 5000));
  }
  await sql.raw("close dumped").execute(trx);
}

async function* sequencesOf(trx: Transaction<unknown>) {
  const { rows } = await sql.raw<{ name: string }>(sequencesText).execute(trx);
  for (const { name } of rows) {
    const state = await sql
      .raw<{ last: string; called: boolean }>(
        `select last_value::text as last, is_called as called from ${name}`,
      )
      .execute(trx);
    for (const { last, called } of state.rows) yield inLine<Sequence>({ sequence: name, last, called });
  }
}
