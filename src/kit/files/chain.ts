import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { beginning, hashOf, headNote, type Line } from "./chain-line.ts";
import { sha256OfText } from "./hash.ts";
import { sealOf, secretIn } from "./secret.ts";

/** Where a chained file lies, and the file of the secret that seals it, which is made with its first line. */
export interface ChainPlace {
  readonly path: string;
  readonly secret: string;
}

/**
 * Adds one line to a chained file, made when it is not there, and returns when it is on the disk; then notes the new end
 * in PATH.head. One process adds at a time; another waits. A last line that a crash left unfinished is dropped: what it
 * would have told never happened.
 */
export function chainAppend({ path, secret }: ChainPlace, at: string, told: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const release = waitForTurn(`${path}.lock`);
  const file = openSync(path, existsSync(path) ? "r+" : "w+", 0o600);
  try {
    const { end, last } = lastLine(file, statSync(path).size);
    ftruncateSync(file, end);
    const key = secretIn(secret, (made) => headNote(path, made).begin());
    const entry = { number: (last?.number ?? 0) + 1, at, toldHash: sha256OfText(JSON.stringify(told)) };
    const previous = last?.hash ?? beginning;
    const hash = hashOf({ ...entry, previous });
    const line: Line = { ...entry, told, previous, hash, seal: sealOf(key, hash) };
    writeWhole(file, Buffer.from(`${JSON.stringify(line)}\n`), end);
    fsyncSync(file);
    headNote(path, key).keep({ number: line.number, hash });
  } finally {
    closeSync(file);
    release();
  }
}

/** A disk that fills up takes a part of what is written and says how much. */
function writeWhole(file: number, bytes: Uint8Array, at: number) {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** The last whole line and the byte after it, read from the end, so that a long log costs no more than a short one. */
function lastLine(file: number, size: number): { end: number; last: Line | null } {
  for (let reach = 4096; ; reach *= 4) {
    const from = Math.max(0, size - reach);
    const bytes = Buffer.alloc(size - from);
    readSync(file, bytes, 0, bytes.length, from);
    const end = bytes.lastIndexOf(10) + 1;
    const start = end < 2 ? 0 : bytes.lastIndexOf(10, end - 2) + 1;
    if (from > 0 && start === 0) continue;
    const last = end === 0 ? null : (JSON.parse(bytes.toString("utf8", start, end)) as Line);
    return { end: from + end, last };
  }
}

/** Waits until this process alone holds `lock`; returns what gives it back. A lock of an ended process is taken over. */
function waitForTurn(lock: string): () => void {
  for (let tries = 0; tries < 1500; tries++) {
    try {
      const file = openSync(lock, "wx");
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => unlinkSync(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (tries > 100 && holderHasEnded(lock)) unlinkSync(lock);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  throw new Error(
    `Another process has held ${lock} for 30 seconds: end it, or remove the file if none runs.`,
  );
}

function holderHasEnded(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
