import { createCipheriv, createDecipheriv } from "node:crypto";
import { Damage } from "./damage.ts";

const size = 64 * 1024;
const tag = 16;

/** Seals a stream of bytes: chunks of 64 KiB, each under its number, the last with a mark of its own. */
export async function* sealed(key: Uint8Array, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of chunksOf(plain, size)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number, last));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Opens what `sealed` made, chunk by chunk; throws Damage where anything was changed, cut off or added. */
export async function* opened(key: Uint8Array, cipher: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of chunksOf(cipher, size + tag)) {
    const plain = openedChunk(key, bytes, number, last);
    if (plain === null) throw new Damage(why(key, bytes, number, last));
    yield plain;
    number += 1;
  }
}

function openedChunk(key: Uint8Array, bytes: Uint8Array, number: number, last: boolean): Buffer | null {
  if (bytes.length < tag) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(number, last), { authTagLength: tag });
  decipher.setAuthTag(bytes.subarray(bytes.length - tag));
  const plain = decipher.update(bytes.subarray(0, bytes.length - tag));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    // The seal does not fit: node gives no other reason here.
    return null;
  }
}

/** The chunk's number and whether it is the last, so that none can be moved, left out or added. */
function nonceOf(number: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function why(key: Uint8Array, bytes: Uint8Array, number: number, last: boolean): string {
  if (openedChunk(key, bytes, number, !last) !== null)
    return last
      ? "This backup was cut off: its end is missing. Take another copy of it."
      : "Something was added behind the end of this backup. Take another copy of it.";
  return number === 0
    ? "The passphrase is not the one that this backup was made with, or the file is damaged at its beginning."
    : "This backup was changed or damaged after it was made. Take another copy of it.";
}

/** The bytes in chunks of one size; the last may be shorter, and is empty only where there is nothing at all. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, length: number) {
  let held: Uint8Array[] = [];
  let have = 0;
  for await (const piece of source) {
    held.push(piece);
    have += piece.length;
    if (have <= length) continue;
    let all: Uint8Array = Buffer.concat(held, have);
    // A full chunk is handed on once it is known that more follows.
    for (; all.length > length; all = all.subarray(length))
      yield { bytes: all.subarray(0, length), last: false };
    held = [all];
    have = all.length;
  }
  yield { bytes: Buffer.concat(held, have), last: true };
}
