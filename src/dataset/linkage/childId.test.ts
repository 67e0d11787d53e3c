import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { childIds } from "./childId.ts";

test("a child's id is the first 80 bits of the keyed hash of its earliest record", () => {
  const digits = "0123456789abcdefghjkmnpqrstvwxyz";
  for (const [at, record] of ["a-1", "0123456789abcdef-42", "", "é".repeat(200)].entries()) {
    const key = new Uint8Array(32).fill(at * 31);
    const hex = createHmac("sha256", key).update(record).digest("hex").slice(0, 20);
    const id = [...childIds(key)(record)].reduce(
      (value, letter) => value * 32n + BigInt(digits.indexOf(letter)),
      0n,
    );
    assert.equal(id, BigInt(`0x${hex}`), record);
  }
});
