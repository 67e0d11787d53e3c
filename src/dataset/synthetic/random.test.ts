import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "./random.ts";

const draw = (count: number, seed: string) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.next());
};

test("the same seed gives the same chances, another seed others", () => {
  assert.deepEqual(draw(5, "oak"), draw(5, "oak"));
  assert.notDeepEqual(draw(5, "oak"), draw(5, "ash"));
});

test("a stream is the same whatever was drawn before it was asked for", () => {
  const fresh = randomFrom("oak").stream("names").next();
  const used = randomFrom("oak");
  for (let count = 0; count < 100; count += 1) used.next();
  assert.equal(used.stream("names").next(), fresh);
  assert.notEqual(used.stream("homes").next(), fresh);
});

test("chances are even: each tenth of the line is drawn about as often", () => {
  const tenths = new Array<number>(10).fill(0);
  for (const value of draw(100_000, "oak"))
    tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
  for (const count of tenths) assert.ok(Math.abs(count - 10_000) < 400, `a tenth was drawn ${count} times`);
});

test("a choice that weighs three times as much is taken three times as often", () => {
  const random = randomFrom("oak");
  let heavy = 0;
  for (let count = 0; count < 20_000; count += 1)
    heavy +=
      random.weighted([
        ["light", 1],
        ["heavy", 3],
      ]) === "heavy"
        ? 1
        : 0;
  assert.ok(Math.abs(heavy / 20_000 - 0.75) < 0.015, `taken ${heavy} times of 20,000`);
});
