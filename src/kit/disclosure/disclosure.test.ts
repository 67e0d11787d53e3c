import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { type Figure, openRaw, type Partition, protectFigures, protectPartition, raw } from "./index.ts";

/** Numbers that look random and are the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

const tree = (id: string, parts: readonly Partition[]): Partition => ({
  id,
  count: parts.reduce((sum, each) => sum + each.count, 0),
  parts,
});
const leaf = (id: string, count: number): Partition => ({ id, count });
const shown = (partition: Partition) => {
  const published = protectPartition(raw(partition));
  assert.ok(published);
  return Object.fromEntries(published.value);
};

test("a small part is hidden together with the smallest other part that covers it", () => {
  const bands = tree("conferences", [leaf("0-10", 40), leaf("11-15", 12), leaf("16-20", 3), leaf("21+", 0)]);
  assert.deepEqual(shown(bands), { conferences: 55, "0-10": 40, "11-15": "c", "16-20": "c", "21+": 0 });
});

test("two small parts that cover each other need no third, unless their sum says that both are small", () => {
  assert.deepEqual(shown(tree("all", [leaf("a", 4), leaf("b", 5), leaf("c", 90)])), {
    all: 99,
    a: "c",
    b: "c",
    c: 90,
  });
  assert.deepEqual(shown(tree("all", [leaf("a", 2), leaf("b", 3), leaf("c", 90), leaf("d", 80)])), {
    ...{ all: 175, a: "c", b: "c", c: 90, d: "c" },
  });
});

test("where every part is small the total is hidden as well; a true zero is always shown", () => {
  assert.deepEqual(shown(tree("all", [leaf("a", 3), leaf("b", 3), leaf("c", 0)])), {
    all: "c",
    a: "c",
    b: "c",
    c: 0,
  });
  assert.deepEqual(shown(leaf("all", 0)), { all: 0 });
  assert.deepEqual(shown(leaf("all", 5)), { all: "c" });
});

test("a part that has parts of its own is not given away by them", () => {
  const partition = tree("conferences", [
    tree("in time", [leaf("0-10", 60), leaf("11-15", 40)]),
    leaf("late", 3),
  ]);
  assert.deepEqual(shown(partition), {
    conferences: 103,
    "in time": "c",
    "0-10": 60,
    "11-15": "c",
    late: "c",
  });
});

test("where the total stands elsewhere and nothing but hiding it would do, nothing is shown", () => {
  const smallOnly = tree("all", [leaf("a", 3), leaf("b", 3)]);
  assert.equal(protectPartition(raw(smallOnly), { totalShown: true }), null);
  assert.ok(protectPartition(raw(tree("all", [leaf("a", 3), leaf("b", 9)])), { totalShown: true }));
});

test("no attacker who tries every table can tell that a hidden count of any small partition is 1 to 5", () => {
  const roll = dice(20260422);
  let hiddenCells = 0;
  for (let round = 0; round < 600; round++) {
    const partition = randomPartition(roll, round);
    const published = shown(partition);
    for (const id of Object.keys(published).filter((each) => published[each] === "c")) {
      hiddenCells++;
      const possible = someTable(partition, published, id, (count) => count > 5);
      assert.ok(possible, `${id} of ${JSON.stringify(partition)} shown as ${JSON.stringify(published)}`);
    }
  }
  assert.ok(hiddenCells > 600, `${hiddenCells} hidden cells attacked`);
});

test("the attacker of the test above does find what is hidden badly", () => {
  const partition = tree("all", [leaf("a", 3), leaf("b", 20)]);
  assert.ok(!someTable(partition, { all: 23, a: "c", b: 20 }, "a", (count) => count > 5));
});

const figure = (id: string, numerator: number, more: Partial<Figure> = {}): Figure => ({
  ...{ id, counts: id, of: null, numerator, denominator: null, value: numerator, lower: null, upper: null },
  display: String(numerator),
  ...more,
});
const displays = (figures: readonly Figure[], wholes: Parameters<typeof protectFigures>[1]["wholes"] = []) =>
  Object.fromEntries(protectFigures(raw(figures), { wholes }).value.map((each) => [each.id, each.display]));

test("a rate and a share are hidden with the count that they rest on, and give back nothing", () => {
  const figures = [
    figure("looked-after", 717),
    figure("unaccompanied", 4),
    figure("unaccompanied-rate", 4, {
      counts: "unaccompanied",
      denominator: 60153,
      value: 0.66,
      lower: 0.2,
      upper: 1.7,
    }),
    figure("unaccompanied-share", 4, {
      counts: "unaccompanied",
      of: "looked-after",
      denominator: 717,
      display: "1%",
    }),
  ];
  const published = protectFigures(raw(figures), { wholes: [] }).value;
  for (const each of published.slice(1)) {
    assert.deepEqual(
      [each.numerator, each.value, each.lower, each.upper, each.display, each.hidden],
      [null, null, null, null, "c", true],
    );
  }
  assert.deepEqual([published[0]?.display, published[3]?.denominator], ["717", 717]);
});

test("a share is hidden where those left over are 1 to 5, and so is the count that would give them", () => {
  const figures = [
    figure("plans", 48),
    figure("repeat", 45),
    figure("repeat-share", 45, { counts: "repeat", of: "plans", denominator: 48, display: "94%" }),
    figure("referrals", 48),
  ];
  assert.deepEqual(displays(figures), { plans: "48", repeat: "c", "repeat-share": "c", referrals: "48" });
});

test("a count that two groups of parts share is not given away by either group", () => {
  const figures = [
    figure("all", 9),
    figure("a", 3),
    figure("b", 4),
    figure("x", 2),
    figure("y", 6),
    figure("z", 0),
  ];
  const wholes = [
    { total: "all", parts: ["a", "b"] },
    { total: "all", parts: ["x", "y", "z"] },
  ];
  assert.deepEqual(displays(figures, wholes), { all: "9", a: "c", b: "c", x: "c", y: "c", z: "0" });
});

test("what was not received stays missing and is not called hidden", () => {
  const missing: Figure = {
    ...figure("referrals", 0),
    numerator: null,
    value: null,
    display: "not received",
  };
  const [found] = protectFigures(raw([missing]), {
    wholes: [{ total: "referrals", parts: ["re-referrals"] }],
  }).value;
  assert.deepEqual([found?.display, found?.hidden], ["not received", false]);
});

test("figures that contradict each other or add up in a loop are refused, not guessed at", () => {
  const loop = [
    { total: "all", parts: ["a", "b"] },
    { total: "all", parts: ["b", "a"] },
  ];
  assert.throws(() => displays([figure("all", 20), figure("a", 8), figure("b", 12)], loop), /form a loop/);
  assert.throws(() => displays([figure("a", 8), figure("a-rate", 9, { counts: "a" })]), /in another/);
  assert.throws(
    () => displays([figure("all", 5), figure("a", 8)], [{ total: "all", parts: ["a"] }]),
    /more than it/,
  );
});

test("a raw value cannot slip into a page, a log or a JSON document", () => {
  const count = raw({ children: 3 });
  assert.throws(() => JSON.stringify({ count }), /disclosure gate/);
  assert.throws(() => `${count}`, /disclosure gate/);
  assert.ok(!inspect(count).includes("3"));
  assert.deepEqual(Object.keys(count), []);
  assert.throws(() => openRaw(count, " "), /purpose/);
  assert.deepEqual(openRaw(count, "checking data quality"), { children: 3 });
});

function randomPartition(roll: (sides: number) => number, round: number): Partition {
  const parts = Array.from({ length: 2 + roll(3) }, (_, at) => {
    if (roll(3) > 0) return leaf(`${at}`, roll(4) === 0 ? 0 : roll(12));
    return tree(
      `${at}`,
      Array.from({ length: 1 + roll(3) }, (_, inner) => leaf(`${at}.${inner}`, roll(9))),
    );
  });
  return tree(`all ${round}`, parts);
}

/**
 * Whether some table of whole numbers that agrees with everything shown gives the cell `id` a count that `fits`: tries
 * every value of each hidden leaf up to 30 in turn and adds up. Knows nothing of how the gate works.
 */
