import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { audit } from "./audit.ts";
import { dice, extreme, type Invented, linkedTables, tabulated } from "./linked.fixture.ts";
import { protect } from "./protect.ts";
import { type Release, releaseFrom } from "./release.ts";
import { solver } from "./solver.ts";

const highs = await solver();
const folder = "../shared/data/disclosure";
const skip = existsSync(folder) ? false : `${folder} is not here`;

function shielded(invented: Invented) {
  const release = releaseFrom(JSON.stringify(invented));
  if ("refused" in release) throw new Error(release.refused);
  const found = protect(release, highs);
  if ("refused" in found) throw new Error(found.refused);
  return found;
}

/** Every small count of a release, hidden or not: items, and one item less another inside it. */
function secretsOf({ published }: Invented): readonly (readonly string[])[] {
  const small = (value: number) => value >= 1 && value <= 5;
  const own = published.filter((each) => small(each.value)).map((each) => each.sum);
  const between = published.flatMap((whole) =>
    published
      .filter((part) => small(whole.value - part.value) && part.sum.every((cell) => whole.sum.includes(cell)))
      .map((part) => whole.sum.filter((cell) => !part.sum.includes(cell))),
  );
  return [...own, ...between];
}

function attackedApart(invented: Invented, release: Release): number {
  const secrets = secretsOf(invented);
  for (const cells of secrets) {
    const most = extreme(release, cells, 1);
    const least = most > 5 + 1e-6 ? 0 : extreme(release, cells, -1);
    assert.ok(
      most > 5 + 1e-6 || least < 1 - 1e-6,
      `${cells} lies within ${least} and ${most} in ${JSON.stringify(release)}`,
    );
  }
  return secrets.length;
}

test("an attacker written apart cannot bound a small count of 50 linked tables within 1 to 5", () => {
  const roll = dice(2026);
  let attacked = 0;
  let hidden = 0;
  let items = 0;
  for (let round = 0; round < 50; round++) {
    const invented = linkedTables(roll);
    const found = shielded(invented);
    attacked += attackedApart(invented, found.release);
    hidden += found.hidden.length;
    items += invented.published.length;
  }
  assert.ok(attacked > 300, `${attacked} small counts attacked`);
  assert.ok(hidden < items * 0.8, `${hidden} of ${items} hidden`);
});

test("that attacker does find a small count where it can be worked out", () => {
  const seen = {
    cells: ["a", "b"],
    published: [
      { sum: ["a", "b"], value: 20 },
      { sum: ["a"], value: 17 },
    ],
  };
  assert.deepEqual([extreme(seen, ["b"], 1), extreme(seen, ["b"], -1)], [3, 3]);
  const open = {
    ...seen,
    published: [
      { sum: ["a", "b"], value: 20 },
      { sum: ["a"], value: null },
    ],
  };
  assert.deepEqual([extreme(open, ["b"], 1), extreme(open, ["b"], -1)], [19, 0]);
});

test("the witnesses of a release agree with every number shown when somebody else adds them up", () => {
  const roll = dice(7);
  for (let round = 0; round < 10; round++) {
    const { release, audit: found } = shielded(linkedTables(roll));
    for (const [at, { id, low, high }] of found.witnesses.entries()) {
      for (const table of [low, high]) {
        assert.ok(table, `${id} has both tables`);
        for (const { sum, value } of release.published) {
          const total = sum.reduce((all, cell) => all + (table[cell] ?? Number.NaN), 0);
          assert.ok(value === null ? total >= 1 : total === value, `${id}: ${total} for ${value}`);
        }
        assert.ok(Object.values(table).every((each) => Number.isSafeInteger(each) && each >= 0));
      }
      const sum = release.published.find((each) => each.id === id)?.sum ?? [];
      const reached = [low, high].map((table) => sum.reduce((all, cell) => all + (table?.[cell] ?? 0), 0));
      assert.ok(
        reached.some((each) => each < 1 || each > 5),
        `${id} need not be small`,
      );
      assert.ok((found.intervals[at]?.low ?? 0) <= (reached[0] ?? 0));
    }
  }
});

const rowsOf = (file: string) => {
  const [head = "", ...lines] = readFileSync(`${folder}/${file}`, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((each, at) => [names[at] ?? "", each])));
};

for (const [file, tables, counted] of [
  ["sdcTable-microdata1.csv", [["region"], ["gender"], ["region", "gender"]], null],
  [
    "sdcTable-microdata2.csv",
    [["region"], ["gender", "ecoOld"], ["region", "ecoNew"], ["ecoOld", "ecoNew"]],
    null,
  ],
  [
    "z2.csv",
    [["region"], ["hovedint"], ["fylke", "hovedint"], ["kostragr", "hovedint"], ["region", "hovedint"]],
    "ant",
  ],
] as const)
  test(`the linked tables of ${file} are safe against an attacker written apart`, { skip }, () => {
    const rows = rowsOf(file);
    const dimensions = [...new Set(tables.flat())];
    const cells = Map.groupBy(rows, (row) => dimensions.map((each) => row[each]).join("|"));
    const counts = [...cells].map(([id, own]) => ({
      ...{ id, count: counted ? own.reduce((sum, row) => sum + Number(row[counted]), 0) : own.length },
    }));
    const keyed = [...cells.values()].map(([row]) =>
      [...tables, []].map((table) => table.map((each) => `${each} ${row?.[each]}`).join(", ") || "all"),
    );
    const invented = tabulated(counts, (at) => keyed[at] ?? []);
    const found = shielded(invented);
    assert.ok(attackedApart(invented, found.release) > 0);
    const { protect: _, ...attacked } = found.release;
    const again = audit(attacked, highs);
    assert.equal("safe" in again && again.safe, true);
  });
