import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "./example.ts";
import { judge } from "./judge.ts";
import { wrongInComparison } from "./wrongInComparison.fixture.ts";
import { wrongInEvidence } from "./wrongInEvidence.fixture.ts";
import { wrongInForm } from "./wrongInForm.fixture.ts";
import { wrongInNumber } from "./wrongInNumber.fixture.ts";
import { wrongInStrangers } from "./wrongInStrangers.fixture.ts";
import { wrongInSubject } from "./wrongInSubject.fixture.ts";
import { wrongInWord } from "./wrongInWord.fixture.ts";

for (const [kind, table] of Object.entries({
  "in its numbers": wrongInNumber,
  "in its words": wrongInWord,
  "in what it speaks of": wrongInSubject,
  "in what it compares": wrongInComparison,
  "for want of evidence": wrongInEvidence,
  "in its form": wrongInForm,
  "in what nothing vouches for": wrongInStrangers,
})) {
  for (const { way, wrong, verdict, because, twin, figures = example } of table) {
    test(`wrong ${kind}: ${way}`, () => {
      const found = judge(wrong, figures);
      assert.equal(found.verdict, verdict, `“${wrong.text}” was judged ${found.verdict}: ${found.why}`);
      assert.match(found.why, because, `“${wrong.text}”`);
      assert.match(found.why, /^\S.*\.$/s);
      const other = judge(twin, figures);
      assert.equal(
        other.verdict,
        "true",
        `its twin “${twin.text}” was judged ${other.verdict}: ${other.why}`,
      );
    });
  }
}

test("at least sixty ways of being wrong are refused, no two of them alike", () => {
  const ways = [
    ...wrongInNumber,
    ...wrongInWord,
    ...wrongInSubject,
    ...wrongInComparison,
    ...wrongInEvidence,
    ...wrongInForm,
    ...wrongInStrangers,
  ].map(({ way }) => way);
  assert.ok(ways.length >= 60, `${ways.length}`);
  assert.equal(new Set(ways).size, ways.length);
});
