import assert from "node:assert/strict";
import { test } from "node:test";
import { ageOn, british, dayOf, eighteenth, iso, plusMonths, weekday } from "./days.ts";

test("a day knows its date in both forms and its place in the week", () => {
  const day = dayOf(2024, 2, 29);
  assert.deepEqual([iso(day), british(day), weekday(day)], ["2024-02-29", "29/02/2024", 4]);
});

test("a month after 31 January is the last day of February", () => {
  assert.equal(iso(plusMonths(dayOf(2023, 1, 31), 1)), "2023-02-28");
});

test("a child is seventeen until the eighteenth birthday, which 29 February has on 1 March", () => {
  const born = dayOf(2006, 5, 9);
  assert.deepEqual([ageOn(born, dayOf(2024, 5, 8)), ageOn(born, dayOf(2024, 5, 9))], [17, 18]);
  assert.equal(iso(eighteenth(dayOf(2004, 2, 29))), "2022-03-01");
});

test("an unborn child's age is below nought", () => {
  assert.equal(ageOn(dayOf(2024, 6, 1), dayOf(2024, 3, 1)), -1);
});
