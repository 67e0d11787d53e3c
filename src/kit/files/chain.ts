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
import { sha256OfText } from "./hash.ts";

/** One line of a chained file: a JSON object whose hash takes in the hash of the line before. */
interface Line {
  readonly number: number;
  /** The instant, ISO in UTC. */
  readonly at: string;
  /** What is told; null once it has been erased. The chain commits to its hash, so it holds without it. */
  readonly told: unknown;
  readonly toldHash: string;
  readonly previous: string;
  readonly hash: string;
}

type ChainFinding =
  | { readonly ok: true; readonly lines: number; readonly head: string }
  | { readonly ok: false; readonly line: number; readonly why: string };

const beginning = "0".repeat(64);

/**
 * Adds one line to a chained file, made when it is not there, and returns when it is on the disk. One process adds at a
 * time; another waits. A last line that a crash left unfinished is dropped: what it would have told never happened.
 */
export function chainAppend(path: string, at: string, told: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const release = waitForTurn(`${path}.lock`);
  const file = openSync(path, existsSync(path) ? "r+" : "w+", 0o600);
  try {
    const { end, last } = lastLine(file, statSync(path).size);
    ftruncateSync(file, end);
    const entry = { number: (last?.number ?? 0) + 1, at, toldHash: sha256OfText(JSON.stringify(told)) };
    const previous = last?.hash ?? beginning;
    const line: Line = { ...entry, told, previous, hash: hashOf({ ...entry, previous }) };
    writeSync(file, `${JSON.stringify(line)}\n`, end);
    fsyncSync(file);
  } finally {
    closeSync(file);
    release();
  }
}

/**
 * Whether every line of a chained file follows from the one before. Lines cut off at the end cannot be seen from the
 * file alone: compare `lines` and `head` with what was noted elsewhere. An absent file is a chain of no lines.
 */
export function chainVerify(path: string): ChainFinding {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  let head = beginning;
  const lines = text.split("\n");
  if (lines.pop() !== "") return { ok: false, line: lines.length + 1, why: "The last line is unfinished." };
  for (const [at, written] of lines.entries()) {
    const why = fault(written, at + 1, head);
    if (typeof why === "string") return { ok: false, line: at + 1, why };
    head = why.hash;
  }
  return { ok: true, lines: lines.length, head };
}

function fault(written: string, number: number, previous: string): string | { hash: string } {
  const line = parsed(written);
  if (!line) return "The line is not JSON.";
  if (line.number !== number) return `The line says that it is number ${line.number}.`;
  if (line.previous !== previous) return "The line does not follow from the one before.";
  if (line.hash !== hashOf(line)) return "The line's hash is not that of the line.";
  if (line.told !== null && sha256OfText(JSON.stringify(line.told)) !== line.toldHash)
    return "What the line tells has been changed.";
  return { hash: line.hash };
}

const hashOf = (line: Pick<Line, "number" | "at" | "toldHash" | "previous">) =>
  sha256OfText(`${line.number}\n${line.at}\n${line.toldHash}\n${line.previous}`);

function parsed(written: string): Line | null {
  try {
    return JSON.parse(written) as Line;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
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
