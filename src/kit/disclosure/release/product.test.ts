import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./audit.ts";
import { dice, extreme, tabulated } from "./linked.fixture.ts";
import { forcesSmall, productsIn } from "./product.ts";
import { protect } from "./protect.ts";
import { releaseFrom } from "./release.ts";
import { solver } from "./solver.ts";

const highs = await solver();

/** One-way tables by age and by reason that share their total. */
function oneWay(roll: (sides: number) => number) {
  const cells = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, count: roll(2) * roll(9) }));
  return tabulated(cells, (at) => ["all", `age ${at % 4}`, `reason ${Math.floor(at / 4)}`]);
}

test("one-way tables of one total are told by their rows, and a missing combination keeps its cells", () => {
  const itemsOf = [0, 1, 2].flatMap((row) => [3, 4].map((column) => [row, column, 5]));
  const [product] = productsIn(itemsOf);
  assert.deepEqual([product?.total, product?.classes.size], [5, 6]);
  assert.deepEqual(productsIn(itemsOf.slice(1)), []);
});

test("rows so large that they must meet in a small cell are looked at cell by cell", () => {
  const [product] = productsIn([0, 1].flatMap((row) => [2, 3].map((column) => [row, column, 4])));
  assert.ok(product);
  const values = [96, 4, 1, 99, 100];
  assert.equal(
    forcesSmall(product, (item) => values[item] ?? 0, 5),
    true,
    "4 and 99 of 100 share 3 or 4",
  );
  const even = [50, 50, 50, 50, 100];
  assert.equal(
    forcesSmall(product, (item) => even[item] ?? 0, 5),
    false,
  );
});

test("tables told by their rows are as safe, with whole tables of cells to prove it, as an attacker of cells finds", () => {
  const roll = dice(11);
  let attacked = 0;
  for (let round = 0; round < 30; round++) {
    const invented = oneWay(roll);
    const release = releaseFrom(JSON.stringify(invented));
    assert.ok(!("refused" in release));
    const found = protect(release, highs);
    assert.ok(!("refused" in found));
    for (const { sum, value } of invented.published.filter((each) => each.value >= 1 && each.value <= 5)) {
      attacked++;
      assert.ok(value > 0 && extreme(found.release, sum, 1) > 5);
    }
    for (const { low, high } of found.audit.witnesses)
      for (const table of [low, high])
        for (const { sum, value } of found.release.published) {
          const total = sum.reduce((all, cell) => all + (table?.[cell] ?? Number.NaN), 0);
          assert.ok(value === null ? total >= 1 : total === value);
        }
    const { protect: _, ...unnamed } = found.release;
    const again = audit(unnamed, highs);
    assert.equal("safe" in again && again.safe, true, "and no cell is given away");
  }
  assert.ok(attacked > 20, `${attacked} small counts attacked`);
});
