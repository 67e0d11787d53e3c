import type { Choice, Holding } from "./choose.ts";
import type { Column, Programme, Row } from "./solver.ts";
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
  const linear: Search = () => {
    const solved = programme.linear();
    if ("none" in solved) return null;
    const values = solved.table ?? solved.values;
    return tableOf(layouts, { values, cost: programme.costOf(values), whole: solved.table !== null });
  };
  const whole: Search = () => {
    const solved = programme.whole();
    if ("none" in solved) return null;
    return tableOf(layouts, { values: solved.table, cost: programme.costOf(solved.table), whole: true });
  };
  const within = (place: number, range: Range, search: Search): Table | null => {
    const [own, count] = [layouts[place], part.counts[place] ?? 0];
    const [low, high] = [bounds.low[count] ?? 0, bounds.high[count] ?? 0];
    if (!own || range.least > high || range.most < low) return null;
    press(programme, own, { least: Math.max(range.least, low), most: range.most });
    const table = search();
    for (const column of [own.up, own.down, own.slack]) if (column !== null) programme.restore(column);
    return table;
  };
  /** Over the small counts or, where it may be, under them. */
  const either = (place: number, search: Search): Table | null => {
    const over = within(place, { least: small.high + 1, most: Number.POSITIVE_INFINITY }, search);
    if ((over && isFree(over)) || small.low === 0) return over;
    const under = within(place, { least: 0, most: small.low - 1 }, search);
    return under && (!over || under.cost < over.cost) ? under : over;
  };
  const price = (place: number, cost: number) => {
    const own = layouts[place];
    if (!own || own.cost === null || own.down === null) return;
    for (const column of [own.up, own.down]) programme.cost(column, cost);
  };
  return {
    first: () => {
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

type Search = () => Table | null;

interface Range {
  readonly least: number;
  readonly most: number;
}

/** Lets a count be only what lies over the small counts (`most` is infinite) or under them. */
function press(programme: Programme, own: Layout, { least, most }: Range) {
  const over = !Number.isFinite(most);
  if (own.down === null) programme.bound(own.up, least, most);
  else if (over) {
    programme.bound(own.up, Math.max(0, least - own.to), Number.POSITIVE_INFINITY);
    programme.bound(own.down, 0, 0);
    const slack = Math.max(0, Math.min(own.to, least) - own.from);
    if (own.slack !== null) programme.bound(own.slack, slack, own.to - own.from);
  } else {
    programme.bound(own.up, 0, 0);
    programme.bound(own.down, Math.max(0, own.from - most), own.from - least);
    if (own.slack !== null) programme.bound(own.slack, 0, Math.max(0, most - own.from));
  }
}

function tableOf(
  layouts: readonly Layout[],
  {
    values,
    cost,
    whole,
  }: { readonly values: readonly number[]; readonly cost: number; readonly whole: boolean },
): Table {
  const at = (column: number | null) => (column === null ? 0 : (values[column] ?? 0));
  const moves = layouts.map((own) => at(own.up) - at(own.down));
  const moved = layouts
    .keys()
    .filter((place) => Math.abs(moves[place] ?? 0) > 1e-6 && layouts[place]?.cost !== null);
  const reached = layouts.map((own, place) => own.from + (moves[place] ?? 0) + at(own.slack));
  return { values: reached, moved: new Set(moved), cost, whole };
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
