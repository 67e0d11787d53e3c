import assert from "node:assert/strict";
import { test } from "node:test";
import { type Balance, type Counted, hiddenTogether, raw } from "./index.ts";

/** Numbers that look random and are the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

/** A total and the parts that add up to it; parts may have parts. */
interface Partition {
  readonly id: string;
  readonly count: number;
  readonly parts?: readonly Partition[];
}

const tree = (id: string, parts: readonly Partition[]): Partition => ({
  id,
  count: parts.reduce((sum, each) => sum + each.count, 0),
  parts,
});
const leaf = (id: string, count: number): Partition => ({ id, count });
const flat = (node: Partition): Partition[] => [node, ...(node.parts ?? []).flatMap(flat)];
const shown = async (partition: Partition) => {
  const nodes = flat(partition);
  const counts = nodes.map(
    ({ id, count }): Counted => ({ id, count, printed: true, weight: id === partition.id ? 20 : 1 }),
  );
  const balances = nodes.flatMap(({ id, parts }): Balance[] =>
    parts ? [{ plus: [id], minus: parts.map((each) => each.id), over: 0 }] : [],
  );
  const hidden = await hiddenTogether(raw({ counts, balances }));
  return Object.fromEntries(nodes.map(({ id, count }) => [id, hidden.has(id) ? ("c" as const) : count]));
};

test("a small part is hidden together with the smallest other part that covers it", async () => {
  const bands = tree("conferences", [leaf("0-10", 40), leaf("11-15", 12), leaf("16-20", 3), leaf("21+", 0)]);
  assert.deepEqual(await shown(bands), { conferences: 55, "0-10": 40, "11-15": "c", "16-20": "c", "21+": 0 });
});

test("two small parts that cover each other need no third, unless their sum says that both are small", async () => {
  assert.deepEqual(await shown(tree("all", [leaf("a", 4), leaf("b", 5), leaf("c", 90)])), {
    ...{ all: 99, a: "c", b: "c", c: 90 },
  });
  assert.deepEqual(await shown(tree("all", [leaf("a", 2), leaf("b", 3), leaf("c", 90), leaf("d", 80)])), {
    ...{ all: 175, a: "c", b: "c", c: 90, d: "c" },
  });
});

test("where every part is small the total is hidden as well; a true zero is always shown", async () => {
  const all = tree("all", [leaf("a", 3), leaf("b", 3), leaf("c", 0)]);
  assert.deepEqual(await shown(all), { all: "c", a: "c", b: "c", c: 0 });
  assert.deepEqual(await shown(leaf("all", 0)), { all: 0 });
  assert.deepEqual(await shown(leaf("all", 5)), { all: "c" });
});

test("no attacker who tries every table can tell that a hidden count of any small partition is 1 to 5", async () => {
  const roll = dice(20260422);
  let hiddenCells = 0;
  for (let round = 0; round < 150; round++) {
    const partition = randomPartition(roll, round);
    const published = await shown(partition);
    const small = flat(partition).filter(({ count }) => count >= 1 && count <= 5);
    for (const { id } of small) {
      hiddenCells++;
      const possible = someTable(partition, published, id, (count) => count > 5);
      assert.ok(possible, `${id} of ${JSON.stringify(partition)} shown as ${JSON.stringify(published)}`);
    }
  }
  assert.ok(hiddenCells > 150, `${hiddenCells} small cells attacked`);
});

test("the attacker of the test above does find what is hidden badly", () => {
  const partition = tree("all", [leaf("a", 3), leaf("b", 20)]);
  assert.ok(!someTable(partition, { all: 23, a: "c", b: 20 }, "a", (count) => count > 5));
});

