import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openWorkspace, type Workspace } from "../../../../kit/workspace/index.ts";
import { receipts, receiptsIntact, receiveFiles } from "../../index.ts";

const folder = mkdtempSync(join(tmpdir(), "intact-"));
after(() => rmSync(folder, { recursive: true }));
const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
const sound = openWorkspace(join(folder, "sound"));

for (const [at, year] of ["2017-18", "2018-19", "2019-20"].entries()) {
  const path = join(folder, `uasc-${year}.csv`);
  writeFileSync(path, `CHILD,SEX,DOB,DUC\nOAK${at},1,27/03/2008,\n`);
  await receiveFiles(sound, [{ path, receivedOn: "2025-06-30" }], { by: "tester", now });
}
const first = join(folder, "uasc-2017-18.csv");
await receiveFiles(sound, [{ path: first, period: "2020-21" }], { by: "tester", now });

/** What is found after somebody did this to a copy of a sound workspace, to the folder of its first receipt. */
async function foundAfter(harm: (receipt: string, workspace: Workspace) => void): Promise<string> {
  const copy = mkdtempSync(join(folder, "copy-"));
  cpSync(join(folder, "sound"), copy, { recursive: true });
  const workspace = openWorkspace(copy);
  harm(workspace.path("received", receipts(workspace)[0]?.id ?? ""), workspace);
  return (await receiptsIntact(workspace)).problems.join("\n");
}

const change = (file: string, from: string, to: string) => {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from));
  writeFileSync(file, text.replace(from, to));
};

test("receipts that nobody touched are in order", async () => {
  assert.equal(await foundAfter(() => {}), "");
});

test("a changed file, changed rows, rows taken away and rows put beside are found", async () => {
  const changed = await foundAfter((at) => appendFileSync(join(at, "original", "uasc-2017-18.csv"), "x"));
  assert.match(changed, /is not the file that was received/);
  const rows = await foundAfter((at) => appendFileSync(join(at, "rows", "unaccompanied.parquet"), "x"));
  assert.match(rows, /rows\/unaccompanied\.parquet in .* is not what was read/);
  const gone = await foundAfter((at) => rmSync(join(at, "rows", "issues.parquet")));
  assert.match(gone, /rows\/issues\.parquet in/);
  const beside = await foundAfter((at) => writeFileSync(join(at, "rows", "person.parquet"), ""));
  assert.match(beside, /rows\/person\.parquet in/);
});

test("a changed receipt, a changed note beside it and a note by another hand are found", async () => {
  const receipt = await foundAfter((at) => change(join(at, "receipt.json"), "2017-18", "2016-17"));
  assert.match(receipt, /receipt\.json in .* was changed/);
  const note = await foundAfter((at) => change(join(at, "also-for", "2020-21.json"), "2026", "2021"));
  assert.match(note, /2020-21\.json was changed/);
  const planted = await foundAfter((at) => writeFileSync(join(at, "also-for", "2021-22.json"), "{}"));
  assert.match(planted, /2021-22\.json was changed, or not written by Waymark/);
});

test("a receipt that was taken away whole leaves a gap in the order of arrival", async () => {
  const gone = await foundAfter((at) => rmSync(at, { recursive: true }));
  assert.equal(gone, "The receipt that came as number 1 is gone.");
});
