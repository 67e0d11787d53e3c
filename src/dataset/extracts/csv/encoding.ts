import { isUtf8 } from "node:buffer";

/** Watches a stream of bytes for anything that is not UTF-8; a character may be cut by the end of a chunk. */
export function utf8Watch(): { push(bytes: Uint8Array): void; valid(): boolean } {
  let rest: Uint8Array = new Uint8Array();
  let valid = true;
  return {
    push(bytes) {
      if (!valid) return;
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const whole = all.subarray(0, all.length - cut(all));
      valid = isUtf8(whole);
      rest = Uint8Array.from(all.subarray(whole.length));
    },
    valid: () => valid && rest.length === 0,
  };
}

/** How many bytes at the end begin a character that is not complete; 0 to 3. */
function cut(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const lengthOf = (first: number) => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);
