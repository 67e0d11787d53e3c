import assert from "node:assert/strict";
import { test } from "node:test";
import { exactTest, proportionDifference, proportionTrend, rateRatio, trend } from "./index.ts";

/** Worked by others: rate ratio, its 95% limits and the exact two-sided chance, of b over a. */
const twoPeriods: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  [30, 1, 40, 1, 1.333333, 0.830528, 2.14054, 0.281979],
  [400, 50_000, 416, 50_500, 1.029703, 0.897645, 1.181189, 0.700202],
  [1045, 60_000, 1140, 60_000, 1.090909, 1.003077, 1.186432, 0.044306],
  [5200, 60_000, 4900, 60_400, 0.936067, 0.900244, 0.973316, 0.000921],
  [12, 3000, 5, 3000, 0.416667, 0.146792, 1.182702, 0.143463],
];

test("two years compare as in the worked cases, by the ratio's interval and by the exact test", () => {
  for (const [events, population, later, laterPopulation, ratio, lower, upper, chance] of twoPeriods) {
    const a = { events: later, population: laterPopulation };
    const b = { events, population };
    const found = rateRatio({ a, b, confidence: 0.95 });
    const to6 = (x: number) => Math.round(x * 1e6) / 1e6;
    assert.deepEqual([found.value, found.lower, found.upper].map(to6), [ratio, lower, upper].map(to6));
    assert.ok(Math.abs(exactTest(a, b) - chance) < 2e-5, `${events} and ${later}: ${exactTest(a, b)}`);
  }
});

test("the exact test is the same whichever year comes first, and sure of nothing when nothing was counted", () => {
  const [a, b] = [
    { events: 7, population: 900 },
    { events: 19, population: 1100 },
  ] as const;
  assert.ok(Math.abs(exactTest(a, b) - exactTest(b, a)) < 1e-12);
  assert.equal(exactTest({ events: 0, population: 5 }, { events: 0, population: 9 }), 1);
  assert.ok(Math.abs(exactTest({ events: 0, population: 1 }, { events: 6, population: 1 }) - 2 / 64) < 1e-12);
});

test("a difference of shares has Newcombe's own published limits", () => {
  // Newcombe 1998, table II, method 10: 56/70 and 48/80; 9/10 and 3/10; 5/56 and 0/29.
  const cases = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ] as const;
  for (const [count, total, other, otherTotal, lower, upper] of cases) {
    const found = proportionDifference({
      a: { count, total },
      b: { count: other, total: otherTotal },
      confidence: 0.95,
    });
    assert.deepEqual([found.lower.toFixed(4), found.upper.toFixed(4)], [lower.toFixed(4), upper.toFixed(4)]);
  }
});

test("the trend of rates is that of Fingertips' own example: falling, and no single year makes it so", () => {
  const found = trend(
    [
      { value: 30.6, lower: 28.98, upper: 32.25 },
      { value: 30.2, lower: 28.63, upper: 31.9 },
      { value: 28, lower: 26.44, upper: 29.64 },
      { value: 24.6, lower: 23.15, upper: 26.19 },
      { value: 24.67, lower: 23.16, upper: 26.25 },
    ],
    0.95,
  );
  assert.ok(Math.abs(found.slope - -1.7515662) < 1e-6, `${found.slope}`);
  assert.ok(Math.abs(found.chiSquare - 46.7635972) < 1e-5, `${found.chiSquare}`);
  assert.equal(found.steadySign, true);
});

test("the trend of shares has the chi-square of Fingertips' own example", () => {
  const found = proportionTrend([
    { count: 1367, total: 44_701 },
    { count: 1332, total: 44_064 },
    { count: 1199, total: 42_811 },
    { count: 1023, total: 41_527 },
    { count: 994, total: 40_299 },
  ]);
  assert.ok(Math.abs(found.chiSquare - 47.8966767) < 1e-6, `${found.chiSquare}`);
  assert.ok(found.slope < 0 && found.steadySign);
});

test("a trend that one year alone makes does not keep its sign without it", () => {
  const point = (value: number) => ({ value, lower: value - 1, upper: value + 1 });
  const outlier = trend([point(10), point(9.9), point(9.8), point(9.7), point(30)], 0.95);
  assert.ok(outlier.slope > 0 && outlier.chiSquare > 9.5495);
  assert.equal(outlier.steadySign, false);
});

test("what cannot be compared is refused in a sentence", () => {
  const point = { value: 1, lower: 0.5, upper: 1.5 };
  for (const ask of [
    () => exactTest({ events: 1.5, population: 1 }, { events: 1, population: 1 }),
    () => trend([point, point, point, point], 0.95),
    () => trend([point, point, point, point, { value: 1, lower: 1, upper: 1 }], 0.95),
    () => proportionTrend(Array.from({ length: 5 }, () => ({ count: 0, total: 4 }))),
    () => proportionDifference({ a: { count: 3, total: 2 }, b: { count: 1, total: 2 }, confidence: 0.95 }),
  ])
    assert.throws(ask, (error) => error instanceof RangeError && /[a-z].*\.$/.test(error.message));
});
