import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { opened } from "./chunks.ts";
import { Damage } from "./damage.ts";
import { type Entry, unframed } from "./entries.ts";
import { keyOf, longestHead } from "./key.ts";

/**
 * Opens an archive and hands over its contents one after the other, in the order in which they were written. Each byte was
 * authenticated before it is handed over, but only the answer says that nothing is missing: until then, keep all of it aside.
 * Refuses another passphrase and whatever was changed, cut off or added.
 */
export async function readArchive(
  path: string,
  passphrase: string,
  take: (entry: Entry) => Promise<void>,
): Promise<{ readonly entries: number } | { readonly refused: string }> {
  let entries = 0;
  try {
    const head = await headOf(path);
    const key = await keyOf(head, passphrase);
    await pipeline(
      createReadStream(path, { start: Buffer.byteLength(head) }),
      (source: AsyncIterable<Buffer>) => opened(key, source),
      createGunzip(),
      async (plain: AsyncIterable<Buffer>) => {
        entries = await unframed(plain, take);
      },
    );
    return { entries };
  } catch (error) {
    if (error instanceof Damage) return { refused: error.message };
    throw error;
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHead), 0, longestHead, 0);
    const text = buffer.toString("latin1", 0, bytesRead);
    return text.slice(0, text.indexOf("\n") + 1);
  } finally {
    await file.close();
  }
}
