import type { Database } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";

/** Makes the empty tables of schema `journey` in an open database. Refuses (DuckDB's error) where they stand already. */
export async function createJourneyTables(db: Database): Promise<void> {
  await db.run(textBeside(import.meta.url, "tables.sql"));
}
