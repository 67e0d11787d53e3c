import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openDatabase } from "../../kit/duckdb/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { comparatorsIn, comparatorsOf, keepComparators } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "comparators-"));
after(() => rmSync(folder, { recursive: true }));

test("what the partnership's files say is what a snapshot gives back, and an older one gives nothing", async () => {
  const given = comparatorsOf(openWorkspace(folder, { partnership: "oakmarch" }));
  assert.ok(!("refused" in given));
  const db = await openDatabase(":memory:", { threads: 1 });
  assert.deepEqual(await comparatorsIn(db), { elsewhere: [], targets: [] });
  await keepComparators(db, given);
  const kept = await comparatorsIn(db);
  const england = kept.elsewhere.find(
    ({ measure, year, than }) => measure === "re-referrals-share" && year === "2024-25" && than === "england",
  );
  assert.deepEqual([england?.display, england?.value], ["22.6", 22.6]);
  const inOrder = (rows: readonly object[]) =>
    rows.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
  assert.deepEqual(inOrder(kept.elsewhere), inOrder(given.elsewhere));
  assert.deepEqual(inOrder(kept.targets), inOrder(given.targets));
  db.close();
});
