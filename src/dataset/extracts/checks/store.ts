import { join } from "node:path";
import type { Database } from "../../../kit/duckdb/index.ts";
import { textBeside } from "../../../kit/files/index.ts";
import type { Table } from "../format.ts";
import type { Issue } from "../landing/row.ts";
import { fill } from "../reading/fill.ts";
import { checksOf } from "./checks.ts";

const sql = {
  macros: textBeside(import.meta.url, "../reading/macros.sql"),
  begin: textBeside(import.meta.url, "begin.sql"),
  openSmall: textBeside(import.meta.url, "open-small.sql"),
  openLarge: textBeside(import.meta.url, "open-large.sql"),
  latest: textBeside(import.meta.url, "latest-day.sql"),
  raise: textBeside(import.meta.url, "raise.sql"),
  keep: textBeside(import.meta.url, "keep.sql"),
  count: textBeside(import.meta.url, "count.sql"),
  severities: textBeside(import.meta.url, "severities.sql"),
};

/** A table of one file as it lies in Parquet. */
export interface LandedTable {
  readonly table: Table;
  readonly file: string;
  /** The columns that the file has. */
  readonly present: ReadonlySet<string>;
}

/** Makes a database ready to check one file after another. */
export async function readyToCheck(db: Database): Promise<void> {
  await db.run(sql.macros);
}

const small = 20_000;

/**
 * Opens a file's landed tables to the checks, in place of the last file's; returns the rows of each.
 * @param rows how many the file has, over all tables
 */
export async function openRows(
  db: Database,
  landed: readonly LandedTable[],
  rows: number,
): Promise<Map<string, number>> {
  await db.run(sql.begin);
  const counts = new Map<string, number>();
  for (const { table, file } of landed) {
    await db.run(
      fill(rows <= small ? sql.openSmall : sql.openLarge, {
        identifiers: { table: table.name },
        texts: { file },
      }),
    );
    const [counted] = await db.rows<{ rows: number }>(
      fill(sql.count, { identifiers: { table: table.name } }),
    );
    counts.set(table.name, counted?.rows ?? 0);
  }
  return counts;
}

/** The latest day, up to `until`, in the columns that tell a file's period; null where there is none. */
export async function latestDay(
  db: Database,
  landed: readonly LandedTable[],
  until: string,
): Promise<string | null> {
  const days = landed.flatMap(({ table, present }) =>
    table.columns
      .filter((column) => column.tellsPeriod && present.has(column.name))
      .map((column) =>
        fill(sql.latest, { identifiers: { table: table.name, column: column.name }, texts: { until } }),
      ),
  );
  if (days.length === 0) return null;
  const found = await db.rows<{ day: string | null }>(days.join("\nunion all\n"));
  return (
    found
      .map(({ day }) => day ?? "")
      .toSorted()
      .at(-1) || null
  );
}

/** Runs every check on the file that is open, writes rows/issues.parquet, and counts what was found. */
export async function checkInto(
  db: Database,
  folder: string,
  landed: readonly LandedTable[],
  found: { period: string | null; issues: readonly Issue[] },
): Promise<{ error: number; query: number }> {
  const selects = landed.flatMap(({ table, present }) => checksOf(table, found.period, present));
  if (selects.length > 0) await db.run(`insert into received.issue\n${selects.join("\nunion all\n")}`);
  await db.run(sql.raise, { issues: JSON.stringify(found.issues) });
  await db.run(fill(sql.keep, { texts: { file: join(folder, "rows", "issues.parquet") } }));
  const [counts] = await db.rows<{ error: number; query: number }>(sql.severities);
  return { error: counts?.error ?? 0, query: counts?.query ?? 0 };
}
