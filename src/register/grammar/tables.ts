import type { JSONColumnType, Selectable } from "kysely";
import type { Values } from "./entity.ts";
import type { Kept } from "./record.ts";

type Contents = JSONColumnType<Values, string, string>;

/** The tables of migrations/0002-records.sql. Days and instants are ISO text. */
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
  "grammar.link": {
    partnership_id: string;
    from_reference: string;
    field: string;
    to_reference: string;
  };
};

/** A record's row as the rest of the module knows it. */
export function keptFrom(row: Selectable<GrammarTables["grammar.record"]>): Kept {
  const { entity, reference, version, state, retired, title, owner, due } = row;
  return {
    ...{ entity, reference, version, state, retired, title, owner, due },
    values: row.contents,
    open: row.is_open,
    public: row.is_public,
    changedAt: row.changed_at,
  };
}
