import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSource } from "../source/index.ts";
import { county, record } from "./county.fixture.ts";
import { compile, inOrder } from "./index.ts";

const manual = readFileSync(join(import.meta.dirname, "../../../docs/reports.md"), "utf8");
const examples = [...manual.matchAll(/^```markdown (in-order|not-in-order)\n(.*?)^```$/gms)].map(
  ([, says, text = ""]) => ({ says, text }),
);

test("every example of the manual is in order, or not, as the manual says", () => {
  assert.ok(examples.length >= 10, "the manual has lost its examples");
  for (const { says, text } of examples) {
    const { check } = compile(readSource(text), { figures: county, record, day: "2026-04-22" });
    const { claims, problems, unbound } = check;
    assert.equal(
      inOrder(check) ? "in-order" : "not-in-order",
      says,
      JSON.stringify({ text, claims, problems, unbound }),
    );
  }
});

test("the manual names every directive", () => {
  const [unknown] = readSource(":nothing[x]{}").problems;
  const known = unknown?.why.split("the directives are ")[1]?.match(/:+[a-z]+/g) ?? [];
  assert.deepEqual(
    known.filter((name) => !manual.includes(name)),
    [],
  );
  assert.ok(known.length >= 12);
});
