import assert from "node:assert/strict";
import { test } from "node:test";
import { outlineOf, type Ring } from "./outline.ts";

const square = (x: number, y: number): Ring => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

/** Shoelace: the area inside a ring, negative for a hole. */
const area = (ring: Ring) =>
  ring.slice(1).reduce((sum, [x, y], at) => {
    const [px, py] = ring[at] ?? [0, 0];
    return sum + (px * y - x * py) / 2;
  }, 0);

test("two neighbourhoods side by side have one border round both", () => {
  const [ring, ...others] = outlineOf([square(0, 0), square(1, 0)]);
  assert.equal(others.length, 0);
  assert.equal(ring?.length, 7);
  assert.equal(area(ring ?? []), 2);
});

test("a ward with a hole keeps its inner border, and a ward in two parts has two", () => {
  const around = [0, 1, 2].flatMap((x) =>
    [0, 1, 2].flatMap((y) => (x === 1 && y === 1 ? [] : [square(x, y)])),
  );
  assert.equal(
    outlineOf(around).reduce((sum, ring) => sum + area(ring), 0),
    8,
  );
  assert.equal(outlineOf([square(0, 0), square(5, 5)]).length, 2);
});
