import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { keepingBy } from "./keeping.ts";

test("many changes are written down once, never two at a time, and none is lost", async () => {
  const [seen, told]: [number[], number[]] = [[], []];
  let [value, under] = [0, 0];
  const keeping = keepingBy(
    async () => {
      assert.equal(++under, 1);
      const read = value;
      await later(20);
      seen.push(read);
      under--;
    },
    () => told.push(1),
  );
  for (value = 1; value < 50; value++) keeping.soon();
  await keeping.settled();
  assert.deepEqual(seen, [50]);
  keeping.soon();
  const first = keeping.settled();
  value = 60;
  keeping.soon();
  await Promise.all([first, keeping.settled()]);
  assert.equal(seen.at(-1), 60);
  assert.deepEqual(told, []);
});

test("what changed is written down by itself, and what was settled is not written again", async () => {
  let written = 0;
  const keeping = keepingBy(
    async () => {
      written++;
    },
    () => {},
  );
  keeping.soon();
  await later(600);
  assert.equal(written, 1);
  await keeping.settled();
  assert.equal(written, 1);
});

test("where it cannot be written that is said, and the next change tries again", async () => {
  const said: unknown[] = [];
  let full = true;
  const keeping = keepingBy(
    async () => {
      if (full) throw new Error("no room");
    },
    (error) => said.push(error),
  );
  keeping.soon();
  await keeping.settled();
  full = false;
  keeping.soon();
  await keeping.settled();
  assert.equal(said.length, 1);
});
