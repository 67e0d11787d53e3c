import assert from "node:assert/strict";
import { test } from "node:test";
import { identifying, identifyingIn } from "./unidentified.ts";

const on = "2026-04-22";

const refused: readonly (readonly [text: string, why: RegExp])[] = [
  ["Her number is 999 123 4560.", /NHS number/],
  ["Her number is 999-123-4560.", /NHS number/],
  ["NHS 9991234578", /NHS number/],
  ["Pupil H801200001001 was out of school", /UPN/],
  ["Pupil h80120000100b was out of school", /UPN/],
  ["They live at ZZ99 3WZ", /postcode/],
  ["He was born on 3 March 2026.", /date of birth/],
  ["DOB 01.02.2026", /date of birth/],
  ["D.O.B.: 1/2/26", /date of birth/],
  ["The boy (7 June 2011) was not seen", /date of birth/],
  ["The boy, 2011-06-07, was not seen", /date of birth/],
  ["The boy, 07/06/2011, was not seen", /date of birth/],
  ["The girl, 7th of June 2019, was not seen", /date of birth/],
  ["Her number is 999  123  4560.", /NHS number/],
  ["Her number is 999.123.4560.", /NHS number/],
  ["Her number is 999\u2013123\u20134560.", /NHS number/],
  ["Her number is 999\u00a0123\u00a04560.", /NHS number/],
  ["NHS 9991 234 578", /NHS number/],
  ["NHS 99 91 23 45 78", /NHS number/],
  ["NHS 999\u200b1234578", /NHS number/],
  ["NHS \uff19\uff19\uff191234578", /NHS number/],
  ["They live at zz99 3wz", /postcode/],
  ["The boy, June 7, 2011, was not seen", /date of birth/],
  ["The boy, 7-Jun-2011, was not seen", /date of birth/],
  ["The boy, 7 June '11, was not seen", /date of birth/],
  ["She was born on the fourth of May.", /date of birth/],
  ["DOB: twenty-first of March", /date of birth/],
  ["The boy of the fourth of May two thousand and twelve", /date of birth/],
];
for (const [text, why] of refused)
  test(`“${text}” is refused, since it may point at a child`, () => {
    assert.match(identifying(text, on) ?? "nothing", why);
  });

const allowed = [
  "The referral of 14 March 2026 was answered on 2 April 2026.",
  "Strategy meeting on 2026-04-20 without police.",
  "Ring 01632 960 001 to reach the team.",
  "Reference 1234567890 of the form",
  "A boy of 14 with a plan since 2023",
  "Version 2.5 of March 2017",
  "The plan for a baby, born in 2026, was not agreed.",
  "Section 47, page 31/2/2011",
  "Their visit is in Q3 4th week, or at gate B2 1st floor.",
  "The date of birth was recorded wrongly in the March return.",
  "On the first of May nobody answered.",
  "Of 31 marks 2019 were late.",
];
for (const text of allowed) test(`“${text}” may be written`, () => assert.equal(identifying(text, on), null));

test("what points at a child is named at its field, and only where somebody writes freely", () => {
  const fields = [
    { name: "what", label: "What it is about", kind: "text" },
    { name: "day", label: "Day", kind: "day" },
  ] as const;
  assert.deepEqual(identifyingIn({ fields }, { what: "Born 1/2/2012", day: "2012-02-01" }, on), {
    what: "What it is about: this looks like a date of birth: give an age in years instead",
  });
  assert.equal(identifyingIn({ fields }, { what: "Nobody answered" }, on), null);
});
