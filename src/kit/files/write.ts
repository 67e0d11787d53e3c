import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Writes a file so that a reader sees the old content or the new, never a part: aside, flushed, then renamed. */
export function writeAside(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  const file = openSync(aside, "w", mode);
  try {
    // Not writeSync, which on a full disk writes a part and says nothing.
    writeFileSync(file, content);
    fsyncSync(file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
}

/** The text of a file that lies beside the calling module: textBeside(import.meta.url, "referrals.sql"). */
export function textBeside(moduleUrl: string, name: string): string {
  return readFileSync(fileURLToPath(new URL(name, moduleUrl)), "utf8");
}
