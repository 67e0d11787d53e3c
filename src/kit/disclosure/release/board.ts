import type { Choice, Holding } from "./choose.ts";
import type { Column, Row } from "./solver.ts";
import type { Bounds, Part } from "./system.ts";

/** A table for one part of a system, and which printed counts differ in it from what is printed. */
export interface Table {
  /** By the count's place in the part. */
  readonly values: readonly number[];
  readonly moved: ReadonlySet<number>;
  /** What it costs to hide those that moved and are not hidden yet. */
  readonly cost: number;
  /** Only a table of whole numbers proves anything. */
  readonly whole: boolean;
}

/** One part of a system laid out so that every printed count can be moved at its price, and hidden ones for nothing. */
export interface Board {
  /** A cheap table of whole numbers; null where none was found. */
  first(): Table | null;
  /** The cheapest table in which the count at this place is not small, perhaps with fractions; null where there is none. */
  carried(place: number): Table | null;
  /** The same in whole numbers. */
  carriedWhole(place: number): Table | null;
  /** From now on the count at this place moves for nothing, or at its price again. */
  hide(place: number): void;
  print(place: number): void;
  close(): void;
}

/** How a count is laid out: where it starts from, and its columns. What is only part of others has one column. */
interface Layout {
  readonly from: number;
  readonly to: number;
  readonly up: number;
  readonly down: number | null;
  readonly slack: number | null;
  readonly cost: number | null;
}

type Given = Omit<Choice, "targets"> & { readonly bounds: Bounds; readonly part: Part };

export function boardOf(given: Given): Board {
  const { part, bounds, small } = given;
  const { columns, layouts } = laidOut(given);
  const programme = given.solver(columns, rowsOf(given, layouts));
  const price = (place: number, cost: number) => {
    const own = layouts[place];
    if (!own || own.cost === null || own.down === null) return;
    programme.cost(own.up, cost);
    programme.cost(own.down, cost);
  };
  const tableOf = (values: readonly number[], whole: boolean): Table => {
    const at = (column: number | null) => (column === null ? 0 : (values[column] ?? 0));
    const moves = layouts.map((own) => at(own.up) - at(own.down));
    const moved = layouts
      .keys()
      .filter((place) => Math.abs(moves[place] ?? 0) > 1e-6 && layouts[place]?.cost !== null);
    const reached = layouts.map((own, place) => own.from + (moves[place] ?? 0) + at(own.slack));
    return { values: reached, moved: new Set(moved), cost: programme.costOf(values), whole };
  };
  const linear = (): Table | null => {
    const solved = programme.linear();
    return "none" in solved ? null : tableOf(solved.table ?? solved.values, solved.table !== null);
  };
  const whole = (): Table | null => {
    const solved = programme.whole();
    return "none" in solved ? null : tableOf(solved.table, true);
  };
  const within = (place: number, least: number, most: number, search: () => Table | null): Table | null => {
    const own = layouts[place];
    const count = part.counts[place] ?? 0;
    if (!own || least > (bounds.high[count] ?? 0) || most < (bounds.low[count] ?? 0)) return null;
    const touched = [own.up, own.down, own.slack].filter((each) => each !== null);
    if (own.down === null) programme.bound(own.up, Math.max(least, bounds.low[count] ?? 0), most);
    else if (least > 0) {
      programme.bound(own.up, Math.max(0, least - own.to), columns[own.up]?.high ?? 0);
      programme.bound(own.down, 0, 0);
      if (own.slack !== null)
        programme.bound(own.slack, Math.max(0, Math.min(own.to, least) - own.from), own.to - own.from);
    } else {
      programme.bound(own.up, 0, 0);
      programme.bound(own.down, Math.max(0, own.from - most), columns[own.down]?.high ?? 0);
      if (own.slack !== null) programme.bound(own.slack, 0, Math.max(0, most - own.from));
    }
    const table = search();
    for (const column of touched) programme.restore(column);
    return table;
  };
  /** Over the small counts or, where it may be, under them. */
  const either = (place: number, search: () => Table | null): Table | null => {
    const over = within(place, small.high + 1, Number.POSITIVE_INFINITY, search);
    const under = (over && isFree(over)) || small.low === 0 ? null : within(place, 0, small.low - 1, search);
    if (!over || !under) return over ?? under;
    return under.cost < over.cost ? under : over;
  };
  return {
    first() {
      const table = linear();
      return !table || table.whole ? table : whole();
    },
    carried: (place) => either(place, linear),
    carriedWhole: (place) => either(place, whole),
    hide: (place) => price(place, 0),
    print: (place) => price(place, layouts[place]?.cost ?? 0),
    close: () => programme.close(),
  };
}

export const isFree = (table: Table): boolean => table.cost < 1e-6;

function laidOut({ part, bounds, holdings }: Given) {
  const columns: Column[] = [];
  const add = (low: number, high: number, cost: number) => columns.push({ low, high, cost }) - 1;
  const layouts = part.counts.map((count): Layout => {
    const { value, cost }: Holding = holdings[count] ?? { value: null, cost: null };
    const [low, high] = [bounds.low[count] ?? 0, bounds.high[count] ?? 0];
    if (value === null) return { from: 0, to: 0, up: add(low, high, 0), down: null, slack: null, cost: null };
    const [from, to] = typeof value === "number" ? [value, value] : [value.low, value.high];
    const up = add(0, Math.max(0, high - from), cost ?? 0);
    const down = add(0, Math.max(0, from - low), cost ?? 0);
    const slack = to > from ? add(0, to - from, 0) : null;
    return { from, to, up, down, slack, cost };
  });
  return { columns, layouts };
}

function rowsOf({ system, part, bounds }: Given, layouts: readonly Layout[]): readonly Row[] {
  const places = new Map(part.counts.map((count, place) => [count, place]));
  return part.equations.map((at): Row => {
    const { terms, equals } = system.equations[at] ?? { terms: [], equals: 0 };
    const columns: (readonly [number, number])[] = [];
    let left = equals;
    for (const [count, times] of terms) {
      const own = layouts[places.get(count) ?? -1];
      left -= times * (own ? own.from : (bounds.low[count] ?? 0));
      if (!own) continue;
      columns.push([own.up, times]);
      if (own.down !== null) columns.push([own.down, -times]);
      if (own.slack !== null) columns.push([own.slack, times]);
    }
    return { terms: columns, equals: left };
  });
}
