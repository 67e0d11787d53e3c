import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "../../../kit/duckdb/index.ts";
import { textBeside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { Format, Table } from "../format.ts";
import { fill, quotedName, quotedText } from "../reading/fill.ts";
import { deliveriesOf, type Receipt } from "../receipts/receipt.ts";
import { receiptFolder } from "../receipts/store.ts";

const sql = {
  macros: textBeside(import.meta.url, "../reading/macros.sql"),
  receipts: textBeside(import.meta.url, "receipt.sql"),
  deliveries: textBeside(import.meta.url, "delivery.sql"),
  received: textBeside(import.meta.url, "received.sql"),
  rows: textBeside(import.meta.url, "rows.sql"),
};

/**
 * Makes the schema `extracts` (docs/tables.md) in an open database from the landed rows of these receipts.
 * Every table is made, empty where nothing of its format was received.
 * @param db opened with the workspace's received folder among its `folders`
 * @param folderOf where a receipt's rows lie
 */
export async function stageFormats(
  db: Database,
  formats: readonly Format[],
  receipts: readonly Receipt[],
  folderOf: (id: string) => string,
): Promise<void> {
  await db.run(sql.macros);
  await db.run(sql.receipts, { receipts: JSON.stringify(receipts) });
  await db.run(sql.deliveries, { deliveries: JSON.stringify(receipts.flatMap(deliveriesOf)) });
  await db.run("create schema received");
  for (const format of formats) {
    if (format.stage === undefined) continue;
    const own = receipts.filter((receipt) => receipt.format === format.id);
    for (const table of format.tables) await db.run(viewOf(table, own, folderOf));
    await db.run(readFileSync(fileURLToPath(format.stage), "utf8"));
  }
  await db.run("drop schema received cascade");
}

/** The folders of the workspace's receipts, for stageFormats. */
export const foldersOf = (workspace: Workspace) => (id: string) => receiptFolder(workspace, id);

/** All rows of a table as received, over its receipts; columns that a receipt lacks are null. */
function viewOf(table: Table, receipts: readonly Receipt[], folderOf: (id: string) => string): string {
  const columns = table.columns.map(({ name }) => `cast(null as varchar) as ${quotedName(name)}`).join(", ");
  const names = table.columns.map(({ name }) => quotedName(name)).join(", ");
  const rows = receipts.flatMap((receipt) => {
    const file = join(folderOf(receipt.id), "rows", `${table.name}.parquet`);
    if (!existsSync(file)) return [];
    const period = receipt.period === null ? "cast(null as varchar)" : quotedText(receipt.period);
    return [fill(sql.rows, { texts: { receipt: receipt.id, file }, pieces: { period } })];
  });
  return fill(sql.received, {
    identifiers: { table: table.name },
    pieces: { columns, names, rows: rows.map((each) => `union all by name\n${each}`).join("\n") },
  });
}
