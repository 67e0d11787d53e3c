import assert from "node:assert/strict";
import { test } from "node:test";
import { remembering } from "./remembering.ts";

/** A register of one number, that counts its changes and how often it is asked. */
function registerOfOne() {
  let [changes, number, asked] = [0, 1, 0];
  return {
    changes: () => changes,
    change: (to: number) => {
      number = to;
      changes++;
    },
    read: async () => {
      asked++;
      return number;
    },
    asked: () => asked,
  };
}

test("many who ask for the same, even at the same time, make the register answer once", async () => {
  const { changes, read, asked } = registerOfOne();
  const remember = remembering(changes);
  assert.deepEqual(await Promise.all([1, 2, 3].map(() => remember("a", read))), [1, 1, 1]);
  assert.equal(await remember("a", read), 1);
  assert.equal(asked(), 1);
});

test("whoever asks after a change gets what stands then, even while an earlier question is still being answered", async () => {
  const { changes, change, read } = registerOfOne();
  const remember = remembering(changes);
  const { promise: slow, resolve } = Promise.withResolvers<number>();
  const first = remember("a", () => slow);
  change(2);
  assert.equal(await remember("a", read), 2);
  resolve(1);
  assert.equal(await first, 1);
  assert.equal(await remember("a", read), 2);
});

test("what could not be read is asked again", async () => {
  const { changes, read } = registerOfOne();
  const remember = remembering(changes);
  await assert.rejects(
    remember("a", async () => {
      throw new Error("the database was away");
    }),
  );
  assert.equal(await remember("a", read), 1);
});

test("it holds no more than it may", async () => {
  const { changes, read, asked } = registerOfOne();
  const remember = remembering(changes, 2);
  for (const key of ["a", "b", "c", "a"]) await remember(key, read);
  assert.equal(asked(), 4);
});
