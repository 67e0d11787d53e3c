import { Components } from "./components.ts";

/**
 * Records are numbered 0..count-1 in order of arrival. `council` is the number of the council id that a record bears
 * (-1: none), `seal` 0 none, 1 before an adoption, 2 after it (the same for every record of one council id).
 * An evidence says that record n belongs to hub: all records of a hub are held together by reason `why` (1 strongest).
 * Evidence is sorted by n.
 */
export interface Evidence {
  readonly position: Int32Array;
  readonly council: Int32Array;
  readonly seal: Int32Array;
  readonly n: Int32Array;
  readonly hub: Int32Array;
  readonly why: Int32Array;
}

export interface Clusters {
  /** For each record the first record of its cluster. */
  readonly first: Int32Array;
  /** Records that would have bridged a sealed adoption. */
  readonly standsAlone: ReadonlySet<number>;
  /** Records that some build of these receipts, or of the first few of them, may have found first in a cluster. */
  readonly everFirst: ReadonlySet<number>;
  /** Pairs that evidence holds together although they bear, or their clusters bear, two council ids. */
  readonly parted: readonly (readonly [number, number])[];
}

/**
 * Clusters of records: connected by evidence, with at most one council id in each, and never both sides of an adoption.
 * Where connected evidence would bring two council ids together, the records without a council id are placed one by one in
 * order of arrival, each with the council id that holds the strongest evidence; one that touches both sides of a sealed
 * adoption is placed nowhere. The same records give the same clusters, whatever the order of hubs.
 */
export function clusters(evidence: Evidence): Clusters {
  const whole = new Components(evidence.position.length);
  const memberOfHub = new Int32Array(hubCount(evidence)).fill(-1);
  for (let at = 0; at < evidence.n.length; at++) {
    const hub = evidence.hub[at] as number;
    const earlier = memberOfHub[hub] as number;
    if (earlier < 0) memberOfHub[hub] = evidence.n[at] as number;
    else whole.join(earlier, evidence.n[at] as number);
  }
  const disputed = disputedComponents(evidence, whole);
  const first = Int32Array.from({ length: evidence.position.length }, (_, n) => whole.first(n));
  const { standsAlone, parted } = settle(evidence, whole, disputed, first);
  return { first, standsAlone, parted, everFirst: everFirst(evidence, first, whole, disputed) };
}

const hubCount = (evidence: Evidence) => evidence.hub.reduce((most, hub) => Math.max(most, hub + 1), 0);

/** Components (named by their first record) in which two council ids meet. */
function disputedComponents({ council }: Evidence, whole: Components): Set<number> {
  const seen = new Map<number, number>();
  const disputed = new Set<number>();
  council.forEach((id, n) => {
    if (id < 0) return;
    const component = whole.first(n);
    const other = seen.get(component);
    if (other === undefined) seen.set(component, id);
    else if (other !== id) disputed.add(component);
  });
  return disputed;
}

interface Hub {
  readonly why: number;
  readonly records: number[];
}

function settle(evidence: Evidence, whole: Components, disputed: ReadonlySet<number>, first: Int32Array) {
  const standsAlone = new Set<number>();
  const parted: [number, number][] = [];
  if (disputed.size === 0) return { standsAlone, parted };
  const hubsOf = hubsByRecord(evidence, whole, disputed);
  const settled = new Components(first.length);
  const placed = new Set<number>();
  const records = [...hubsOf.keys()].sort((a, b) => a - b);
  const councilFirst = placeCouncilRecords(evidence, records, settled, placed);
  const clusterCouncil = (n: number) => councilFirst.get(settled.first(n));
  for (const n of records) {
    if (placed.has(n)) continue;
    const touched = touchedRecords(n, hubsOf.get(n) ?? [], placed);
    const seals = new Set(touched.map(({ record }) => evidence.seal[clusterCouncil(record) ?? record]));
    if (seals.has(1) && seals.has(2)) {
      standsAlone.add(n);
      continue;
    }
    placed.add(n);
    place(n, touched, { settled, councilFirst, parted });
  }
  partCouncilRecords(evidence, records, hubsOf, parted);
  for (const n of records) first[n] = settled.first(n);
  return { standsAlone, parted };
}

