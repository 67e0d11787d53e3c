import assert from "node:assert/strict";
import { test } from "node:test";
import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { judge } from "./judge.ts";

const measure = (id: string, title: string, parts: readonly string[]): PublishedMeasure => ({
  ...{ id, title, unit: "children", per: null, decimals: 0, measures: "stock", polarity: "neither" },
  ...{
    numerator: title,
    denominator: null,
    rate: null,
    counts: id,
    parts,
    breaks: [],
    target: null,
    caveats: [],
  },
});
const figure = (id: string, year: string, count: number): PublishedFigure => ({
  ...{ id, year, numerator: count, denominator: null, value: count, lower: null, upper: null },
  ...{ display: String(count), status: "final", hidden: false, caveats: [] },
});

/** Children looked after at the ends of two years, with those unaccompanied where anybody published them. */
function county(all: readonly [number, number], unaccompanied?: readonly [number, number]): PublishedFigures {
  const rows = (id: string, counts: readonly [number, number]) => [
    figure(id, "2015-16", counts[0]),
    figure(id, "2016-17", counts[1]),
  ];
  return {
    ...{ snapshot: "2017", years: ["2015-16", "2016-17"], areas: [], comparators: [] },
    measures: [
      measure("looked-after-at-31-march", "Children looked after at 31 March", ["unaccompanied-at-31-march"]),
      measure("unaccompanied-at-31-march", "Unaccompanied children looked after at 31 March", []),
    ],
    figures: [
      ...rows("looked-after-at-31-march", all),
      ...(unaccompanied ? rows("unaccompanied-at-31-march", unaccompanied) : []),
    ],
  };
}

const attributes = {
  indicator: "looked-after-at-31-march",
  from: "2015-16",
  to: "2016-17",
  part: "uasc",
} as const;
const board =
  "Numbers of looked after children have increased by 3.9 per cent, partly due to the emerging challenges of accommodating unaccompanied asylum seeking children";
const asPrinted = { text: board, attributes: { ...attributes, says: "rose", by: "3.9%", share: "partly" } };

test("the board's sentence of 2017 is unsupported by what it printed: 280 to 291, no parts, a cause, and no clear change", () => {
  const found = judge(asPrinted, county([280, 291]));
  assert.equal(found.verdict, "unsupported", found.why);
  for (const why of [
    /280 and 291 are too near/,
    /“Unaccompanied children looked after at 31 March” for 2015-16/,
    /“due to” says why/,
  ])
    assert.match(found.why, why);
  assert.equal(
    found.wording,
    "Children looked after numbered 291 at 31 March 2017, 11 more than at 31 March 2016; there was no clear change",
  );
});

test("by the figures as published since, 284 to 292, its 3.9 per cent is not so either", () => {
  const found = judge(asPrinted, county([284, 292]));
  assert.equal(found.verdict, "false");
  assert.match(found.why, /From 284 to 292 is 8, 2\.8 per cent, not 3\.9%/);
});

const counts = (text: string, more: Record<string, string>, figures: PublishedFigures) =>
  judge({ text, attributes: { ...attributes, ...more } }, figures);

test("with both parts there, accounting is arithmetic: 12 of 16 more is mainly, not partly, and never due to", () => {
  const whole = county([400, 416], [30, 42]);
  const says = (word: string) =>
    `There were 416 children looked after, 16 more, ${word} accounted for by unaccompanied children (12 of the 16)`;
  assert.equal(counts(says("mainly"), { says: "mainly" }, whole).verdict, "true");
  assert.equal(counts(says("mainly"), { says: "partly", share: "75%" }, whole).verdict, "true");
  const partly = counts(says("partly"), { says: "partly" }, whole);
  assert.equal(partly.verdict, "false");
  assert.match(partly.why, /12, of a change of 16, 75 per cent/);
  assert.match(
    partly.wording ?? "",
    /16 more than at 31 March 2016, mainly accounted for by .*\(12 of the 16\)/,
  );
  const cause = counts(says("mainly").replace("accounted for by", "due to"), { says: "mainly" }, whole);
  assert.equal(cause.verdict, "unsupported");
  assert.match(cause.wording ?? "", /accounted for/);
});

test("said as a rise, the same 16 need the evidence of a rise, which they are not", () => {
  const found = counts(
    "Children looked after rose by 4.0 per cent, mainly accounted for by unaccompanied children",
    { says: "rose", by: "4.0%", share: "mainly" },
    county([400, 416], [30, 42]),
  );
  assert.equal(found.verdict, "unsupported");
  assert.match(found.why, /400 and 416 are too near/);
  const clear = counts(
    "Children looked after rose by 25.0 per cent, mainly accounted for by unaccompanied children",
    { says: "rose", by: "25.0%", share: "mainly" },
    county([400, 500], [30, 100]),
  );
  assert.equal(clear.verdict, "true", clear.why);
});

test("others who moved the other way by more than a tenth of the change must be named", () => {
  const figures = county([400, 416], [30, 50]);
  const text =
    "There were 16 more children looked after, almost entirely accounted for by unaccompanied children";
  const silent = counts(text, { says: "almost-entirely" }, figures);
  assert.equal(silent.verdict, "unsupported");
  assert.match(silent.why, /The others together \(4 fewer\) moved the other way/);
  const told = counts(`${text} (20 more); the others: 4 fewer`, { says: "almost-entirely" }, figures);
  assert.equal(told.verdict, "true", told.why);
  const offered = silent.offer && judge(silent.offer, figures);
  assert.equal(offered?.verdict, "true");
});

test("a part that moved against the change accounted for none of it", () => {
  const found = counts(
    "There were 16 more children, partly accounted for by unaccompanied children",
    { says: "partly" },
    county([400, 416], [30, 26]),
  );
  assert.equal(found.verdict, "false");
  assert.match(found.why, /went the other way/);
});
