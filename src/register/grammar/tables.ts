import type { ExpressionBuilder, Generated, JSONColumnType, Selectable } from "kysely";
import type { Values } from "./entity.ts";
import type { Kept } from "./record.ts";

type Contents = JSONColumnType<Values, string, string>;

/** The tables of migrations/0002 to 0004. Days and instants are ISO text. */
export type GrammarTables = {
  "grammar.counter": { partnership_id: string; prefix: string; year: number; last: number };
  "grammar.record": {
    partnership_id: string;
    reference: string;
    year: number;
    number: number;
    entity: string;
    version: number;
    state: string;
    contents: Contents;
    retired: boolean;
    title: string;
    owner: string | null;
    due: string | null;
    is_open: boolean;
    is_public: boolean;
    imported_key: string | null;
    changed_at: string;
    shared: boolean;
    rests: Generated<boolean>;
    carried_to: string | null;
    carried_from: string | null;
  };
  "grammar.revision": {
    partnership_id: string;
    reference: string;
    version: number;
    done: string;
    state: string;
    contents: Contents;
    retired: boolean;
    why: string | null;
    on_day: string;
    at: string;
    account: string;
    name: string;
    role: string;
  };
  "access.partnership": { id: string; mark: string; name: string; kind: string; ended_on: string | null };
  "access.ancestry": { partnership_id: string; ancestor_id: string };
  "grammar.link": {
    partnership_id: string;
    from_reference: string;
    field: string;
    to_partnership_id: string;
    to_reference: string;
  };
};

/** What is kept of a record beside its contents. */
export const aroundContents = [
  ...([
    "partnership_id",
    "reference",
    "entity",
    "version",
    "state",
    "retired",
    "title",
    "owner",
    "due",
  ] as const),
  ...(["is_open", "is_public", "changed_at", "rests", "carried_to", "carried_from"] as const),
];

type Row = Selectable<GrammarTables["grammar.record"]>;

/** A record's row as the rest of the module knows it. */
export function keptFrom(row: Pick<Row, (typeof aroundContents)[number] | "contents">): Kept {
  const { entity, reference, version, state, retired, title, owner, due } = row;
  return {
    ...{ entity, reference, version, state, retired, title, owner, due },
    partnership: row.partnership_id,
    values: row.contents,
    open: row.is_open,
    public: row.is_public,
    changedAt: row.changed_at,
    rests: row.rests,
    carriedTo: row.carried_to,
    carriedFrom: row.carried_from,
  };
}

type Named = GrammarTables & { record: GrammarTables["grammar.record"] };

/**
 * A statement's condition: a record of this partnership, one of a partnership that it came from, or one that all of the
 * installation share.
 */
export const mayBeSeenFrom = (partnership: string) => (row: ExpressionBuilder<Named, "record">) =>
  row.or([
    row("record.partnership_id", "=", partnership),
    row("record.shared", "=", true),
    row("record.partnership_id", "in", ancestorsOf(row, partnership)),
  ]);

const ancestorsOf = (row: ExpressionBuilder<Named, "record">, partnership: string) =>
  row.selectFrom("access.ancestry").select("ancestor_id").where("partnership_id", "=", partnership);
