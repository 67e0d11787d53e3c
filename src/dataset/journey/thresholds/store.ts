import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../../kit/duckdb/index.ts";
import { textBeside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { type Break, breaksOf, type Changed } from "./breaks.ts";
import { type Threshold, thresholdRows, thresholdsIn } from "./threshold.ts";

const partnerships = join(import.meta.dirname, "..", "..", "..", "..", "partnerships");

/**
 * The threshold documents by which journeys are judged: those that the register handed over, else the partnership's seed.
 * @returns a refusal that names the file, the entry and what to do
 */
export function thresholdsOf(workspace: Workspace): readonly Threshold[] | { refused: string } {
  const handed = workspace.path("rules", "thresholds.json");
  const seed = join(partnerships, workspace.settings.partnership, "thresholds.json");
  const found = [handed, seed].find((each) => existsSync(each));
  if (!found)
    return { refused: `No levels of need are known: write ${seed} (docs/tables.md has its shape).` };
  const read = thresholdsIn(json(found));
  if (!("refused" in read)) return read;
  const cure =
    found === handed
      ? "Put it right in the register's threshold documents, or take the file away to use the partnership's own"
      : "Put it right there";
  return {
    refused: `The levels of need in ${found} cannot be used. ${read.refused} ${cure}, and build again.`,
  };
}

/** Fills the tables threshold, level, tier and early_end of schema `journey`. */
export async function keepThresholds(db: Database, thresholds: readonly Threshold[]): Promise<void> {
  const rows = JSON.stringify(thresholdRows(thresholds));
  await db.run(textBeside(import.meta.url, "given.sql"), { rows });
  await db.run(textBeside(import.meta.url, "thresholds.sql"));
}

/** The days from which figures are not alike those before, since a threshold document changed. */
export async function breaks(db: Pick<Database, "rows">): Promise<readonly Break[]> {
  return breaksOf(await db.rows<Changed>(textBeside(import.meta.url, "breaks.sql")));
}

/** What the file says, or a text in its place, which no shape fits. */
function json(path: string): unknown {
  const text = readFileSync(path, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    return text; // not JSON: refused like any other wrong shape
  }
}
