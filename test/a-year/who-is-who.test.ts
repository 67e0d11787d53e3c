import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { receipts, stage } from "../../src/dataset/extracts/index.ts";
import { childIdKey, link } from "../../src/dataset/linkage/index.ts";
import { type Database, openDatabase } from "../../src/kit/duckdb/index.ts";
import { openWorkspace } from "../../src/kit/workspace/index.ts";
import { waymark } from "./waymark.ts";

const folder = mkdtempSync(join(tmpdir(), "who-is-who-"));
const extracts = join(folder, "extracts");

interface Told {
  /** The person of the truth, with the identity before or after an adoption. */
  readonly person: string;
  readonly identity: string | null;
  readonly child: string;
  readonly record: string;
  readonly birth_date: string | null;
}

let db: Database;
let told: readonly Told[];

before(async () => {
  const county = ["--children", "6000", "--seed", "11", "--errors", "realistic"];
  const made = waymark("synthesise", "--out", extracts, ...county);
  assert.equal(made.exit, 0, made.said);
  const workspace = openWorkspace(join(folder, "workspace"));
  const received = waymark("receive", extracts, "--workspace", workspace.folder);
  assert.equal(received.exit, 0, received.said);
  db = await openDatabase(":memory:", { folders: [folder] });
  await stage(db, workspace, receipts(workspace));
  await link(db, { key: childIdKey(workspace) });
  const query = readFileSync(join(import.meta.dirname, "who-is-who.sql"), "utf8");
  told = await db.rows<Told>(query, { truth: join(extracts, "truth", "people.csv") });
});

after(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const children = () => [...Map.groupBy(told, (each) => each.child).values()];
const pairs = (count: number) => (count * (count - 1)) / 2;
const pairsBy = (key: (each: Told) => string) =>
  [...Map.groupBy(told, key).values()].reduce((sum, group) => sum + pairs(group.length), 0);

test("of the records that are joined, at least 999 in 1,000 pairs are about one person", (t) => {
  const joined = pairsBy((each) => each.child);
  const right = pairsBy((each) => `${each.child} ${each.person}`);
  const true_ = pairsBy((each) => each.person);
  t.diagnostic(
    `precision ${(right / joined).toFixed(5)}, recall ${(right / true_).toFixed(3)} of ${true_} pairs`,
  );
  assert.ok(joined > 20_000, `only ${joined} pairs were joined`);
  assert.ok(right / joined >= 0.999, `${joined - right} of ${joined} pairs are wrong`);
  assert.ok(right / true_ > 0.75, `only ${right} of ${true_} pairs were found`);
});

test("no child holds both identities of an adoption", () => {
  const adopted = new Set(told.filter((each) => each.identity !== null).map((each) => each.person));
  assert.ok(
    adopted.size >= 10,
    `only ${adopted.size} identities of adopted children: the county shows too little`,
  );
  const joined = children().filter((own) => own.some((a) => own.some((b) => opposite(a, b))));
  assert.deepEqual(joined, []);
});

const opposite = (a: Told, b: Told) => a.identity === "before" && b.identity === "after";

test("no twins are one child", () => {
  const merged = children().filter((own) => {
    const born = Map.groupBy(own, (each) => each.birth_date);
    return [...born.values()].some((same) => new Set(same.map((each) => each.person)).size > 1);
  });
  assert.deepEqual(merged, []);
});
