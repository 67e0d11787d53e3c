import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BOOLEAN, DuckDBDataChunk, INTEGER } from "@duckdb/node-api";
import type { Database } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { childIds } from "./childId.ts";
import { type Clusters, clusters, type Evidence } from "./clusters.ts";

const sql = (name: string) => textBeside(import.meta.url, name);

interface LinkSummary {
  readonly records: number;
  readonly children: number;
  readonly links: number;
  readonly refused: number;
}

/**
 * Makes schema `linkage` (docs/tables.md) in a database whose schema `extracts` is staged.
 * Three steps, each replaceable: evidence between records, clusters from evidence, children from clusters.
 * @param key the workspace's secret for permanent ids, see childIdKey
 */
export async function link(db: Database, { key }: { readonly key: Uint8Array }): Promise<LinkSummary> {
  await db.run(sql("records.sql"));
  await db.run(sql("compared.sql"));
  await makeNicknames(db);
  await db.run(sql("evidence.sql"));
  const found = clusters(await readEvidence(db));
  await writeClusters(db, found);
  await issueIds(db, key);
  await db.run(sql("children.sql"));
  const [summary] = await db.rows<LinkSummary>(sql("summary.sql"));
  await db.run(sql("clear.sql"));
  if (!summary)
    throw new Error("Linkage ended without a summary, which a query without conditions always gives.");
  return summary;
}

/** The workspace's secret for children's ids: 32 random bytes, made at the first call, readable by its owner only. */
export function childIdKey(workspace: Workspace): Uint8Array {
  const file = workspace.path("secret", "child-id.key");
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const aside = `${file}.${process.pid}.part`;
    writeFileSync(aside, randomBytes(32), { mode: 0o600, flush: true });
    try {
      linkSync(aside, file); // fails where another process was first: its key is the one
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(aside);
    }
  }
  const key = readFileSync(file);
  if (key.length !== 32)
    throw new Error(`${file} should hold 32 bytes and holds ${key.length}: restore it from a backup.`);
  return key;
}

async function makeNicknames(db: Database) {
  const families = sql("nicknames.json");
  await db.run(sql("nickname.sql"), { families });
}

async function readEvidence(db: Database): Promise<Evidence> {
  const [position, council, seal] = await integers(db, sql("read-records.sql"));
  const [n, hub, why] = await integers(db, sql("read-evidence.sql"));
  if (!position || !council || !seal || !n || !hub || !why)
    throw new Error("A linkage query gave too few columns.");
  return { position, council, seal, n, hub, why };
}

/** Whole integer columns, straight from the driver's chunks: objects for each row would cost ten times the time. */
async function integers(db: Database, query: string): Promise<Int32Array[]> {
  const result = await db.connection.run(query);
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  return Array.from({ length: result.columnCount }, (_, column) => {
    const values = new Int32Array(length);
    let at = 0;
    for (const chunk of chunks) {
      values.set(chunk.getColumnValues(column) as number[], at);
      at += chunk.rowCount;
    }
    return values;
  });
}

async function writeClusters(db: Database, found: Clusters) {
  await db.run(sql("placed.sql"));
  const records = Array.from(
    found.first,
    (first, n) => [n, first, found.standsAlone.has(n), found.everFirst.has(n)] as const,
  );
  await append(db, "placed", [INTEGER, INTEGER, BOOLEAN, BOOLEAN], records);
  await append(db, "parted", [INTEGER, INTEGER], found.parted);
}

async function append(
  db: Database,
  table: string,
  types: (typeof INTEGER | typeof BOOLEAN)[],
  rows: readonly (readonly (number | boolean)[])[],
) {
  const appender = await db.connection.createAppender(table, "main", "temp");
  for (let at = 0; at < rows.length; at += 2048) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(rows.slice(at, at + 2048));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function issueIds(db: Database, key: Uint8Array) {
  const records = await db.rows<{ n: number; record: string }>(sql("first-records.sql"));
  const idOf = childIds(key);
  const appender = await db.connection.createAppender("issued", "main", "temp");
  for (const { n, record } of records) {
    appender.appendInteger(n);
    appender.appendVarchar(idOf(record));
    appender.endRow();
  }
  appender.closeSync();
}
