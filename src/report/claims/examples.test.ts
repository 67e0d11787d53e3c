import assert from "node:assert/strict";
import { test } from "node:test";
import { predicates } from "./catalogue.ts";
import { example } from "./example.ts";
import { judge } from "./judge.ts";

for (const { says, examples } of predicates) {
  test(`the manual's examples of "${says}" are judged as it prints them: one true, one false, one unsupported`, () => {
    for (const { verdict, ...claim } of examples) {
      const found = judge(claim, example);
      assert.equal(found.verdict, verdict, `${claim.text}: ${found.verdict}, ${found.why}`);
    }
    assert.deepEqual([...new Set(examples.map(({ verdict }) => verdict))].toSorted(), [
      "false",
      "true",
      "unsupported",
    ]);
  });
}
