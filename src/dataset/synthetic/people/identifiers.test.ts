import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../random.ts";
import { identifiers, nhsCheckDigit, upnCheckLetter } from "./identifiers.ts";

test("the NHS Data Dictionary's example number, 943 476 5919, has the check digit 9", () => {
  assert.equal(nhsCheckDigit("943476591"), "9");
});

test("an NHS number whose check would be 10 is never issued", () => {
  // The ninth digit weighs 2: 6 twice is 12, which leaves 1 by 11, and 11 less 1 is 10.
  assert.equal(nhsCheckDigit("000000006"), null);
});

test("the Department's example UPN, H801200001001, has the check letter H", () => {
  assert.equal(upnCheckLetter("801200001001"), "H");
});

test("ten thousand people hold ten thousand different numbers of each kind, all in ranges that nobody real holds", () => {
  const numbers = identifiers(randomFrom("oak"));
  const all = Array.from(
    { length: 10_000 },
    () => [numbers.nhsNumber(), numbers.upn(2015), numbers.councilId()] as const,
  );
  for (const kind of [0, 1, 2] as const) assert.equal(new Set(all.map((each) => each[kind])).size, 10_000);
  assert.ok(all.every(([nhs, upn]) => nhs.startsWith("999") && upn.slice(1, 4) === "989"));
});
