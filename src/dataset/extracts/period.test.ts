import assert from "node:assert/strict";
import { test } from "node:test";
import { periodInName, periodNamed, periodOfDay } from "./period.ts";

test("a year runs from April to March and a quarter is three months of it", () => {
  assert.deepEqual(periodNamed("2024-25"), { name: "2024-25", from: "2024-04-01", to: "2025-03-31" });
  assert.deepEqual(periodNamed("2026-27-q4"), { name: "2026-27-q4", from: "2027-01-01", to: "2027-03-31" });
  for (const name of ["2024-26", "2024/25", "2024-25-q5", "24-25", ""]) assert.equal(periodNamed(name), null);
});

test("31 March is the last day of one year and 1 April the first of the next", () => {
  assert.equal(periodOfDay("2025-03-31")?.name, "2024-25");
  assert.equal(periodOfDay("2025-04-01")?.name, "2025-26");
  assert.equal(periodOfDay("31/03/2025"), null);
});

test("a period in a file's name is found; a date in it is not taken for one", () => {
  assert.equal(periodInName("SSDA903_2024-25_episodes.csv")?.name, "2024-25");
  assert.equal(periodInName("contacts-2026-27-Q1.csv")?.name, "2026-27-q1");
  assert.equal(periodInName("contacts-2011-12-05.csv"), null);
  assert.equal(periodInName("contacts.csv"), null);
});
