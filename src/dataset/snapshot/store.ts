import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import {
  type Database,
  openDatabase,
  type SnapshotReader,
  type SnapshotSource,
  sayingWhatLacks,
} from "../../kit/duckdb/index.ts";
import { clearAbandoned, folderAside, textBeside, writeAside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";

/** What a snapshot says of itself. */
export interface About {
  readonly id: string;
  readonly built_at: string;
  readonly day: string;
  readonly code_version: string;
  readonly children: number;
  readonly events: number;
  readonly indicators: number;
  /** Seconds of each step, as JSON. */
  readonly seconds: string;
}

const snapshotFile = (workspace: Workspace, id: string) => workspace.path("snapshots", `${id}.duckdb`);

const pointer = (workspace: Workspace) => workspace.path("snapshots", "current.json");

/** Makes a snapshot the one that is read. */
export function pointTo(workspace: Workspace, id: string): void {
  writeAside(pointer(workspace), `${JSON.stringify({ id })}\n`);
}

/** What the snapshot with this id says of itself, null where none stands. */
export async function standing(workspace: Workspace, id: string): Promise<About | null> {
  if (!existsSync(snapshotFile(workspace, id))) return null;
  const reader = await openReader(workspace, id);
  reader.close();
  return reader.about;
}

/** A folder of this process beside the snapshots; those that killed builds left behind are cleared. */
export function beginAside(workspace: Workspace, id: string): { aside: string; file: string } {
  const folder = workspace.path("snapshots");
  mkdirSync(folder, { recursive: true });
  clearAbandoned(folder);
  const aside = folderAside(folder);
  return { aside, file: join(aside, `${id}.duckdb`) };
}

/** Clears away a build that failed and lets its error go on. */
export function abandon(aside: string, error: unknown): never {
  rmSync(aside, { recursive: true });
  throw error;
}

/** Moves a finished snapshot from its folder aside to its place, flushed and read-only. */
export function landSnapshot(workspace: Workspace, aside: string, id: string): void {
  const made = join(aside, `${id}.duckdb`);
  const file = openSync(made, "r");
  fsyncSync(file);
  closeSync(file);
  chmodSync(made, 0o400);
  renameSync(made, snapshotFile(workspace, id));
  rmSync(aside, { recursive: true });
}

/**
 * The workspace's snapshots for reading. `current` looks at the pointer each time, opens a snapshot once, and lets an
 * outdated one go a minute after it was replaced, so that a page half made on it can be finished.
 */
export function snapshots(workspace: Workspace): SnapshotSource {
  let open: { id: string; reader: Promise<OpenReader> } | null = null;
  return {
    async current() {
      const id = currentId(workspace);
      if (id === null) return null;
      if (open?.id === id) return open.reader;
      const outdated = open;
      const fresh = { id, reader: openReader(workspace, id) };
      open = fresh;
      if (outdated) letGo(outdated.reader);
      return fresh.reader.catch((error) => {
        if (open === fresh) open = null; // so that the next call tries again
        throw error;
      });
    },
  };
}

/** Opens one snapshot by its id, the current or an older one. */
export async function openReader(workspace: Workspace, id: string): Promise<OpenReader> {
  const file = snapshotFile(workspace, id);
  if (!existsSync(file))
    throw new Error(`The snapshot ${file} is gone: run "waymark build" to make it again.`);
  const db = await openDatabase(file, { readOnly: true, memory: "500MB" });
  const about = await aboutOf(db);
  return {
    ...{ id: about.id, builtAt: about.built_at, day: about.day, codeVersion: about.code_version, about },
    rows: sayingWhatLacks(about.id, db.rows),
    close: db.close,
  };
}

interface OpenReader extends SnapshotReader {
  readonly about: About;
  close(): void;
}

/** The id that the pointer names, null before the first build. */
export function currentId(workspace: Workspace): string | null {
  const file = pointer(workspace);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { id: string }).id : null;
}

async function aboutOf(db: Database): Promise<About> {
  const [about] = await db.rows<About>(textBeside(import.meta.url, "read-about.sql"));
  if (!about) throw new Error("A snapshot says nothing of itself, which no build leaves behind.");
  return about;
}

function letGo(reader: Promise<OpenReader>) {
  const close = () => reader.then((each) => each.close(), nothingToClose);
  setTimeout(close, 60_000).unref();
}

/** Whoever asked for a reader that could not be opened has been told by its own promise. */
function nothingToClose() {}
