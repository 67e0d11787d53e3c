import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openDatabase } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { abandon, beginAside, landSnapshot, openReader, pointTo, snapshots, standing } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "snapshots-"));
after(() => rmSync(folder, { recursive: true }));
const workspace = openWorkspace(folder);

/** A snapshot that holds nothing but its word about itself. */
async function land(id: string) {
  const { aside, file } = beginAside(workspace, id);
  const db = await openDatabase(file);
  await db.run(textBeside(import.meta.url, "about.sql"), {
    ...{ id, built_at: "2026-04-22T09:00:00Z", day: "2026-04-22", code_version: "0.1.0+a" },
    ...{ children: 3, events: 4, indicators: 5, seconds: "{}" },
  });
  db.close();
  landSnapshot(workspace, aside, id);
}

test("before the first build there is nothing to read", async () => {
  assert.equal(await snapshots(workspace).current(), null);
  assert.equal(await standing(workspace, "aaaa"), null);
});

test("the newest snapshot is opened once, and a newer one is noticed", async () => {
  await land("aaaa");
  await land("bbbb");
  const source = snapshots(workspace);
  pointTo(workspace, "aaaa");
  const first = await source.current();
  assert.deepEqual([first?.id, first?.day], ["aaaa", "2026-04-22"]);
  assert.equal(await source.current(), first);
  pointTo(workspace, "bbbb");
  const second = await source.current();
  assert.equal(second?.id, "bbbb");
  assert.deepEqual(
    await first?.rows("select 1 as one"),
    [{ one: 1 }],
    "a page begun on the old one can be finished",
  );
});

test("a snapshot cannot be written to, and an older one can still be asked", async () => {
  const reader = await openReader(workspace, "aaaa");
  await assert.rejects(reader.rows("create table x as select 1"), /read-only/);
  assert.equal(reader.about.children, 3);
  reader.close();
  assert.equal(statSync(join(folder, "snapshots", "aaaa.duckdb")).mode & 0o222, 0);
});

test("a snapshot of an earlier version, without a table or a column that is asked for, says that it must be built again", async () => {
  const reader = await openReader(workspace, "aaaa");
  const again = /built by an earlier version of Waymark .*: build it again/;
  await assert.rejects(reader.rows("select * from journey.threshold"), again);
  await assert.rejects(reader.rows("select about.nothing_of_the_kind from snapshot.about"), again);
  await assert.rejects(reader.rows("selekt 1"), /syntax error/, "a slip of ours is not put on the snapshot");
  reader.close();
});

test("a build that fails leaves nothing, and one whose process was killed is cleared by the next", () => {
  const { aside } = beginAside(workspace, "cccc");
  assert.throws(() => abandon(aside, new Error("the disk is full")), /the disk is full/);
  assert.equal(existsSync(aside), false);
  mkdirSync(join(folder, "snapshots", ".part-4194304-1-1"));
  const next = beginAside(workspace, "dddd");
  const left = readdirSync(join(folder, "snapshots")).filter((name) => name.startsWith(".part-"));
  assert.deepEqual(left, [next.aside.split("/").at(-1)]);
});

test("a pointer to a snapshot that is gone says what to do", async () => {
  pointTo(workspace, "gone");
  await assert.rejects(snapshots(workspace).current(), /run "waymark build"/);
});
