import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** Who holds the register's folder. */
export interface Holder {
  readonly pid: number;
  /** The process's start, as the kernel counts it, so that a later process with the same number is not taken for it. */
  readonly started: string | null;
  /** Where the holder takes commands, when it does. */
  readonly socket?: string;
}

export interface Lock {
  /** Tells others where to ask for commands. */
  announce(socket: string): void;
  release(): void;
}

/**
 * Takes the lock file for this process, or says who has it. Two processes on one embedded database lose rows without a
 * word, so the file is made in one step with its content, and a dead holder's is taken over by one process only.
 */
export function takeLock(path: string): Lock | { readonly heldBy: Holder } {
  mkdirSync(dirname(path), { recursive: true });
  const own: Holder = { pid: process.pid, started: processOf(process.pid)?.started ?? null };
  for (let attempt = 0; attempt < 20; attempt++) {
    if (placed(path, own)) return lockAt(path, own);
    const held = holderOf(path);
    if (held && isAlive(held)) return { heldBy: held };
    clearAway(path, held);
  }
  throw new Error(`The lock ${path} changes hands again and again: stop what else starts on this workspace.`);
}

/** Who holds the lock now and lives; null when nobody does. */
export function liveHolder(path: string): Holder | null {
  const held = holderOf(path);
  return held && isAlive(held) ? held : null;
}

function lockAt(path: string, own: Holder): Lock {
  return {
    announce: (socket) => {
      const aside = `${path}.${process.pid}.announce`;
      writeNew(aside, { ...own, socket });
      renameSync(aside, path);
    },
    release: () => {
      if (holderOf(path)?.pid === own.pid) rmSync(path, { force: true });
    },
  };
}

/** Makes the lock whole or not at all: written aside, then linked, which fails where the name exists. */
function placed(path: string, own: Holder): boolean {
  const aside = `${path}.${process.pid}.part`;
  writeNew(aside, own);
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Moves a dead holder's file away; whoever moved a living one by a race puts it back. */
function clearAway(path: string, dead: Holder | null) {
  const moved = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, moved);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const found = holderOf(moved);
  if (found && isAlive(found) && found.pid !== dead?.pid) renameSync(moved, path);
  else rmSync(moved, { force: true });
}

function writeNew(path: string, holder: Holder) {
  rmSync(path, { force: true });
  const file = openSync(path, "wx", 0o600);
  writeSync(file, JSON.stringify(holder));
  closeSync(file);
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    // Absent or unreadable: nobody can be named as its holder.
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const found = processOf(holder.pid);
  // A process that ended and that its parent has not noticed yet holds nothing any more.
  if (found?.state === "Z" || found?.state === "X") return false;
  return holder.started === null || found === null || found.started === holder.started;
}

/** State and start (clock ticks since the machine started), fields 3 and 22 of /proc/PID/stat; null without /proc. */
function processOf(pid: number): { state: string | undefined; started: string | null } | null {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { state: words[0], started: words[19] ?? null };
  } catch {
    // Other systems than Linux: liveness alone decides.
    return null;
  }
}
