import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { instant } from "./connect.ts";

test("an instant is the same text however many parts of a second and whatever clock the database gives it with", () => {
  for (const [given, text] of [
    ["2026-04-22 09:15:00+00", "2026-04-22T09:15:00.000Z"],
    ["2026-04-22 09:15:00.5+00", "2026-04-22T09:15:00.500Z"],
    ["2026-04-22 09:15:00.123999+00", "2026-04-22T09:15:00.123Z"],
    ["2026-04-22 10:15:00.123999+01", "2026-04-22T09:15:00.123Z"],
    ["2026-04-22 14:45:00+05:30", "2026-04-22T09:15:00.000Z"],
  ] as const) {
    assert.equal(instant(given), text);
    assert.equal(Temporal.Instant.from(given).toString({ smallestUnit: "millisecond" }), text);
  }
});
