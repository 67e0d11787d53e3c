import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chainAppend, chainVerify } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "chain-"));
after(() => rmSync(folder, { recursive: true }));

const noon = "2026-04-22T12:00:00Z";

function logOf(name: string, told: readonly unknown[]) {
  const path = join(folder, name);
  for (const each of told) chainAppend(placeOf(path), noon, each);
  return path;
}

const placeOf = (path: string) => ({ path, secret: `${path}.key` });

test("a log that nobody touched holds, and an absent one is empty", () => {
  assert.deepEqual(chainVerify(placeOf(join(folder, "absent"))), {
    ok: true,
    lines: 0,
    head: "0".repeat(64),
  });
  const path = logOf("untouched", [{ read: "A" }, { read: "é".repeat(9000) }, { read: "C" }]);
  const found = chainVerify(placeOf(path));
  assert.equal(found.ok && found.lines, 3);
});

test("a changed, removed or reordered line is found and named", () => {
  const path = logOf("touched", [{ read: "A" }, { read: "B" }, { read: "C" }]);
  const whole = readFileSync(path, "utf8");
  const lines = whole.split("\n");
  const broken = (text: string) => {
    writeFileSync(path, text);
    const found = chainVerify(placeOf(path));
    return found.ok ? null : found.line;
  };
  assert.equal(broken(whole.replace('"B"', '"X"')), 2);
  assert.equal(broken(whole.replace(noon, "2026-04-23T12:00:00Z")), 1);
  assert.equal(broken([lines[0], lines[2], ""].join("\n")), 2);
  assert.equal(broken([lines[1], lines[0], lines[2], ""].join("\n")), 1);
  assert.equal(broken(whole), null);
});

test("what a line tells can be erased where a later line says so, and the chain still holds", () => {
  const path = logOf("erased", [{ read: "A" }, { read: "B" }]);
  writeFileSync(path, readFileSync(path, "utf8").replace('{"read":"A"}', "null"));
  assert.match(whyOf(path), /erased, and no later line says/);
  chainAppend(placeOf(path), noon, { erased: 1, who: "the records officer" });
  assert.equal(chainVerify(placeOf(path)).ok, true);
});

function whyOf(path: string): string {
  const found = chainVerify(placeOf(path));
  return found.ok ? "" : found.why;
}

test("lines cut off at the end are missed, also after another line was added", () => {
  const path = logOf("cut", [{ read: "A" }, { read: "B" }, { read: "C" }]);
  const lines = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, `${lines[0]}\n${lines[1]}\n`);
  assert.match(whyOf(path), /reached line 3 before: its end was cut off/);
  chainAppend(placeOf(path), noon, { read: "D" });
  assert.match(whyOf(path), /not the line that was noted here/);
});

test("a log that was taken away, with or without the note of its end, is missed for good", () => {
  const path = logOf("gone", [{ read: "A" }, { read: "B" }]);
  rmSync(path);
  assert.match(whyOf(path), /reached line 2 before/);
  rmSync(`${path}.head`);
  assert.match(whyOf(path), /is gone/);
  chainAppend(placeOf(path), noon, { read: "C" });
  assert.match(whyOf(path), /is gone/);
});

test("a whole chain written anew by another hand, and a note written by one, are found", () => {
  const path = logOf("forged", [{ read: "A" }]);
  const other = logOf("other", [{ read: "nobody" }]);
  const [line, note] = [readFileSync(path), readFileSync(`${path}.head`)];
  writeFileSync(path, readFileSync(other));
  assert.match(whyOf(path), /not written by Waymark/);
  writeFileSync(path, line);
  writeFileSync(`${path}.head`, readFileSync(`${other}.head`));
  assert.match(whyOf(path), /note of the log's end was changed/);
  writeFileSync(`${path}.head`, note);
  assert.equal(whyOf(path), "");
  rmSync(`${path}.key`);
  assert.match(whyOf(path), /secret that seals the lines is gone/);
});

test("a crash before or after the first line raises no false alarm", () => {
  const first = logOf("once", [{ read: "A" }]);
  assert.ok(existsSync(`${first}.head`));
  rmSync(first);
  rmSync(`${first}.key`);
  assert.equal(whyOf(first), "", "the note stands before the secret, and the secret before the line");
  chainAppend(placeOf(first), noon, { read: "A" });
  const behind = readFileSync(`${first}.head`);
  chainAppend(placeOf(first), noon, { read: "B" });
  writeFileSync(`${first}.head`, behind);
  assert.equal(whyOf(first), "", "the note of line 2 was never written");
});

test("an unfinished last line is found, and the next one takes its place", () => {
  const path = logOf("torn", [{ read: "A" }]);
  appendFileSync(path, '{"number":2,"at":"20');
  assert.equal(chainVerify(placeOf(path)).ok, false);
  chainAppend(placeOf(path), noon, { read: "B" });
  const found = chainVerify(placeOf(path));
  assert.equal(found.ok && found.lines, 2);
});

test("four processes that write at once make one chain", async () => {
  const path = join(folder, "shared");
  const module = new URL("./index.ts", import.meta.url).href;
  const script = `const { chainAppend } = await import(${JSON.stringify(module)});
    for (let at = 0; at < 25; at++) chainAppend(${JSON.stringify(placeOf(path))}, "${noon}", { at });`;
  const writers = [1, 2, 3, 4].map(() => spawn(process.execPath, ["--input-type=module", "-e", script]));
  await Promise.all(writers.map((each) => once(each, "close")));
  const found = chainVerify(placeOf(path));
  assert.equal(found.ok && found.lines, 100);
});
