import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The 32 random bytes in `file`, which only this user can read; made where they are absent, once for all processes.
 * @param prepare what must stand on the disk before a new secret does
 */
export function secretIn(file: string, prepare?: (secret: Uint8Array) => void): Uint8Array {
  if (!existsSync(file)) make(file, prepare);
  return readFileSync(file);
}

/** What only the holder of the secret can have written beside a text. */
export function sealOf(secret: Uint8Array, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

function make(file: string, prepare?: (secret: Uint8Array) => void) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}.part`;
  const secret = randomBytes(32);
  prepare?.(secret);
  writeFileSync(aside, secret, { mode: 0o600, flush: true });
  try {
    linkSync(aside, file); // fails where another process was first: its secret is the one
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(aside);
  }
}
