import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { disclosureCommand } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-release-"));
after(() => rmSync(folder, { recursive: true }));
const effects = {
  progress: () => {},
  now: () => Temporal.Instant.from("2026-04-22T08:00:00Z"),
  user: "robin",
};
const run = (positionals: readonly string[], options: Record<string, string> = {}) =>
  disclosureCommand.run({ positionals, options }, effects);
const file = join(folder, "release.json");
const safe = join(folder, "safe.json");

test("a release that gives a small count away ends with 1, protected it ends with 0, and nonsense with 2", async () => {
  const published = [
    { id: "all", sum: ["a", "b", "c"], value: 60 },
    { id: "one", sum: ["a"], value: 3 },
    { id: "two", sum: ["b"], value: 17 },
    { id: "three", sum: ["c"], value: 40 },
  ];
  writeFileSync(file, JSON.stringify({ cells: ["a", "b", "c"], published }));
  assert.equal((await run(["audit", file])).exit, 1);
  const hidden = await run(["protect", file], { out: safe });
  assert.deepEqual([hidden.exit, (hidden.json as { hidden: unknown }).hidden], [0, ["one", "two"]]);
  assert.deepEqual(JSON.parse(readFileSync(safe, "utf8")).protect, ["one"]);
  const audited = await run(["audit", safe]);
  assert.equal(audited.exit, 0);
  assert.match(audited.text, /^one: 1 to 19\nSafe: none is shown to be 1 to 5\.$/);
  writeFileSync(file, "{");
  assert.equal((await run(["audit", file])).exit, 2);
  assert.equal((await run(["protect", safe], { out: file })).exit, 2, "values are missing");
  assert.equal((await run(["protect", safe])).exit, 2, "no place to write to");
  assert.equal((await run(["hide", safe])).exit, 2);
});
