import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "./catalogue.ts";
import { measureOf } from "./store.ts";

test("every part of an indicator is a count of the same things that says whose share it is", () => {
  for (const { id, unit, parts = [] } of catalogue) {
    for (const part of parts) {
      const measure = measureOf(part);
      assert.equal(measure?.per, null, `${part}, a part of ${id}`);
      assert.equal(measure?.indicator.unit, unit, `${part}, a part of ${id}`);
    }
  }
});

test("no count is a part of two wholes, nor of itself", () => {
  const parts = catalogue.flatMap((each) => each.parts ?? []);
  assert.equal(new Set(parts).size, parts.length);
  assert.deepEqual(
    catalogue.filter(({ id, parts: own = [] }) => own.includes(id)),
    [],
  );
});
