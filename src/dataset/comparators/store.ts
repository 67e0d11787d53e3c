import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database, SnapshotReader } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { type Elsewhere, elsewhereIn, type Target, targetsIn } from "./facts.ts";

const statement = (name: string) => textBeside(import.meta.url, `${name}.sql`);
const partnerships = join(import.meta.dirname, "..", "..", "..", "partnerships");

/** What a partnership's figures are read against. */
export interface Comparators {
  readonly elsewhere: readonly Elsewhere[];
  readonly targets: readonly Target[];
}

/**
 * The partnership's own comparators.json and targets.json; nothing where it has none.
 * @returns a refusal that names the file and what is wrong in it
 */
export function comparatorsOf(workspace: Workspace): Comparators | { refused: string } {
  const folder = join(partnerships, workspace.settings.partnership);
  const elsewhere = read(join(folder, "comparators.json"), elsewhereIn);
  if ("refused" in elsewhere) return elsewhere;
  const targets = read(join(folder, "targets.json"), targetsIn);
  return "refused" in targets ? targets : { elsewhere, targets };
}

/** Makes schema `comparators` in an open database. */
export async function keepComparators(db: Database, { elsewhere, targets }: Comparators): Promise<void> {
  await db.run("create schema comparators");
  await db.run(statement("elsewhere-table"), { elsewhere: JSON.stringify(elsewhere) });
  await db.run(statement("target-table"), { targets: JSON.stringify(targets) });
}

/** What a snapshot's figures are read against; nothing in one that was built before there was any. */
export async function comparatorsIn(reader: Pick<SnapshotReader, "rows">): Promise<Comparators> {
  const [standing] = await reader.rows<{ tables: number }>(statement("standing"));
  if (!standing?.tables) return { elsewhere: [], targets: [] };
  return {
    elsewhere: await reader.rows<Elsewhere>(statement("elsewhere")),
    targets: await reader.rows<Target>(statement("targets")),
  };
}

function read<T>(path: string, rowsIn: (file: unknown) => readonly T[] | { refused: string }) {
  if (!existsSync(path)) return [];
  const rows = rowsIn(json(path));
  if (!("refused" in rows)) return rows;
  return { refused: `${path} cannot be used. ${rows.refused} Put it right there, and build again.` };
}

/** What the file says, or a text in its place, which no shape fits. */
function json(path: string): unknown {
  const text = readFileSync(path, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
