import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { type Figure, openRaw, publishCounts, publishFigures, raw } from "./index.ts";

const figure = (counts: string, numerator: number | null, more: Partial<Figure> = {}): Figure => ({
  ...{ counts, of: null, numerator, denominator: null, value: numerator, lower: null, upper: null },
  display: `${numerator ?? "not received"}`,
  ...more,
});

test("a rate and a share are hidden with the count that they rest on, and give back nothing", () => {
  const figures = [
    figure("looked-after", 717),
    figure("unaccompanied", 4),
    figure("unaccompanied", 4, { denominator: 60153, value: 0.66, lower: 0.2, upper: 1.7 }),
    figure("unaccompanied", 4, { of: "looked-after", denominator: 717, display: "1%" }),
  ];
  const published = publishFigures(raw(figures), new Set(["unaccompanied"])).value;
  for (const each of published.slice(1)) {
    assert.deepEqual(
      [each.numerator, each.value, each.lower, each.upper, each.display, each.hidden],
      [null, null, null, null, "c", true],
    );
  }
  assert.deepEqual([published[0]?.display, published[3]?.denominator], ["717", 717]);
});

test("a share is hidden with the count that it is a share of, whose number it would give back", () => {
  const share = figure("repeat", 45, { of: "plans", denominator: 48, display: "94%" });
  const [published] = publishFigures(raw([share]), new Set(["plans"])).value;
  assert.deepEqual([published?.display, published?.numerator, published?.denominator], ["c", 45, null]);
});

test("what was not received stays missing, and what tells of no child stays", () => {
  const figures = [figure("referrals", null), figure("none", 3, { counts: null })];
  const published = publishFigures(raw(figures), new Set(["referrals", "none"])).value;
  assert.deepEqual(
    published.map((each) => [each.display, each.hidden]),
    [
      ["not received", false],
      ["3", false],
    ],
  );
});

test("a hidden count of a ward is a mark, and the others keep their numbers", () => {
  const wards = [
    { counts: "Ford", count: 3 },
    { counts: "Weir", count: 40 },
  ];
  const published = publishCounts(raw(wards), new Set(["Ford"])).value;
  assert.deepEqual(
    published.map((each) => each.count),
    ["c", 40],
  );
});

test("a raw value cannot slip into a page, a log or a JSON document", () => {
  const count = raw({ children: 3 });
  assert.throws(() => JSON.stringify({ count }), /disclosure gate/);
  assert.throws(() => `${count}`, /disclosure gate/);
  assert.ok(!inspect(count).includes("3"));
  assert.deepEqual(Object.keys(count), []);
  assert.throws(() => openRaw(count, " "), /purpose/);
  assert.deepEqual(openRaw(count, "checking data quality"), { children: 3 });
});
