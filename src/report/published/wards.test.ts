import assert from "node:assert/strict";
import { test } from "node:test";
import { measures } from "../../dataset/indicators/index.ts";
import { publishedMeasure } from "./measure.ts";
import { namedByCount } from "./wards.ts";

const published = measures.map((each) =>
  publishedMeasure(each, { years: [], breaks: [], targets: new Map(), first: new Map() }),
);

test("the wards behind a rate are named by its count, a hidden one too", () => {
  const ward = { year: "2024-25", code: "W1", name: "Ford", population: 900 };
  const areas = [
    { ...ward, id: "referrals-rate", count: 38 },
    { ...ward, id: "looked-after-at-31-march-rate", count: "c" },
  ] as const;
  assert.deepEqual(namedByCount(areas, published), [
    { ...ward, id: "referrals", count: 38 },
    { ...ward, id: "looked-after-at-31-march", count: "c" },
  ]);
});
