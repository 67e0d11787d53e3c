import { arrivals, receipts } from "../../dataset/extracts/index.ts";
import type { SnapshotReader } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";

/** What the agencies owe by a day, and how many files have come in all. */
export function arrivalsNow(workspace: Workspace, day: string) {
  const all = receipts(workspace);
  return { files: all.length, arrivals: arrivals(workspace, all, day) };
}

/** How many received files a snapshot was made from. */
export async function filesIn(snapshot: SnapshotReader): Promise<number> {
  const [row] = await snapshot.rows<{ files: number }>(
    textBeside(import.meta.url, "receipts-in-snapshot.sql"),
  );
  return row?.files ?? 0;
}
