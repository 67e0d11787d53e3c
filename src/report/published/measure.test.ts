import assert from "node:assert/strict";
import { test } from "node:test";
import { measureOf } from "../../dataset/indicators/index.ts";
import { type Known, publishedMeasure } from "./measure.ts";

const years = ["2022-23", "2023-24", "2024-25"];
const nothing: Known = { years, breaks: [], targets: new Map(), first: new Map() };

function described(id: string, known: Partial<Known> = {}) {
  const measure = measureOf(id);
  assert.ok(measure, id);
  return publishedMeasure(measure, { ...nothing, ...known });
}

const levels = (on: string) => ({ breaks: [{ of: "levels", on, sentence: "Levels changed." } as const] });

test("a count names the rate that goes with it, a rate and a share the count that they rest on", () => {
  assert.equal(described("referrals").rate, "referrals-rate");
  assert.equal(described("unaccompanied-at-31-march").rate, null);
  assert.equal(described("referrals-rate").counts, "referrals");
  assert.equal(described("re-referrals-share").counts, "re-referrals");
  assert.equal(described("assessments-within-45-working-days").counts, "assessments-within-45-working-days");
});

test("unaccompanied children are a part of the children looked after, not of their rate", () => {
  assert.deepEqual(described("looked-after-at-31-march").parts, ["unaccompanied-at-31-march"]);
  assert.deepEqual(described("looked-after-at-31-march-rate").parts, []);
});

test("levels of need that change on 1 April part that year from the one before", () => {
  const [only, ...more] = described("referrals-rate", levels("2023-04-01")).breaks;
  assert.deepEqual(only, { before: "2022-23", from: "2023-24", why: "Levels changed." });
  assert.deepEqual(more, []);
});

test("levels of need that change within a year make it unlike the year before and the year after", () => {
  const pairs = described("referrals", levels("2023-09-01")).breaks.map((each) => [each.before, each.from]);
  assert.deepEqual(pairs, [
    ["2022-23", "2023-24"],
    ["2023-24", "2024-25"],
  ]);
});

test("a change of levels before the first year breaks nothing, nor does it a series that rests on no levels", () => {
  assert.deepEqual(described("referrals", levels("2017-03-01")).breaks, []);
  assert.deepEqual(described("plans-started", levels("2023-04-01")).breaks, []);
});

test("a target stands by the measure that it was set for and by no other", () => {
  const targets = new Map([["re-referrals-share", { atMost: 20, source: "Agreed" }]]);
  assert.deepEqual(described("re-referrals-share", { targets }).target, { atMost: 20, source: "Agreed" });
  assert.equal(described("re-referrals", { targets }).target, null);
});

test("a partnership's first year may be one of some months: its counts break after it, its shares do not", () => {
  const first = new Map([
    ["meetings-held", "2023-24"],
    ["meetings-quorate-share", "2023-24"],
    ["referrals", "2023-24"],
  ]);
  const [only, ...more] = described("meetings-held", { first }).breaks;
  assert.deepEqual([only?.before, only?.from, more], ["2023-24", "2024-25", []]);
  assert.match(only?.why ?? "", /^2023-24 is the first year on the partnership's record/);
  assert.deepEqual(described("meetings-quorate-share", { first }).breaks, []);
  assert.deepEqual(described("referrals", { first }).breaks, []);
  assert.deepEqual(
    described("meetings-held", { first: new Map([["meetings-held", "2024-25"]]) }).breaks,
    [],
    "no later year to part it from",
  );
});
