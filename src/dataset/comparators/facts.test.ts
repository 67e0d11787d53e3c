import assert from "node:assert/strict";
import { test } from "node:test";
import { elsewhereIn, targetsIn } from "./facts.ts";

const england = {
  ...{ measure: "re-referrals-share", than: "england", source: "A table" },
  values: { "2023-24": "22.4", "2024-25": "22.6" },
};
const file = (...series: readonly object[]) => ({ about: [], licence: "OGL", neighbours: 10, series });
const refusal = (read: readonly object[] | { readonly refused: string }) =>
  "refused" in read ? read.refused : assert.fail("it was taken");

test("a printed value keeps its digits: 6.0 is not 6", () => {
  const rows = elsewhereIn(file({ ...england, values: { "2020-21": "6.0" } }));
  assert.deepEqual(rows, [
    {
      ...{ measure: "re-referrals-share", year: "2020-21", than: "england" },
      ...{ value: 6, display: "6.0", source: "A table" },
    },
  ]);
});

test("a mean says how many neighbours had a figure, unless all had", () => {
  const rows = elsewhereIn(file({ ...england, than: "neighbours", of: { "2023-24": 8, "2024-25": 10 } }));
  assert.ok(!("refused" in rows));
  assert.deepEqual(
    rows.map((each) => each.source),
    ["A table; 8 of 10 had a figure", "A table"],
  );
});

test("a hidden or missing value elsewhere (c, -) is left out of the file, never read as a number", () => {
  for (const hidden of ["c", "-", "", "12 %"])
    assert.match(
      refusal(elsewhereIn(file({ ...england, values: { "2024-25": hidden } }))),
      /as it was printed/,
    );
});

test("the same series twice, or a year that is no reporting year, is refused by name", () => {
  assert.match(refusal(elsewhereIn(file(england, england))), /re-referrals-share \(england\) stands twice/);
  assert.match(
    refusal(elsewhereIn(file({ ...england, values: { 2025: "22.6" } }))),
    /series\[0\]\.values\.2025/,
  );
});

test("a target is a floor or a ceiling, not both and not neither", () => {
  const target = { measure: "re-referrals-share", source: "Agreed" };
  const given = (more: object) => targetsIn({ about: "", targets: [{ ...target, ...more }] });
  assert.deepEqual(given({ atMost: 18 }), [{ ...target, atLeast: null, atMost: 18 }]);
  assert.match(refusal(given({})), /either atLeast or atMost/);
  assert.match(refusal(given({ atMost: 18, atLeast: 2 })), /either atLeast or atMost/);
});

test("a measure has one target", () => {
  const target = { measure: "re-referrals-share", source: "Agreed", atMost: 18 };
  assert.match(refusal(targetsIn({ about: "", targets: [target, target] })), /has two targets/);
});