function someTable(
  partition: Partition,
  published: Readonly<Record<string, number | "c">>,
  id: string,
  fits: (count: number) => boolean,
): boolean {
  const leaves: Partition[] = [];
  const collect = (node: Partition): void => {
    if (node.parts) node.parts.forEach(collect);
    else leaves.push(node);
  };
  collect(partition);
  const total = published[partition.id];
  const most = typeof total === "number" ? total : 30;
  const guess: Record<string, number> = {};
  const agrees = (node: Partition): number => {
    const count = node.parts
      ? node.parts.reduce((sum, each) => sum + agrees(each), 0)
      : (guess[node.id] ?? 0);
    const seen = published[node.id];
    if (seen === "c" ? count < 1 : count !== seen) return Number.NaN;
    return node.id === id && !fits(count) ? Number.NaN : count;
  };
  const tryFrom = (at: number, spent: number): boolean => {
    // A part whose leaves are all guessed must agree by itself already.
    const done = (partition.parts ?? []).find((part) => (part.parts ?? [part]).at(-1) === leaves[at - 1]);
    if (done && Number.isNaN(agrees(done))) return false;
    const here = leaves[at];
    if (!here) return !Number.isNaN(agrees(partition));
    const seen = published[here.id];
    const hidden = Array.from({ length: Math.min(most - spent, 12) }, (_, less) => less + 1);
    // The true count first: the order changes how soon a table is found, not whether.
    const guesses =
      typeof seen === "number" ? [seen] : [here.count, ...hidden.filter((each) => each !== here.count)];
    for (const count of guesses) {
      guess[here.id] = count;
      if (tryFrom(at + 1, spent + count)) return true;
    }
    return false;
  };
  return tryFrom(0, 0);
}
