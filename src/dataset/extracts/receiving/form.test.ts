import assert from "node:assert/strict";
import { test } from "node:test";
import { detailsOf, sentWith } from "./form.ts";

const details = detailsOf([{ id: "oakmarch-council" }]);
const said = (typed: object) => {
  const read = details.safeParse(typed);
  return read.success ? sentWith([{ path: "contacts.csv" }], read.data)[0] : read.error.issues[0]?.message;
};

test("what the form leaves open, the file itself says", () => {
  assert.deepEqual(said({ agency: "", period: " " }), { path: "contacts.csv" });
});

test("what the form says of all its files holds for each", () => {
  assert.deepEqual(said({ agency: "oakmarch-council", period: " 2026-27-q1 ", provisional: "yes" }), {
    ...{ path: "contacts.csv", agency: "oakmarch-council", period: "2026-27-q1", provisional: true },
  });
});

test("an agency that is not of this partnership is refused", () => {
  assert.equal(said({ agency: "elsewhere" }), "Choose an agency from the list");
});

test("a period is a year or a quarter, written one way", () => {
  for (const period of ["2024/25", "2024-26", "2025-26-q5"])
    assert.match(String(said({ period })), /Write the period as a year, 2024-25/);
});
