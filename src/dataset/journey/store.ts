import type { Database } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";

const sql = (name: string) => textBeside(import.meta.url, name);

const steps = [
  "declared/declared.sql",
  "declared/labels.sql",
  "trace/standing.sql",
  "trace/children-in-need.sql",
  "trace/looked-after.sql",
  "trace/other-agencies.sql",
  "trace/events.sql",
  "trace/spells.sql",
];

export interface JourneySummary {
  readonly events: number;
  readonly spells: number;
  /** Received rows that attest a record. */
  readonly sources: number;
}

/** Makes the empty tables of schema `journey` in an open database. Refuses (DuckDB's error) where they stand already. */
export async function createJourneyTables(db: Database): Promise<void> {
  await db.run(sql("tables.sql"));
}

/** Makes schema `journey` (docs/tables.md) in a database whose schemas `extracts` and `linkage` are there. */
export async function traceJourneys(db: Database): Promise<JourneySummary> {
  await createJourneyTables(db);
  for (const step of steps) await db.run(sql(step));
  const [summary] = await db.rows<JourneySummary>(sql("trace/summary.sql"));
  await db.run(sql("trace/clear.sql"));
  if (!summary)
    throw new Error("The journey ended without a summary, which a query without conditions always gives.");
  return summary;
}
