import assert from "node:assert/strict";
import { test } from "node:test";
import { keptBySnapshot, type SnapshotReader } from "./index.ts";

const snapshot = (id: string): SnapshotReader => ({
  ...{ id, builtAt: "", day: "2026-04-22", codeVersion: "v" },
  rows: async () => [],
});

test("what is made from a snapshot is made once, and again when another takes its place", async () => {
  const kept = keptBySnapshot<string>();
  let made = 0;
  const make = async () => `${++made}`;
  assert.deepEqual(await Promise.all([1, 2, 3].map(() => kept(snapshot("a"), "map", make))), ["1", "1", "1"]);
  assert.equal(await kept(snapshot("a"), "list", make), "2");
  assert.equal(await kept(snapshot("b"), "map", make), "3");
});

test("what failed is not kept: the next reader gets another try", async () => {
  const kept = keptBySnapshot<string>();
  await assert.rejects(kept(snapshot("a"), "map", () => Promise.reject(new Error("the disk is gone"))));
  assert.equal(await kept(snapshot("a"), "map", async () => "drawn"), "drawn");
});
