import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";

const asideName = /^\.part-(\d+)-(\w+)-\d+$/;
let made = 0;

/** Makes an empty folder inside `parent`, named by this process, in which something may be made unseen. */
export function folderAside(parent: string): string {
  made += 1;
  const folder = join(parent, `.part-${process.pid}-${bornAt(process.pid) ?? "unknown"}-${made}`);
  mkdirSync(parent, { recursive: true });
  mkdirSync(folder); // not recursive: that calls a disk that may only be read a missing folder
  return folder;
}

/**
 * Flushes every file of the folder `aside` and renames it to `target`: a reader sees the whole or nothing.
 * Returns false, with `aside` removed, when `target` is there already.
 */
export function landFolder(aside: string, target: string): boolean {
  flush(aside);
  try {
    renameSync(aside, target);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    rmSync(aside, { recursive: true });
    return false;
  }
  flushOne(join(target, ".."));
  return true;
}

/** Removes the folders that processes which have ended left aside in `parent`; returns how many. */
export function clearAbandoned(parent: string): number {
  const abandoned = readdirSync(parent).filter((name) => {
    const [, pid, born] = asideName.exec(name) ?? [];
    return pid !== undefined && bornAt(Number(pid)) !== born;
  });
  for (const name of abandoned) rmSync(join(parent, name), { recursive: true, force: true });
  return abandoned.length;
}

/**
 * What tells this process from an earlier one of the same number: on Linux its start time in clock ticks
 * since boot, elsewhere the word "unknown"; undefined when no such process lives.
 */
export function bornAt(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return undefined;
  }
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1) ?? "";
    const [state, start] = [afterName.split(" ")[0], afterName.split(" ")[19]];
    return state === "Z" ? undefined : start;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "unknown";
    throw error;
  }
}

function flush(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flush(path);
    else flushOne(path);
  }
  flushOne(folder);
}

function flushOne(path: string) {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
