import { once } from "node:events";
import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Kysely } from "kysely";
import { connect } from "./connect.ts";

interface Embedded {
  readonly db: Kysely<unknown>;
  /** Writes everything to the disk. */
  close(): Promise<void>;
  /** For a copy that is thrown away: writes nothing. */
  abandon(): Promise<void>;
}

/** Opens the embedded database in `folder`, in a worker thread, made where it is absent. The caller holds the folder's lock. */
export async function openEmbedded(folder: string, longest = 30_000): Promise<Embedded> {
  const { worker, host } = await started(folder);
  // One connection: the embedded database has one session.
  const db = connect({
    ...{ host, user: "postgres", database: "postgres", max: 1, idleTimeoutMillis: 0 },
    query_timeout: longest,
  });
  const abandon = async () => {
    await db.destroy();
    await worker.terminate();
    rmSync(host, { recursive: true, force: true });
  };
  const close = async () => {
    await db.destroy();
    worker.postMessage("close");
    await message(worker, "closed");
    await worker.terminate();
    flush(folder);
    rmSync(host, { recursive: true, force: true });
  };
  return { db, close, abandon };
}

/** The worker, and the folder of its Unix socket, as the PostgreSQL driver wants it for a host. */
async function started(folder: string): Promise<{ worker: Worker; host: string }> {
  // Not inside the workspace: a Unix socket's path may have some hundred characters only.
  const host = mkdtempSync(join(tmpdir(), "waymark-register-"));
  const worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), {
    execArgv: [],
    workerData: { folder, socket: join(host, ".s.PGSQL.5432") },
  });
  try {
    await message(worker, "ready");
    return { worker, host };
  } catch (cause) {
    rmSync(host, { recursive: true, force: true });
    throw new Error(
      `The embedded register in ${folder} could not be opened: its files are damaged, or another process changed them. Stop every server on this workspace and try again; if it stays so, restore a backup, or put a copy of the folder back.`,
      { cause },
    );
  }
}

async function message(worker: Worker, expected: string) {
  const [word] = await Promise.race([
    once(worker, "message"),
    once(worker, "exit").then(([code]) => {
      throw new Error(`The embedded register ended by itself (code ${code}).`);
    }),
  ]);
  if (word !== expected) throw new Error(`The embedded register said "${word}" where "${expected}" was due.`);
}

/** PGlite writes to the system's cache and never to the disk itself: the closing of the register does. */
function flush(folder: string) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = openSync(join(entry.parentPath, entry.name), "r");
    fsyncSync(file);
    closeSync(file);
  }
}
