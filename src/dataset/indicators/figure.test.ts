import assert from "node:assert/strict";
import { test } from "node:test";
import { measures } from "./catalogue.ts";
import { figureOf } from "./figure.ts";
import { ratioText } from "./rounding.ts";

const shown = (id: string, numerator: number, denominator: number | null = null) =>
  figure(id, numerator, denominator).display;

function figure(id: string, numerator: number | null, denominator: number | null) {
  const measure = measures.find((each) => each.id === id);
  assert.ok(measure, `${id} is not in the catalogue`);
  return figureOf(measure, { numerator, denominator });
}

test("figures are shown as the Department publishes them", () => {
  assert.equal(shown("referrals", 1504), "1,504");
  assert.equal(shown("referrals-rate", 1504, 60153), "250.0");
  assert.equal(shown("re-referrals-share", 194, 1504), "12.9%");
  assert.equal(shown("section-47-enquiries-rate", 1031, 60153), "171.4");
  assert.equal(shown("conferences-rate", 337, 60153), "56.0");
  assert.equal(shown("conferences-within-15-working-days-share", 189, 337), "56.1%");
  assert.equal(shown("plans-at-31-march-rate", 173, 60153), "28.8");
  assert.equal(shown("plans-started-repeat-ever-share", 65, 305), "21.3%");
  assert.equal(shown("plans-two-years-or-more-at-31-march-share", 8, 173), "4.6%");
  assert.equal(shown("child-in-need-episodes-at-31-march-rate", 2209, 60153), "367.2");
  assert.equal(shown("looked-after-at-31-march-rate", 717, 60153), "119");
  assert.equal(shown("three-or-more-placements-share", 43, 717), "6%");
  assert.equal(shown("unaccompanied-at-31-march-share", 26, 717), "4%");
});

test("half a unit is rounded up although its binary form lies below the half", () => {
  assert.equal(ratioText(257, 2000, 100, 1), "12.9", "12.85 exactly");
  assert.equal(ratioText(1, 8, 100, 0), "13");
  assert.equal(ratioText(1, 2000, 100, 1), "0.1", "0.05 exactly");
  assert.equal(ratioText(0, 7, 100, 1), "0.0");
  assert.equal(ratioText(1, 3, 1_000_000, 1), "333,333.3");
});

test("a count has no interval, a share lies in 0 to 100 and a rate's interval holds the rate", () => {
  const count = figure("plans-started", 12, null);
  assert.deepEqual([count.value, count.lower, count.upper], [12, null, null]);
  const none = figure("re-referrals-share", 0, 40);
  assert.deepEqual([none.value, none.lower, none.display], [0, 0, "0.0%"]);
  assert.ok(
    none.upper !== null && none.upper > 8 && none.upper < 9,
    "Wilson's upper limit of 0 of 40 is 8.8 %",
  );
  const rate = figure("referrals-rate", 1504, 60153);
  assert.ok(rate.lower && rate.value && rate.upper && rate.lower < rate.value && rate.value < rate.upper);
});

test("a share of nothing and a figure that was not counted have no value, which is not 0", () => {
  assert.equal(figure("re-referrals-share", 0, 0).value, null);
  assert.equal(figure("referrals", null, null).value, null);
  assert.equal(figure("referrals-rate", 5, null).display, "");
});
