import type { SnapshotReader, Value } from "../../../kit/duckdb/index.ts";
import { textBeside } from "../../../kit/files/index.ts";
import type { ChildFacts, EventRow, IdRow, SpellRow } from "./timeline.ts";

interface HomeRow {
  readonly from_date: string;
  readonly to_date: string | null;
  readonly postcode: string | null;
  readonly neighbourhood: string | null;
}

interface RecordRow {
  readonly agency: string;
  readonly source: string;
  readonly own_id: string | null;
  readonly forename: string | null;
  readonly surname: string | null;
  readonly birth_date: string | null;
  readonly postcode: string | null;
  readonly sealed: string | null;
  readonly why: string;
  readonly receipt: string;
  readonly row: number;
  readonly file: string;
}

export interface FoundChild extends ChildFacts {
  readonly agencies: readonly string[];
}

/** How a reader looks for a child. */
export type Search =
  | { readonly surname: string; readonly forename: string; readonly birth_date: string }
  | { readonly id: string };

/** The child to whom an id leads today, or null where no build ever gave it. */
export async function childOfId(reader: SnapshotReader, id: string): Promise<string | null> {
  const [row] = await rows<{ child: string }>(reader, "alias.sql", { id });
  return row?.child ?? null;
}

/** Everything that a child's page shows, as of the snapshot's day. */
export async function childWhole(reader: SnapshotReader, child: string) {
  const given = { child };
  const asOf = { child, day: reader.day };
  const [who, ids, events, spells, homes, records] = [
    await rows<ChildFacts>(reader, "who.sql", given),
    await rows<IdRow>(reader, "ids.sql", given),
    await rows<EventRow>(reader, "events.sql", asOf),
    await rows<SpellRow>(reader, "spells.sql", asOf),
    await rows<HomeRow>(reader, "homes.sql", asOf),
    await rows<RecordRow>(reader, "records.sql", given),
  ];
  if (!who[0])
    throw new Error(`linkage.alias leads to the child ${child}, whom linkage.child does not have.`);
  return { who: who[0], ids, events, spells, homes, records };
}

/** At most 21 children, so that the page can say that there are more than 20. */
export function findChildren(reader: SnapshotReader, search: Search): Promise<FoundChild[]> {
  const query = "id" in search ? "find-by-id.sql" : "find-by-name.sql";
  return rows<FoundChild>(reader, query, { ...search });
}

function rows<T extends object>(
  reader: SnapshotReader,
  query: string,
  given: Readonly<Record<string, Value>>,
) {
  return reader.rows<T>(textBeside(import.meta.url, query), given);
}
