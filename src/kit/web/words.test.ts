import assert from "node:assert/strict";
import { test } from "node:test";
import { count, day, moment, number } from "./words.ts";

test("dates are written as 22 April 2026, and an instant by London's clock", () => {
  assert.equal(day("2026-04-22"), "22 April 2026");
  assert.equal(day("2026-06-30T23:30:00Z"), "1 July 2026");
  assert.equal(moment("2026-06-30T13:05:00Z"), "30 June 2026 at 2:05pm");
  assert.equal(moment("2026-01-01T00:30:00Z"), "1 January 2026 at 12:30am");
});

test("numbers have a comma for thousands and exactly the decimals asked for", () => {
  assert.equal(number(1504), "1,504");
  assert.equal(number(250, 1), "250.0");
  assert.equal(count(1, "child", "children"), "1 child");
  assert.equal(count(1504, "child", "children"), "1,504 children");
});

test("what is missing is said in words, and is never nought", () => {
  assert.equal(number(null), "not known");
  assert.equal(number("c"), "not known");
  assert.equal(number(0), "0");
  assert.equal(day(null, "no date"), "no date");
});
