import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openDatabase } from "../../kit/duckdb/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { type Format, formats, type Received, receipts, receiveFiles, stage } from "./index.ts";

const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");

for (const format of formats) {
  test(`${format.title}: its worked example is received, typed and checked as it says`, async (t) => {
    const { example } = format;
    const folder = mkdtempSync(join(tmpdir(), "waymark-example-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, example.name);
    writeFileSync(path, example.text);
    const workspace = openWorkspace(join(folder, "workspace"));

    const [received] = await receiveFiles(workspace, [{ path }], { by: "analyst", now });

    const receipt = landed(received);
    assert.equal(receipt.format, format.id);
    const db = await openDatabase(":memory:", { folders: [workspace.path("received")] });
    t.after(() => db.close());
    await stage(db, workspace, receipts(workspace));
    assert.deepEqual(await typedRows(db, format), example.typed);
    const issues = await db.rows<Record<string, string>>(
      `select concat_ws(' ', row, "table", field, severity, code) as issue from read_parquet('${workspace.path("received", receipt.id, "rows", "issues.parquet")}') where row > 0`,
    );
    assert.deepEqual(
      issues.map(({ issue }) => issue),
      example.issues,
    );
  });
}

test("every table that the next floors read is made, even where nothing of it was received", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-example-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const db = await openDatabase(":memory:");
  t.after(() => db.close());
  await stage(db, openWorkspace(folder), []);
  const [tables] = await db.rows<{ names: string[] }>(
    "select list(table_name order by table_name) as names from information_schema.tables where table_schema = 'extracts'",
  );
  assert.deepEqual(
    tables?.names,
    ["delivery", "receipt", ...formats.flatMap(({ example }) => Object.keys(example.typed))].toSorted(),
  );
});

function landed(received: Received | undefined) {
  assert.ok(received && received.status === "landed", JSON.stringify(received));
  return received.receipt;
}

/** The typed rows of a format's example, in its order, without their receipt and without what is null. */
async function typedRows(db: Awaited<ReturnType<typeof openDatabase>>, { example }: Format) {
  const typed: Record<string, object[]> = {};
  for (const table of Object.keys(example.typed)) {
    const rows = await db.rows<Record<string, unknown>>(
      `select * exclude (receipt) from extracts.${table} order by row`,
    );
    typed[table] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    );
  }
  return typed;
}
