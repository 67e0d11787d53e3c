import { once } from "node:events";
import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface Embedded {
  /** The folder of the Unix socket, as the PostgreSQL driver wants it for a host. */
  readonly host: string;
  close(): Promise<void>;
}

/** Starts the embedded database on `folder` in a worker thread. The caller holds the folder's lock. */
export async function startEmbedded(folder: string): Promise<Embedded> {
  // Not inside the workspace: a Unix socket's path may have some hundred characters only.
  const host = mkdtempSync(join(tmpdir(), "waymark-register-"));
  const worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), {
    execArgv: [],
    workerData: { folder, socket: join(host, ".s.PGSQL.5432") },
  });
  try {
    await message(worker, "ready");
  } catch (cause) {
    rmSync(host, { recursive: true, force: true });
    throw new Error(
      `The embedded register in ${folder} could not be opened: its files are damaged, or another process changed them. Stop every server on this workspace and try again; if it stays so, put a copy of the folder back.`,
      { cause },
    );
  }
  return {
    host,
    close: async () => {
      worker.postMessage("close");
      await message(worker, "closed");
      await worker.terminate();
      flush(folder);
      rmSync(host, { recursive: true, force: true });
    },
  };
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
