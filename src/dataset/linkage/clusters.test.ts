import assert from "node:assert/strict";
import { test } from "node:test";
import { type Clusters, clusters, type Evidence } from "./clusters.ts";

/** A small repeatable random source (mulberry32), so that a failing county can be looked at again. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Forty records in five receipts, eight council ids (two sealed before, two after), and evidence at random. */
function county(seed: number): Evidence {
  const draw = random(seed);
  const count = 40;
  const council = Int32Array.from({ length: count }, () => (draw(3) === 0 ? draw(8) : -1));
  const seal = council.map((id) => (id === 0 || id === 1 ? 1 : id === 2 || id === 3 ? 2 : 0));
  const rows = [...council]
    .map((id, n) => ({ n, hub: id, why: 1 }))
    .filter((row) => row.hub >= 0)
    .concat(
      Array.from({ length: 30 }, (_, at) => {
        const why = 2 + draw(4);
        return [draw(count), draw(count)].map((n) => ({ n, hub: 8 + at, why }));
      }).flat(),
    )
    .sort((a, b) => a.n - b.n);
  const column = (pick: (row: (typeof rows)[number]) => number) => Int32Array.from(rows, pick);
  return {
    position: Int32Array.from({ length: count }, (_, n) => Math.floor(n / 8)),
    council,
    seal,
    n: column((row) => row.n),
    hub: column((row) => row.hub),
    why: column((row) => row.why),
  };
}

/** What was known when only the first `receipts` had arrived. */
function asOf(evidence: Evidence, receipts: number): Evidence {
  const count = evidence.position.filter((position) => position < receipts).length;
  const kept = [...evidence.n.keys()].filter((at) => (evidence.n[at] as number) < count);
  const column = (values: Int32Array) => Int32Array.from(kept, (at) => values[at] as number);
  return {
    position: evidence.position.slice(0, count),
    council: evidence.council.slice(0, count),
    seal: evidence.seal.slice(0, count),
    n: column(evidence.n),
    hub: column(evidence.hub),
    why: column(evidence.why),
  };
}

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

test("no cluster ever holds two council ids, nor both sides of an adoption, whatever the evidence", () => {
  let disputes = 0;
  for (const seed of seeds) {
    const evidence = county(seed);
    const found = clusters(evidence);
    const ids = new Map<number, number>();
    for (const [n, id] of evidence.council.entries()) {
      if (id < 0) continue;
      const cluster = found.first[n] as number;
      assert.equal(ids.get(cluster) ?? id, id, `seed ${seed}`);
      ids.set(cluster, id);
    }
    disputes += found.parted.length + found.standsAlone.size;
    for (const n of found.standsAlone)
      assert.equal(evidence.council[n], -1, "a council's record never stands alone");
  }
  assert.ok(disputes > 300, "the counties should hold many disputes, or this test shows nothing");
});

test("every record under one council id is in one cluster", () => {
  for (const seed of seeds) {
    const evidence = county(seed);
    const { first } = clusters(evidence);
    const clusterOf = new Map<number, number>();
    for (const [n, id] of evidence.council.entries()) {
      if (id >= 0) assert.equal(clusterOf.get(id) ?? first[n], first[n], `seed ${seed}`);
      clusterOf.set(id, first[n] as number);
    }
  }
});

test("an id that an earlier build gave still resolves, in whatever order receipts came", () => {
  for (const seed of seeds) {
    const evidence = county(seed);
    const today = clusters(evidence);
    for (let receipts = 1; receipts <= 5; receipts++) {
      for (const first of new Set(clusters(asOf(evidence, receipts)).first)) {
        assert.ok(today.everFirst.has(first), `seed ${seed}, after ${receipts} receipts, record ${first}`);
      }
    }
  }
});

test("the clusters do not depend on how the evidence was numbered", () => {
  for (const seed of seeds.slice(0, 50)) {
    const evidence = county(seed);
    const shuffled = { ...evidence, hub: evidence.hub.map((hub) => (hub * 7 + 3) % 38) };
    const plain = ({ first, standsAlone }: Clusters) => [[...first], [...standsAlone]];
    assert.deepEqual(plain(clusters(shuffled)), plain(clusters(evidence)));
  }
});
