import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chainAppend, chainVerify } from "./chain.ts";

const folder = mkdtempSync(join(tmpdir(), "chain-"));
after(() => rmSync(folder, { recursive: true }));

const noon = "2026-04-22T12:00:00Z";

function logOf(name: string, told: readonly unknown[]) {
  const path = join(folder, name);
  for (const each of told) chainAppend(path, noon, each);
  return path;
}

test("a log that nobody touched holds, and an absent one is empty", () => {
  assert.deepEqual(chainVerify(join(folder, "absent")), { ok: true, lines: 0, head: "0".repeat(64) });
  const path = logOf("untouched", [{ read: "A" }, { read: "é".repeat(9000) }, { read: "C" }]);
  const found = chainVerify(path);
  assert.equal(found.ok && found.lines, 3);
});

test("a changed, removed or reordered line is found and named", () => {
  const path = logOf("touched", [{ read: "A" }, { read: "B" }, { read: "C" }]);
  const whole = readFileSync(path, "utf8");
  const lines = whole.split("\n");
  const broken = (text: string) => {
    writeFileSync(path, text);
    const found = chainVerify(path);
    return found.ok ? null : found.line;
  };
  assert.equal(broken(whole.replace('"B"', '"X"')), 2);
  assert.equal(broken(whole.replace(noon, "2026-04-23T12:00:00Z")), 1);
  assert.equal(broken([lines[0], lines[2], ""].join("\n")), 2);
  assert.equal(broken([lines[1], lines[0], lines[2], ""].join("\n")), 1);
  assert.equal(broken(whole), null);
});

test("what a line tells can be erased and the chain still holds", () => {
  const path = logOf("erased", [{ read: "A" }, { read: "B" }]);
  writeFileSync(path, readFileSync(path, "utf8").replace('{"read":"A"}', "null"));
  assert.equal(chainVerify(path).ok, true);
});

test("an unfinished last line is found, and the next one takes its place", () => {
  const path = logOf("torn", [{ read: "A" }]);
  appendFileSync(path, '{"number":2,"at":"20');
  assert.equal(chainVerify(path).ok, false);
  chainAppend(path, noon, { read: "B" });
  const found = chainVerify(path);
  assert.equal(found.ok && found.lines, 2);
});

test("four processes that write at once make one chain", async () => {
  const path = join(folder, "shared");
  const module = new URL("./chain.ts", import.meta.url).href;
  const script = `const { chainAppend } = await import(${JSON.stringify(module)});
    for (let at = 0; at < 25; at++) chainAppend(${JSON.stringify(path)}, "${noon}", { at });`;
  const writers = [1, 2, 3, 4].map(() => spawn(process.execPath, ["--input-type=module", "-e", script]));
  await Promise.all(writers.map((each) => once(each, "close")));
  const found = chainVerify(path);
  assert.equal(found.ok && found.lines, 100);
});
