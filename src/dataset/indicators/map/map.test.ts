import assert from "node:assert/strict";
import { test } from "node:test";
import { classOf, classWords, edgesAround } from "../../../kit/charts/index.ts";
import { measures } from "../catalogue.ts";
import type { ShownFigure } from "../shown/release.ts";
import { areaMap } from "./areaMap.ts";

const measure = measures.find((each) => each.id === "referrals-rate");
if (!measure) throw new Error("The catalogue has no referrals-rate.");

const ring = (x: number): readonly (readonly [number, number])[] => [
  [x, 0],
  [x + 1, 0],
  [x + 1, 1],
  [x, 1],
  [x, 0],
];
const places = ["Aldwick", "Birchover", "Coldbrook", "Deepdale"].map((name, at) => ({
  ...{ code: `W${at}`, name, decile: null },
  outline: [ring(at)],
}));
const figure = (numerator: number): ShownFigure => ({
  ...{
    id: measure.id,
    title: measure.title,
    year: "2024-25",
    numerator,
    denominator: 4000,
    value: numerator * 2.5,
  },
  ...{
    lower: null,
    upper: null,
    display: "90.0",
    unit: "referrals",
    per: 10_000,
    status: "final",
    caveats: [],
    hidden: false,
  },
});
const counted = (counts: readonly (number | "c")[]) =>
  counts.map((count, at) => ({ code: `W${at}`, count, population: 1000 }));
const drawn = (numbers: readonly (number | "c")[], exact = false) => {
  const whole = 80;
  return areaMap({ measure, figure: figure(whole), places, counted: counted(numbers), exact, area: "wards" });
};

test("wards that are hidden have no class, and no ward's number is on the page", () => {
  const page = drawn([40, "c", "c", 0]);
  assert.ok(page);
  assert.deepEqual(
    page.rows.map((each) => each.words),
    ["400 and over", "hidden", "hidden", "under 100"],
  );
  const text = JSON.stringify(page);
  assert.ok(!/"count"|"rate"|"population"/.test(text), "no exact number in the data of the page");
});

test("a reader of raw figures sees every count with its interval", () => {
  const page = drawn([40, 37, 3, 0], true);
  assert.deepEqual(page?.rows[2], {
    ...{ sign: "3", name: "Coldbrook", decile: null, words: "under 100" },
    ...{ count: 3, population: 1000, rate: "30.0", limits: "6.2 to 87.7" },
  });
});

test("where the whole figure is hidden there is no map", () => {
  assert.equal(
    areaMap({
      measure,
      figure: { ...figure(3), value: null, hidden: true },
      places,
      counted: counted([3]),
      exact: false,
      area: "wards",
    }),
    null,
  );
});

test("classes have round edges round the published level, and an edge belongs to the class above it", () => {
  assert.deepEqual(edgesAround(250), [0, 100, 200, 300, 400]);
  assert.deepEqual(edgesAround(119), [0, 50, 100, 150, 200]);
  assert.deepEqual(edgesAround(0), [0, 1, 2, 3, 4]);
  assert.deepEqual(classWords([0, 50, 100, 150, 200])[1], "50 to under 100");
  assert.equal(classOf(5, 1000, 10_000, [0, 50, 100, 150, 200]), 1);
  assert.equal(classOf(0, 1000, 10_000, [0, 50, 100, 150, 200]), 0);
  assert.equal(classOf(999, 1000, 10_000, [0, 50, 100, 150, 200]), 4);
});
