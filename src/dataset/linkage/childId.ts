import { createHmac } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A child's permanent id: 16 characters (80 bits) of HMAC-SHA256 under the workspace's key, over the key of the earliest
 * received record of the child's cluster. Crockford's base 32: no i, l, o, u to misread.
 */
export function childId(key: Uint8Array, earliestRecord: string): string {
  const digest = createHmac("sha256", key).update(earliestRecord).digest();
  return eightLetters(digest.readUIntBE(0, 5)) + eightLetters(digest.readUIntBE(5, 5));
}

/** 40 bits, five to a letter. */
function eightLetters(bits: number): string {
  let letters = "";
  for (let rest = bits, count = 0; count < 8; count++, rest = Math.floor(rest / 32))
    letters = alphabet[rest % 32] + letters;
  return letters;
}
