import assert from "node:assert/strict";
import { test } from "node:test";
import { type CountedFlow, protectFlow, raw } from "./index.ts";

/** A flow from the ways that referrals took, each way so many times. */
function flowOf(ways: readonly (readonly [way: string, times: number])[]): CountedFlow {
  const [nodes, links] = [new Map<string, number>(), new Map<string, number>()];
  for (const [way, times] of ways) {
    const stages = way.split(" ");
    for (const [at, stage] of stages.entries()) {
      nodes.set(stage, (nodes.get(stage) ?? 0) + times);
      const next = stages[at + 1];
      if (next) links.set(`${stage} ${next}`, (links.get(`${stage} ${next}`) ?? 0) + times);
    }
  }
  return {
    nodes: [...nodes].map(([id, count]) => ({ id, count })),
    links: [...links].map(([key, count]) => {
      const [from = "", to = ""] = key.split(" ");
      return { from, to, count };
    }),
  };
}

/** What a reader sees: stages by name, links as "from to". */
function seen(
  flow: CountedFlow,
  shownElsewhere: readonly string[] = [],
): Record<string, number | "c"> | null {
  const published = protectFlow(raw(flow), { shownElsewhere });
  if (!published) return null;
  const { nodes, links } = published.value;
  return Object.fromEntries([
    ...nodes.map(({ id, count }) => [id, count]),
    ...links.map(({ from, to, count }) => [`${from} ${to}`, count]),
  ]);
}

const usual = flowOf([
  ["referral none", 40],
  ["referral assessed closed", 100],
  ["referral assessed plan closed", 30],
  ["referral assessed plan care", 3],
]);

test("a small stage is hidden with its link and with others that it could have been traded for", () => {
  const page = seen(usual, ["referral"]);
  assert.ok(page);
  assert.deepEqual([page.referral, page.care, page["plan care"]], [173, "c", "c"]);
  assert.equal(page.closed, "c", "the other end of what leaves the plan");
  assert.equal(page["plan closed"], "c");
});

test("a flow without a small count is shown whole", () => {
  const flow = flowOf([
    ["referral none", 40],
    ["referral assessed", 100],
  ]);
  assert.deepEqual(seen(flow), {
    referral: 140,
    none: 40,
    assessed: 100,
    "referral none": 40,
    "referral assessed": 100,
  });
});

test("where nothing may be hidden that would help, nothing of the flow is shown", () => {
  const flow = flowOf([
    ["referral none", 3],
    ["referral assessed", 100],
  ]);
  assert.equal(seen(flow, ["referral", "assessed"]), null);
});

test("no attacker who tries every table can tell that a hidden stage or link is 1 to 5", () => {
  let state = 7;
  const roll = (sides: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
  const routes = ["r n", "r a c", "r a s c", "r a s k", "r s k", "r k"];
  let attacked = 0;
  for (let round = 0; round < 150; round++) {
    const flow = flowOf(routes.filter(() => roll(4) > 0).map((way) => [way, 1 + roll(11)] as const));
    const page = seen(flow, roll(2) ? ["r"] : []);
    if (!page) continue;
    for (const id of Object.keys(page).filter((each) => page[each] === "c")) {
      attacked++;
      assert.ok(
        someFlow(flow, page, id),
        `${id} of ${JSON.stringify(flow)} shown as ${JSON.stringify(page)}`,
      );
    }
  }
  assert.ok(attacked > 300, `${attacked} hidden counts attacked`);
});

test("the attacker of the test above does find what is hidden badly", () => {
  const page = { ...seen(usual), "plan closed": 30, closed: 130, "assessed closed": 100 };
  assert.ok(!someFlow(usual, page, "plan care"));
});

/**
 * Whether some flow that agrees with all that is shown has more than 5 at `id`: tries how often each way through the
 * links is taken, up to 16 times, and adds up. Knows nothing of how the gate works.
 */
function someFlow(flow: CountedFlow, page: Readonly<Record<string, number | "c">>, id: string): boolean {
  const ways = waysThrough(flow).map((stages) => [
    ...stages,
    ...stages.slice(1).map((stage, at) => `${stages[at]} ${stage}`),
  ]);
  const sums = new Map<string, number>();
  const last = new Map(ways.flatMap((cells, at) => cells.map((cell) => [cell, at] as const)));
  const fits = (cell: string) => {
    const [sum, shown] = [sums.get(cell) ?? 0, page[cell]];
    return (shown === "c" ? sum >= 1 : sum === shown) && (cell !== id || sum > 5);
  };
  const tryFrom = (at: number): boolean => {
    const cells = ways[at];
    if (!cells) return true;
    const room = cells.map((cell) => {
      const shown = page[cell];
      return typeof shown === "number" ? shown - (sums.get(cell) ?? 0) : 16;
    });
    for (let times = Math.min(16, ...room); times >= 0; times--) {
      for (const cell of cells) sums.set(cell, (sums.get(cell) ?? 0) + times);
      const settled = cells.filter((cell) => last.get(cell) === at);
      const found = settled.every(fits) && tryFrom(at + 1);
      for (const cell of cells) sums.set(cell, (sums.get(cell) ?? 0) - times);
      if (found) return true;
    }
    return false;
  };
  return tryFrom(0);
}

/** Every way from a first stage to a last one along the links. */
function waysThrough({ nodes, links }: CountedFlow): string[][] {
  const onward = (stage: string): string[][] => {
    const next = links.filter((link) => link.from === stage);
    return next.length === 0
      ? [[stage]]
      : next.flatMap(({ to }) => onward(to).map((rest) => [stage, ...rest]));
  };
  return nodes.filter(({ id }) => !links.some((link) => link.to === id)).flatMap(({ id }) => onward(id));
}
