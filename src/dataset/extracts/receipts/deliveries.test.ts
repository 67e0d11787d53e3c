import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openDatabase } from "../../../kit/duckdb/index.ts";
import { openWorkspace } from "../../../kit/workspace/index.ts";
import { receipts, receiveFiles, type SentFile, stage } from "../index.ts";

const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
const young = "CHILD,SEX,DOB,DUC\nOAK1,1,27/03/2008,\n";

/** Receives the same bytes under several names, in order, and gives what `extracts.delivery` says of them. */
async function delivered(text: string, ...sent: readonly (Partial<SentFile> & { name: string })[]) {
  const folder = mkdtempSync(join(tmpdir(), "deliveries-"));
  try {
    const workspace = openWorkspace(join(folder, "workspace"));
    const files = sent.map(({ name, ...told }) => {
      writeFileSync(join(folder, name), text);
      return { path: join(folder, name), receivedOn: "2025-06-30", ...told };
    });
    for (const file of files) await receiveFiles(workspace, [file], { by: "tester", now });
    const all = receipts(workspace);
    assert.equal(all.length, 1, "the same bytes are one receipt");
    const db = await openDatabase(":memory:", { folders: [workspace.path("received")] });
    await stage(db, workspace, all);
    const rows = await db.rows<{ period: string; provisional: boolean }>("from extracts.delivery");
    const [kept] = await db.rows<{ rows: number }>("select count(*) as rows from extracts.unaccompanied");
    db.close();
    return { said: rows.map((row) => `${row.period}${row.provisional ? " draft" : ""}`), rows: kept?.rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("two years' returns with the same bytes are one receipt that was sent for both years", async () => {
  const twice = await delivered(young, { name: "uasc-2017-18.csv" }, { name: "uasc-2018-19.csv" });
  assert.deepEqual(twice, { said: ["2017-18", "2018-19"], rows: 1 });
  const told = await delivered(
    young,
    { name: "a.csv", period: "2019-20" },
    { name: "b.csv", period: "2020-21" },
  );
  assert.deepEqual(told.said, ["2019-20", "2020-21"]);
});

test("the same return sent twice is sent for one year", async () => {
  const again = await delivered(young, { name: "uasc-2018-19.csv" }, { name: "copy-of-uasc-2018-19.csv" });
  assert.deepEqual(again.said, ["2018-19"]);
});

test("a draft that is sent again unchanged as final is final, and a final one sent as a draft stays final", async () => {
  const final = await delivered(
    young,
    { name: "uasc-2018-19.csv", provisional: true },
    { name: "uasc-2018-19.csv" },
  );
  assert.deepEqual(final.said, ["2018-19 draft", "2018-19"]);
  const draft = await delivered(
    young,
    { name: "uasc-2018-19.csv" },
    { name: "uasc-2018-19.csv", provisional: true },
  );
  assert.deepEqual(draft.said, ["2018-19"]);
});
