import { basename } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { openDatabase } from "../../../kit/duckdb/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { readyToCheck } from "../checks/store.ts";
import type { Format } from "../format.ts";
import { agenciesOf } from "../partnership/store.ts";
import type { Receipt } from "../receipts/receipt.ts";
import { Landing } from "./land/store.ts";
import { takeIn } from "./store.ts";

/** A file to receive and what its sender says of it. */
export interface SentFile {
  readonly path: string;
  /** The agency's id; absent: the one whose role owes the format. */
  readonly agency?: string;
  /** The period's name; absent: what the file says, or its name, or its latest date. */
  readonly period?: string;
  /** The civil day (ISO) on which it came; absent: the day of the call. */
  readonly receivedOn?: string;
  readonly provisional?: boolean;
}

/** Who receives, when, and how work in progress is told. */
export interface ReceivingContext {
  readonly formats: readonly Format[];
  readonly by: string;
  readonly now: () => Temporal.Instant;
  readonly progress?: (line: string) => void;
}

export type Received =
  | { readonly file: string; readonly status: "landed" | "already received"; readonly receipt: Receipt }
  | { readonly file: string; readonly status: "refused"; readonly why: string };

/**
 * Receives files in the order given: each lands whole in received/<sha256>/ or, with a sentence, not at all.
 * A file whose bytes were received before keeps its first receipt. While DuckDB writes and checks one file
 * the next is read. May be killed at any instant and may run beside another.
 */
export async function receiveAll(
  workspace: Workspace,
  files: readonly SentFile[],
  context: ReceivingContext,
): Promise<Received[]> {
  const landing = new Landing(workspace, context, agenciesOf(workspace));
  const db = await openDatabase(":memory:", { memory: "128MB", folders: [landing.folder] });
  try {
    await readyToCheck(db);
    return await oneAfterAnother(
      files,
      (file) => takeIn(landing.folder, { path: file.path, name: basename(file.path) }, context.formats),
      (file, taken) => landing.land(db, file, taken),
    );
  } finally {
    db.close();
  }
}

/** Begins to take the next thing in while the last is put away; results in order. */
async function oneAfterAnother<Thing, Taken, Result>(
  things: readonly Thing[],
  take: (thing: Thing) => Promise<Taken>,
  put: (thing: Thing, taken: Taken) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let coming = things[0] === undefined ? undefined : take(things[0]);
  for (const [at, thing] of things.entries()) {
    if (coming === undefined) break;
    const taken = await coming;
    const next = things[at + 1];
    coming = next === undefined ? undefined : take(next);
    // Its failure is met when its turn comes; until then it must not count as unhandled.
    coming?.catch(() => undefined);
    results.push(await put(thing, taken));
  }
  return results;
}
