import assert from "node:assert/strict";
import { test } from "node:test";
import { goesIn, isLog, isNote } from "./rule.ts";

test("what the agencies sent, secrets, settings, jobs and papers go in, and so does what nobody thought of", () => {
  for (const path of [
    "workspace.json",
    "received/ab12/original/cin.xml",
    "received/ab12/rows/cin_child.parquet",
    "secret/access-log.key",
    "log/register-head.json",
    "jobs/0001.json",
    "papers/ab/cd",
    "registered/by-hand.txt",
    "a-new-thing/x",
    "record/ab12.json",
    "record/current",
    "snapshots/current.json",
    "snapshots/1234.duckdb",
  ])
    assert.equal(goesIn(path, "current", "1234"), true, path);
});

test("what is of this machine, can be made again, or was never finished stays out", () => {
  for (const path of [
    "register/PG_VERSION",
    "register.lock",
    "register.lock.99.part",
    "run/register.sock",
    "synthetic/2018-19/cin.xml",
    "synthetic.part/x",
    "reports/V-2026-004/0123456789abcdef/report.pdf",
    "reports/2024-25/made-of.json",
    "received/.part-1-2-3/receipt.json",
    "secret/child-id.key.88.part",
    "log/command-line.jsonl.lock",
  ])
    assert.equal(goesIn(path, "all", null), false, path);
});

test("of the snapshots the current one goes in, or all of them", () => {
  assert.equal(goesIn("snapshots/old.duckdb", "current", "new"), false);
  assert.equal(goesIn("snapshots/old.duckdb", "all", "new"), true);
});

test("notes of a log's end are told from logs", () => {
  for (const note of ["log/register-head.json", "log/command-line.jsonl.head"]) {
    assert.equal(isNote(note), true, note);
    assert.equal(isLog(note), false, note);
  }
  assert.equal(isLog("log/command-line.jsonl"), true);
  assert.equal(isNote("log/headless-children.jsonl"), false);
  assert.equal(isLog("jobs/0001.log"), false);
});