/** A year of counts like the real ones: nested bands, two other parts of the same total, and what shares leave over. */
function aYear(roll: (sides: number) => number) {
  const counts = new Map<string, number>();
  const of = (id: string) => counts.get(id) ?? 0;
  for (const id of ["early", "middle", "late", "ended", "repeat"])
    counts.set(id, roll(4) === 0 ? 0 : roll(13));
  counts.set("in time", of("early") + of("middle"));
  counts.set("all", of("in time") + of("late") + (roll(2) ? 0 : roll(7)));
  counts.set("ended", Math.min(of("ended"), of("all")));
  counts.set("repeat", Math.min(of("repeat"), of("all")));
  const wholes = [
    ["all", "in time", "late"],
    ["in time", "early", "middle"],
    ["all", "repeat"],
    ["all", "ended"],
  ] as const;
  const summed = wholes.map(([total, ...parts], at) => {
    const count = parts.reduce((left, part) => left - of(part), of(total));
    const rest: Counted[] = count > 0 ? [{ id: `rest ${at}`, count, printed: false }] : [];
    return { rest, balance: { plus: [total], minus: [...parts, ...rest.map(({ id }) => id)], over: 0 } };
  });
  const printed = [...counts].map(([id, count]): Counted => ({ id, count, printed: true }));
  const release = {
    counts: [...printed, ...summed.flatMap((each) => each.rest)],
    balances: summed.map((each) => each.balance),
  };
  return { counts, release };
}

/**
 * Every year of whole numbers up to 26 that agrees with what is shown, for the attacker who knows the wholes and whether
 * something is left over between bands and total. Written apart from the gate: it tries and adds up.
 */
function* yearsThatAgree(shown: ReadonlyMap<string, number | "c">, leftOver: boolean) {
  const guesses = (id: string) => {
    const seen = shown.get(id);
    return typeof seen === "number" ? [seen] : Array.from({ length: 26 }, (_, less) => less + 1);
  };
  const agrees = (id: string, count: number) => {
    const seen = shown.get(id);
    return seen === "c" ? count >= 1 : seen === count;
  };
  for (const early of guesses("early"))
    for (const middle of guesses("middle")) {
      if (!agrees("in time", early + middle)) continue;
      for (const late of guesses("late"))
        for (const all of guesses("all")) {
          const left = all - early - middle - late;
          if (leftOver ? left < 1 : left !== 0) continue;
          for (const repeat of guesses("repeat"))
            for (const ended of guesses("ended"))
              if (repeat <= all && ended <= all)
                yield {
                  early,
                  middle,
                  late,
                  all,
                  repeat,
                  ended,
                  left,
                  "in time": early + middle,
                  "not repeat": all - repeat,
                };
        }
    }
}

test("no attacker who tries every year can tell that a count or what a share leaves over is 1 to 5", async () => {
  const roll = dice(99);
  let attacked = 0;
  for (let round = 0; round < 80; round++) {
    const { counts, release } = aYear(roll);
    const hidden = await hiddenTogether(raw(release));
    const page = new Map(
      [...counts].map(([id, count]) => [id, hidden.has(id) ? ("c" as const) : count] as const),
    );
    const of = (id: string) => counts.get(id) ?? 0;
    const left = of("all") - of("in time") - of("late");
    const secrets = new Map([...counts, ["left", left], ["not repeat", of("all") - of("repeat")]]);
    const waiting = new Set([...secrets].filter(([, count]) => count >= 1 && count <= 5).map(([id]) => id));
    attacked += waiting.size;
    for (const year of yearsThatAgree(page, left > 0)) {
      for (const id of [...waiting]) {
        const count = year[id as keyof typeof year];
        if (count < 1 || count > 5) waiting.delete(id);
      }
      if (waiting.size === 0) break;
    }
    assert.deepEqual(
      [...waiting],
      [],
      `of ${JSON.stringify([...counts])} shown ${JSON.stringify([...page])}`,
    );
  }
  assert.ok(attacked > 100, `${attacked} small counts attacked`);
});

test("counts that contradict each other are refused, not guessed at", async () => {
  const counts = [
    { id: "all", count: 20, printed: true },
    { id: "a", count: 8, printed: true },
  ];
  const release = (...minus: string[]) => raw({ counts, balances: [{ plus: ["all"], minus, over: 0 }] });
  await assert.rejects(hiddenTogether(release("a")), /come to 12, not 0/);
  await assert.rejects(hiddenTogether(release("b")), /"b", which the release does not hold/);
  await assert.rejects(hiddenTogether(raw({ counts: [...counts, ...counts], balances: [] })), /same id/);
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
