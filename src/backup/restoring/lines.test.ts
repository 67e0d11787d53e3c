import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "./lines.ts";

test("a line ends at a line feed and nowhere else, wherever the pieces of the stream end", async () => {
  const lines = ['["a\u2028b\u0085c"]', "", "é".repeat(30), "the last, without a line feed"];
  const bytes = Buffer.from(lines.join("\n"));
  for (const size of [1, 2, 3, 7, 1000]) {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const found: string[] = [];
    for await (const line of linesOf(pieces())) found.push(line);
    assert.deepEqual(found, lines);
  }
});
