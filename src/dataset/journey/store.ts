import type { Database, SnapshotReader } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { flowOf, type JourneyFlow, type ReferralFacts } from "./flow/flow.ts";
import { breaks, keepThresholds } from "./thresholds/store.ts";
import type { Threshold } from "./thresholds/threshold.ts";

const sql = (name: string) => textBeside(import.meta.url, name);

const steps = [
  "declared/declared.sql",
  "declared/labels.sql",
  "trace/standing.sql",
  "trace/lives.sql",
  "trace/children-in-need.sql",
  "trace/looked-after.sql",
  "trace/other-agencies.sql",
  "trace/events.sql",
  "trace/spells.sql",
];

interface JourneySummary {
  readonly events: number;
  readonly spells: number;
  /** Received rows that attest a record. */
  readonly sources: number;
}

/** Makes the empty tables of schema `journey` in an open database. Refuses (DuckDB's error) where they stand already. */
export async function createJourneyTables(db: Database): Promise<void> {
  await db.run(sql("tables.sql"));
}

/**
 * Makes schema `journey` (docs/tables.md) in a database whose schemas `extracts` and `linkage` are there.
 * @param thresholds in the order in which they were in force, see thresholdsOf
 */
export async function traceJourneys(db: Database, thresholds: readonly Threshold[]): Promise<JourneySummary> {
  await createJourneyTables(db);
  await keepThresholds(db, thresholds);
  for (const step of steps) await db.run(sql(step));
  const [summary] = await db.rows<JourneySummary>(sql("trace/summary.sql"));
  await db.run(sql("trace/clear.sql"));
  if (!summary)
    throw new Error("The journey ended without a summary, which a query without conditions always gives.");
  return summary;
}

/**
 * How the referrals of one year (1 April to 31 March) went on, as far as the returns know.
 * @param year for example "2024-25"
 * @returns null where no return has been received. What lies after the snapshot's day counts as not known.
 */
export async function flow(
  reader: Pick<SnapshotReader, "rows" | "day">,
  year: string,
): Promise<JourneyFlow | null> {
  const [known] = await reader.rows<{ known_until: string | null }>(sql("flow/known-until.sql"), {
    day: reader.day,
  });
  if (!known?.known_until) return null;
  const first = Number(year.slice(0, 4));
  const [from, to] = [`${first}-04-01`, `${first + 1}-03-31`];
  const caveats = (await breaks(reader))
    .filter(({ of, on }) => of === "levels" && from <= on && on <= to)
    .map(({ sentence }) => sentence);
  const cohort = { year, from, to, knownUntil: known.known_until, caveats };
  return flowOf(await reader.rows<ReferralFacts>(sql("flow/flow.sql"), { from, to }), cohort);
}
