import assert from "node:assert/strict";
import { test } from "node:test";
import { lastYearOver, yearOf } from "../year.ts";
import { answeredOf, type Heard } from "./answered.ts";

const heard = (theme: string, more: Partial<Heard> = {}): Heard => ({
  ...{ heardFrom: "child", theme, decided: null, toldBack: false },
  ...more,
});

test("each theme says how often it was raised, what became of it and how many were told", () => {
  const { themes, ...all } = answeredOf(
    [
      heard("waiting"),
      heard("workers", { decided: "done", toldBack: true }),
      heard("workers", { decided: "not", toldBack: true }),
      heard("workers", { decided: "done" }),
    ],
    [],
  );
  assert.deepEqual(themes, [
    { theme: "workers", total: 3, actedOn: 2, notActedOn: 1, waiting: 0, toldBack: 2 },
    { theme: "waiting", total: 1, actedOn: 0, notActedOn: 0, waiting: 1, toldBack: 0 },
  ]);
  assert.deepEqual(all, { total: 4, actedOn: 2, notActedOn: 1, waiting: 1, toldBack: 2, silent: [] });
});

test("those from whom nothing was heard are named", () => {
  assert.deepEqual(answeredOf([heard("school")], ["child", "parent"]).silent, ["parent"]);
});

test("a year begins on 1 April, and the last one over is the one before", () => {
  assert.deepEqual(["2025-03-31", "2025-04-01", "2000-01-01"].map(yearOf), ["2024-25", "2025-26", "1999-00"]);
  assert.deepEqual(["2026-03-31", "2026-04-22"].map(lastYearOver), ["2024-25", "2025-26"]);
});
