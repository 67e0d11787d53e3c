import assert from "node:assert/strict";
import { test } from "node:test";
import { inForceOn, periodsOf } from "./in-force.ts";

const dated = (reference: string, effectiveOn?: string, endedOn?: string) => ({
  reference,
  effectiveOn,
  endedOn,
});
const held =
  (...versions: ReturnType<typeof dated>[]) =>
  (day: string) =>
    inForceOn(versions, day)?.reference ?? null;

test("a version holds from its own day, that day included, until the next one's day", () => {
  const on = held(dated("V3", "2026-06-01"), dated("V1", "2017-03-01"), dated("V2", "2022-09-05"));
  assert.deepEqual(
    ["2017-02-28", "2017-03-01", "2022-09-04", "2022-09-05", "2026-05-31", "2026-06-01", "2031-01-01"].map(
      on,
    ),
    [null, "V1", "V1", "V2", "V2", "V3", "V3"],
  );
});

test("a draft, and what was deferred or withdrawn, has no day and is never in force", () => {
  assert.equal(held(dated("V1"), dated("V2"))("2026-04-22"), null);
  assert.equal(held(dated("V1", "2022-09-05"), dated("V2"))("2026-04-22"), "V1");
});

test("what was taken out of force ends on its day, and nothing holds until another version does", () => {
  const on = held(dated("V1", "2022-01-01", "2024-05-01"), dated("V2", "2025-01-01"));
  assert.deepEqual(["2024-04-30", "2024-05-01", "2024-12-31", "2025-01-01"].map(on), [
    "V1",
    null,
    null,
    "V2",
  ]);
});

test("a version says what took its place", () => {
  const [first, last] = periodsOf([dated("V2", "2022-09-05"), dated("V1", "2017-03-01")]);
  assert.deepEqual([first?.until, first?.next?.reference], ["2022-09-05", "V2"]);
  assert.deepEqual([last?.until, last?.next], [null, null]);
});
