import assert from "node:assert/strict";
import { test } from "node:test";
import { editionFor, spanOf } from "./editionFor.ts";
import { editions, itemNamed, itemsFor, type SubjectKind } from "./sets.ts";

const table: readonly (readonly [kind: SubjectKind, yearOrDay: string, edition: string, says: string])[] = [
  ["yearly-report", "2018-19", "none", "a report of a year that began before Working Together 2018"],
  ["yearly-report", "2019-20", "2018", "a report of 2019-20"],
  ["yearly-report", "2023-24", "2018", "a report of the year within which Working Together 2023 came"],
  ["yearly-report", "2024-25", "2023", "a report of 2024-25, though presented after Working Together 2026"],
  ["yearly-report", "2025-26", "2023", "a report of the year within which Working Together 2026 came"],
  ["yearly-report", "2026-27", "2026", "a report of 2026-27"],
  ["masa", "2018-07-03", "none", "arrangements of the day before Working Together 2018"],
  ["masa", "2018-07-04", "2018", "arrangements of the day on which Working Together 2018 came"],
  ["masa", "2023-12-14", "2018", "arrangements of the day before Working Together 2023"],
  ["masa", "2023-12-15", "2023", "arrangements of the day on which Working Together 2023 came"],
  ["masa", "2024-12-05", "2023", "Oakmarch’s arrangements of December 2024"],
  ["masa", "2026-03-18", "2023", "arrangements of the day before Working Together 2026"],
  ["masa", "2026-03-19", "2026", "arrangements of the day on which Working Together 2026 came"],
  ["threshold", "2017-03-01", "none", "a threshold document of 2017"],
  ["threshold", "2022-09-01", "2018", "a threshold document of 2022"],
  ["threshold", "2026-06-01", "2026", "a threshold document that takes effect in June 2026"],
];
for (const [kind, yearOrDay, edition, says] of table)
  test(`${says} is held against ${edition === "none" ? "no set" : `Working Together ${edition}`}`, () => {
    const held = editionFor(kind, yearOrDay);
    assert.equal("refused" in held ? "none" : held.edition.edition, edition);
  });

const reviseBy = (kind: SubjectKind, day: string) => {
  const held = editionFor(kind, day);
  return "refused" in held ? "none" : (held.reviseBy?.day ?? null);
};

test("arrangements made before Working Together 2023 were to be revised by December 2024, later ones were not", () => {
  assert.deepEqual(
    ["2019-09-29", "2023-12-14"].map((day) => reviseBy("masa", day)),
    ["2024-12-31", "2024-12-31"],
  );
  assert.deepEqual(
    ["2023-12-15", "2024-12-05", "2026-04-01"].map((day) => reviseBy("masa", day)),
    [null, null, null],
  );
  assert.equal(reviseBy("threshold", "2022-09-01"), null);
});

test("a report of a year within which new guidance came may be held against that as well", () => {
  const also = (year: string) => {
    const held = editionFor("yearly-report", year);
    return "refused" in held ? [] : held.also.map(({ edition }) => edition);
  };
  assert.deepEqual(["2023-24", "2024-25", "2025-26"].map(also), [["2023"], [], ["2026"]]);
});

test("a year that is none is refused in words", () => {
  for (const year of ["2024", "2024-26", "24-25", "2024/25"]) {
    const held = editionFor("yearly-report", year);
    assert.match("refused" in held ? held.refused : "", /write it as 2024-25/);
  }
  assert.deepEqual(spanOf("1999-00"), { from: "1999-04-01", to: "2000-03-31" });
});

test("each edition takes over on the day on which the one before ends, and the last has no end", () => {
  for (const [at, each] of editions.entries()) {
    assert.equal(each.until, editions[at + 1]?.from ?? null);
    assert.equal(each.supersededBy, editions[at + 1]?.edition ?? null);
  }
});

test("each set speaks of arrangements, yearly report and threshold document, its items numbered from 1", () => {
  for (const edition of editions)
    for (const kind of ["masa", "yearly-report", "threshold"] as const) {
      const items = itemsFor(edition, kind);
      assert.ok(items.length >= 6);
      assert.deepEqual(
        items.map(({ number }) => number),
        items.map((_, at) => at + 1),
      );
    }
  const report2023 = editions.find(({ edition }) => edition === "2023");
  assert.equal(report2023 && itemsFor(report2023, "yearly-report").length, 15);
});

test("nothing of Working Together 2026 claims to have been read in its text", () => {
  const claimed = editions.filter(({ edition }) => edition === "2026").flatMap(({ items }) => items);
  assert.deepEqual(
    claimed.filter(({ mark }) => mark === "V"),
    [],
  );
});

test("an item that there is not is nobody’s", () => {
  assert.equal(itemNamed("2023-yearly-report-costs")?.item.mark, "K");
  assert.equal(itemNamed("2023-yearly-report-weather"), null);
  assert.equal(itemNamed(undefined), null);
});
