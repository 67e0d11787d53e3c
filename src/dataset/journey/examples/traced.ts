import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, type Row, type Value } from "../../../kit/duckdb/index.ts";
import { openWorkspace } from "../../../kit/workspace/index.ts";
import { stage } from "../../extracts/index.ts";
import { link } from "../../linkage/index.ts";
import { type Threshold, thresholdsOf, traceJourneys } from "../index.ts";

const emptyWorkspace = openWorkspace(join(tmpdir(), `waymark-journey-${process.pid}`));

export type Line = Record<string, Value>;
/** One received file: the table that it fills and its lines. */
export interface File {
  readonly table: string;
  readonly year?: string;
  readonly agency?: string;
  readonly format?: string;
  readonly file?: string;
  readonly lines: readonly Line[];
  /** Further years for which the same bytes were sent. */
  readonly alsoFor?: readonly string[];
}

/** Receives the invented files in order, links and traces by Oakmarch's own levels of need. Receipt n is "n" repeated. */
export async function traced(...files: readonly File[]): Promise<Database> {
  const thresholds = thresholdsOf(emptyWorkspace);
  if ("refused" in thresholds) throw new Error(thresholds.refused);
  return tracedBy(thresholds, ...files);
}

/** The same by other levels of need. */
export async function tracedBy(
  thresholds: readonly Threshold[],
  ...files: readonly File[]
): Promise<Database> {
  const db = await openDatabase(":memory:");
  await stage(db, emptyWorkspace, []);
  for (const [
    at,
    { table, year = "2024", agency = "council", format = table, file = `${table}.csv`, lines, alsoFor = [] },
  ] of files.entries()) {
    const receipt = receiptOf(at);
    const period_to = endOf(year);
    const sent = { receipt, format, position: at + 1 };
    await insert(db, "receipt", { ...sent, agency, file, period: year, period_to });
    for (const period of [year, ...alsoFor])
      await insert(db, "delivery", { ...sent, period, period_to: endOf(period) });
    for (const [row, line] of lines.entries()) await insert(db, table, { receipt, row: row + 1, ...line });
  }
  await link(db, { key: new Uint8Array(32) });
  await traceJourneys(db, thresholds);
  return db;
}

const endOf = (year: string) => `${Number(year) + 1}-03-31`;

export const receiptOf = (at: number) => `${at + 1}`.repeat(64).slice(0, 64);

async function insert(db: Database, table: string, line: Line) {
  const names = Object.keys(line);
  const places = names.map((name) => `$${name}`);
  await db.run(`insert into extracts.${table} ("${names.join('", "')}") values (${places.join(", ")})`, line);
}

/** Each row as its values, parted by blanks. */
export const only = async (db: Database, sql: string) =>
  (await db.rows<Row>(sql)).map((row) => Object.values(row).join(" "));

export const child = (la_child_id: string): File => ({
  table: "person",
  lines: [{ person_id: la_child_id, forename: "Ada", surname: "Thornwick", birth_date: "2014-05-06" }],
});

export const referral = (year: string, ...lines: Line[]): File => ({
  table: "cin_referral",
  format: "cin-census",
  year,
  lines: lines.map((line) => ({ la_child_id: "K1", ...line })),
});

export const episodes = (year: string, ...lines: Line[]): File => ({
  table: "looked_after_episode",
  format: "ssda903-episodes",
  year,
  lines: lines.map((line) => ({ la_child_id: "K1", legal_status: "C2", placement: "U6", ...line })),
});
