import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { comparatorsOf } from "../../dataset/comparators/index.ts";
import { measures } from "../../dataset/indicators/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { comparatorsFor, targetsByMeasure } from "./against.ts";
import { publishedMeasure } from "./measure.ts";

const published = measures.map((each) =>
  publishedMeasure(each, { years: [], breaks: [], targets: new Map(), first: new Map() }),
);

const elsewhere = (measure: string, display: string) => ({
  ...({
    measure,
    year: "2024-25",
    than: "england",
    value: Number(display),
    display,
    source: "A table",
  } as const),
});

test("a per cent elsewhere is printed as one here, a rate as it stood", () => {
  const given = [elsewhere("re-referrals-share", "22.6"), elsewhere("looked-after-at-31-march-rate", "67")];
  assert.deepEqual(
    comparatorsFor(published, given).map(({ id, display, value }) => [id, display, value]),
    [
      ["re-referrals-share", "22.6%", 22.6],
      ["looked-after-at-31-march-rate", "67", 67],
    ],
  );
});

test("what is published elsewhere of something that is not measured here is left aside", () => {
  assert.deepEqual(comparatorsFor(published, [elsewhere("wards-of-court-rate", "3")]), []);
});

test("a floor is no ceiling: a target keeps the side that was agreed", () => {
  const targets = targetsByMeasure([
    { measure: "a", atLeast: 90, atMost: null, source: "Agreed" },
    { measure: "b", atLeast: null, atMost: 18, source: "Agreed" },
  ]);
  assert.deepEqual(targets.get("a"), { atLeast: 90, source: "Agreed" });
  assert.deepEqual(targets.get("b"), { atMost: 18, source: "Agreed" });
});

test("Oakmarch compares and aims at measures that there are, per 10,000 or per cent, since counts elsewhere say nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "against-"));
  const facts = comparatorsOf(openWorkspace(folder, { partnership: "oakmarch" }));
  rmSync(folder, { recursive: true });
  assert.ok(!("refused" in facts));
  const relative = published.filter((each) => each.per !== null).map((each) => each.id);
  const named = [...facts.elsewhere, ...facts.targets].map((each) => each.measure);
  assert.deepEqual(
    named.filter((id) => !relative.includes(id)),
    [],
  );
});
