import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sealed } from "./chunks.ts";
import { type Entry, framed } from "./entries.ts";
import { type Cost, keyOf, newHead, usualCost } from "./key.ts";

/** Writes an archive aside, flushes it and renames it to `path`: it is there whole or not at all. Returns its bytes. */
export async function writeArchive(
  path: string,
  passphrase: string,
  entries: AsyncIterable<Entry>,
  cost: Cost = usualCost,
): Promise<number> {
  const head = newHead(cost);
  const key = await keyOf(head, passphrase);
  const aside = `${path}.${process.pid}.part`;
  async function* whole(compressed: AsyncIterable<Uint8Array>) {
    yield Buffer.from(head);
    yield* sealed(key, compressed);
  }
  try {
    // What is backed up is mostly text; the fastest level gives most of what can be had.
    await pipeline(
      framed(entries),
      createGzip({ level: 1 }),
      whole,
      createWriteStream(aside, { flags: "wx", mode: 0o600, flush: true }),
    );
    const { size } = statSync(aside);
    renameSync(aside, path);
    flushFolder(dirname(path));
    return size;
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

function flushFolder(folder: string) {
  const opened = openSync(folder, "r");
  fsyncSync(opened);
  closeSync(opened);
}
