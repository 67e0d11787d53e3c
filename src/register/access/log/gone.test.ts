import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { verifyCommand } from "./commands.ts";

test("a register that was taken away with the note of its log's end is missed by the key it leaves behind", async (t) => {
  const workspace = mkdtempSync(join(tmpdir(), "waymark-gone-"));
  t.after(() => rmSync(workspace, { recursive: true }));
  const effects = { progress: () => {}, now: () => Temporal.Now.instant(), user: "tester" };
  const verify = () => verifyCommand([]).run({ options: { workspace }, positionals: [] }, effects);
  assert.equal((await verify()).exit, 0);
  mkdirSync(join(workspace, "secret"));
  writeFileSync(join(workspace, "secret", "access-log.key"), "00");
  const missed = await verify();
  assert.equal(missed.exit, 1);
  assert.match(missed.text, /its register is gone/);
});