function hubsByRecord(evidence: Evidence, whole: Components, disputed: ReadonlySet<number>) {
  const hubs = new Map<number, Hub>();
  const hubsOf = new Map<number, Hub[]>();
  for (let at = 0; at < evidence.n.length; at++) {
    const n = evidence.n[at] as number;
    if (!disputed.has(whole.first(n))) continue;
    const number = evidence.hub[at] as number;
    const hub = hubs.get(number) ?? { why: evidence.why[at] as number, records: [] };
    hubs.set(number, hub);
    hub.records.push(n);
    hubsOf.set(n, [...(hubsOf.get(n) ?? []), hub]);
  }
  return hubsOf;
}

/** Every council id is one cluster by the council's word. Gives, by cluster, one of its council records. */
function placeCouncilRecords(
  { council }: Evidence,
  records: readonly number[],
  settled: Components,
  placed: Set<number>,
) {
  const firstOfId = new Map<number, number>();
  for (const n of records) {
    const id = council[n] as number;
    if (id < 0) continue;
    placed.add(n);
    const earlier = firstOfId.get(id);
    if (earlier === undefined) firstOfId.set(id, n);
    else settled.join(earlier, n);
  }
  return new Map([...firstOfId.values()].map((n) => [n, n]));
}

/** The placed records that evidence holds together with n, strongest reason first, then earliest. */
function touchedRecords(n: number, hubs: readonly Hub[], placed: ReadonlySet<number>) {
  return hubs
    .flatMap(({ why, records }) => records.map((record) => ({ record, why })))
    .filter(({ record }) => record !== n && placed.has(record))
    .sort((a, b) => a.why - b.why || a.record - b.record);
}

interface Settling {
  readonly settled: Components;
  /** By the first record of a cluster: the first of its records that bears its council id. */
  readonly councilFirst: Map<number, number>;
  readonly parted: [number, number][];
}

function place(
  n: number,
  touched: readonly { record: number }[],
  { settled, councilFirst, parted }: Settling,
) {
  for (const { record } of touched) {
    const mine = councilFirst.get(settled.first(n));
    const theirs = councilFirst.get(settled.first(record));
    if (mine !== undefined && theirs !== undefined && mine !== theirs) {
      parted.push(record < n ? [record, n] : [n, record]);
      continue;
    }
    settled.join(n, record);
    const council = mine ?? theirs;
    if (council !== undefined) councilFirst.set(settled.first(n), council);
  }
}

/** Lists the first records of two council ids that one hub holds together. */
function partCouncilRecords(
  { council }: Evidence,
  records: readonly number[],
  hubsOf: ReadonlyMap<number, readonly Hub[]>,
  parted: [number, number][],
) {
  for (const n of records) {
    if ((council[n] as number) < 0) continue;
    for (const hub of hubsOf.get(n) ?? []) {
      const other = hub.records.find((each) => (council[each] as number) >= 0);
      if (other !== undefined && other < n && council[other] !== council[n]) parted.push([other, n]);
    }
  }
}

/** Replays the arrivals, receipt by receipt: a record may have been a first record only in its own receipt's build. */
function everFirst(evidence: Evidence, first: Int32Array, whole: Components, disputed: ReadonlySet<number>) {
  const { position, n: records, hub } = evidence;
  const replay = new Components(position.length);
  const memberOfHub = new Map<number, number>();
  const candidates = new Set<number>();
  let at = 0;
  for (let from = 0; from < position.length; ) {
    let to = from;
    while (to < position.length && position[to] === position[from]) to++;
    for (; at < records.length && (records[at] as number) < to; at++) {
      const n = records[at] as number;
      const key = (hub[at] as number) * position.length + (first[n] as number);
      const earlier = memberOfHub.get(key);
      if (earlier === undefined) memberOfHub.set(key, n);
      else replay.join(earlier, n);
    }
    for (let n = from; n < to; n++) {
      if (replay.first(n) === n || disputed.has(whole.first(n))) candidates.add(n);
    }
    from = to;
  }
  return candidates;
}
