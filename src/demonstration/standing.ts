import type { Entity, Kept, RecordsOf } from "../register/grammar/index.ts";
import type { Act, Row } from "./acts.ts";

/**
 * How many of its acts each row's record had seen before this began: what was done then is not done again. Rows that are not
 * there are left out.
 */
export async function alreadyDone(
  recordsOf: RecordsOf,
  home: string,
  acts: readonly Act[],
): Promise<ReadonlyMap<Row, number>> {
  const done = new Map<Row, number>();
  const added = acts.filter(({ at }) => at === null);
  for (const [entity, ofEntity] of Map.groupBy(added, (act) => act.entity))
    for (const [place, ofPlace] of Map.groupBy(ofEntity, ({ row }) => row.of ?? home)) {
      const rows = ofPlace.map(({ row }) => row);
      for (const [row, first] of await firstRecords(recordsOf, { entity, place, rows })) {
        const chain = await carriedOn(recordsOf, first);
        // Being carried over adds a version at either end, and is no act of the row's own.
        const own = chain.map((kept) => kept.version - (kept.carriedFrom ? 1 : 0) - (kept.rests ? 1 : 0));
        done.set(
          row,
          own.reduce((sum, each) => sum + each, 0),
        );
      }
    }
  return done;
}

/** A row's record where it stands now; null where it was not added. */
export async function recordOf(
  recordsOf: RecordsOf,
  entity: Entity,
  row: Row,
  home: string,
): Promise<Kept | null> {
  const first = (await firstRecords(recordsOf, { entity, place: row.of ?? home, rows: [row] })).get(row);
  return first === undefined ? null : ((await carriedOn(recordsOf, first)).at(-1) ?? null);
}

interface Asked {
  readonly entity: Entity;
  readonly place: string;
  readonly rows: readonly Row[];
}

/** The records that rows were added as, asked for all at once: hundreds one by one would keep every start waiting. */
async function firstRecords(recordsOf: RecordsOf, { entity, place, rows }: Asked) {
  const records = recordsOf(place);
  const references = await records.imported(
    entity,
    rows.map(({ key }) => key),
  );
  const kept = new Map(
    (await records.findAll([...references.values()])).map((each) => [each.reference, each]),
  );
  const found = new Map<Row, Kept>();
  for (const row of rows) {
    const reference = references.get(row.key);
    if (reference === undefined) continue;
    const first = kept.get(reference) ?? (await foundBy(recordsOf, place, reference));
    if (!first) throw new Error(`${entity.name} "${row.key}" is ${reference}, which is not found.`);
    found.set(row, first);
  }
  return found;
}

/** A record, and those that it was carried over to since it was added, in that order. */
async function carriedOn(recordsOf: RecordsOf, first: Kept): Promise<readonly Kept[]> {
  const chain = [first];
  for (let last = first; last.carriedTo; ) {
    const next = await foundBy(recordsOf, last.partnership, last.carriedTo);
    if (!next)
      throw new Error(`${last.reference} was carried over to ${last.carriedTo}, which is not found.`);
    chain.push(next);
    last = next;
  }
  return chain;
}

/** A record by its reference, from its predecessor or from a successor of that. */
async function foundBy(recordsOf: RecordsOf, from: string, reference: string): Promise<Kept | null> {
  const own = await recordsOf(from).find(reference);
  if (own) return own;
  for (const place of await recordsOf(from).successors()) {
    const kept = await recordsOf(place).find(reference);
    if (kept) return kept;
  }
  return null;
}
