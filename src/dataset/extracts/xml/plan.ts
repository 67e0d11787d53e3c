import type { Table } from "../format.ts";

/** Where a leaf of one kind of record goes. */
export interface Slot {
  readonly at: number;
  readonly list: boolean;
}

/** What the reader needs of one table, looked up by element name. */
export interface RecordPlan {
  readonly table: Table;
  readonly element: string;
  readonly parent: RecordPlan | null;
  /** Records that stand inside this one. */
  readonly inner: Map<string, RecordPlan>;
  readonly leaves: Map<string, Slot>;
  /** Names of groups: elements that only hold others. */
  readonly lists: Map<string, number>;
  /** Columns taken from the record around: own place, and the place in that record. */
  readonly inherited: readonly (readonly [own: number, outer: number])[];
  /** The place of the column that is the record's own text, where the record is a leaf. */
  readonly own: number | null;
}

/** Makes the plan for the tables of an XML format; the first is the outermost record. */
export function recordPlan(tables: readonly Table[]): RecordPlan {
  const plans = new Map<string, RecordPlan>();
  for (const table of tables) {
    const parent = table.within === undefined ? null : (plans.get(table.within) ?? missing(table));
    const plan = planOf(table, parent);
    plans.set(table.name, plan);
    parent?.inner.set(plan.element, plan);
  }
  const outermost = plans.get(tables[0]?.name ?? "");
  if (!outermost) throw new Error("An XML format needs at least one table.");
  return outermost;
}

function planOf(table: Table, parent: RecordPlan | null): RecordPlan {
  const element = table.element ?? missing(table);
  const columns = [...table.columns.entries()];
  const names = parent?.table.columns.map((column) => column.name) ?? [];
  return {
    table,
    element,
    parent,
    inner: new Map(),
    leaves: new Map(
      columns
        .filter(([, column]) => !column.inherited && column.name !== element)
        .map(([at, column]) => [
          column.list?.split("/")[1] ?? column.name,
          { at, list: column.list !== undefined },
        ]),
    ),
    lists: new Map(
      columns.flatMap(([at, column]) => (column.list ? [[column.list.split("/")[0] ?? "", at]] : [])),
    ),
    inherited: columns.flatMap(([at, column]) =>
      column.inherited ? [[at, names.indexOf(column.name)] as const] : [],
    ),
    own: columns.find(([, column]) => column.name === element)?.[0] ?? null,
  };
}

function missing(table: Table): never {
  throw new Error(`The table ${table.name} says neither its element nor the table that it stands within.`);
}
