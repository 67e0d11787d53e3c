import { hash } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Gives permanent ids of children under a workspace's key: 16 characters (80 bits) of HMAC-SHA256 (RFC 2104) over the key
 * of the earliest received record of the child's cluster, in Crockford's base 32 (no i, l, o, u to misread).
 *
 * The two hashes are written out because node:crypto's createHmac takes 25 microseconds to prepare the same key again,
 * which at a hundred thousand children is seconds of every build.
 * @param key at most 64 bytes
 */
export function childIds(key: Uint8Array): (earliestRecord: string) => string {
  if (key.length > 64)
    throw new RangeError(`A key of ${key.length} bytes: the workspace's key has 32, and 64 is the most.`);
  const padded = (pad: number) => Buffer.alloc(64, pad).map((byte, at) => byte ^ (key[at] ?? 0));
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  return (earliestRecord) => {
    const within = hash("sha256", Buffer.concat([inner, Buffer.from(earliestRecord)]), "buffer");
    const digest = hash("sha256", Buffer.concat([outer, within]), "buffer");
    return eightLetters(digest.readUIntBE(0, 5)) + eightLetters(digest.readUIntBE(5, 5));
  };
}

/** 40 bits, five to a letter. */
function eightLetters(bits: number): string {
  let letters = "";
  for (let rest = bits, count = 0; count < 8; count++, rest = Math.floor(rest / 32))
    letters = alphabet[rest % 32] + letters;
  return letters;
}
