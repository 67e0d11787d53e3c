import { isSmall, type Small } from "../small.ts";
import type { Programme, Solver, Whole } from "./solver.ts";
import { type Bounds, contradiction, narrowed, type Part, partsOf, type System } from "./system.ts";

/** Counts that differ from the whole table; the rest of it stays as it is. */
export type Change = ReadonlyMap<number, number>;

/** What a reader can work out of one count. */
export interface Found {
  readonly count: number;
  readonly low: number;
  /** null where nothing bounds it. */
  readonly high: number | null;
  /** The tables nearest to both ends that were found (some high one, where there is no end). */
  readonly lowTable: Change | null;
  readonly highTable: Change | null;
  /** Whether two tables of whole numbers show that it need not lie within the small counts. */
  readonly safe: boolean;
}

interface Attacked {
  /** One table of whole numbers that agrees with everything known. */
  readonly table: readonly number[];
  readonly found: readonly Found[];
}

interface Asked {
  /** Counts whose interval is wanted. */
  readonly counts: readonly number[];
  /** Counts of which it is only wanted whether they are safe. */
  readonly suspects: readonly number[];
}

/**
 * What a reader who takes everything known together can work out about each count asked for. The ends are the solver's,
 * and no whole number lies outside of them; that something is safe is shown by tables checked in whole numbers.
 */
export function attack(
  system: System,
  asked: Asked,
  { small, solver }: { readonly small: Small; readonly solver: Solver },
): Attacked | { readonly refused: string } {
  const bounds = narrowed(system);
  if ("refused" in bounds) return bounds;
  const table = [...bounds.low];
  const everyone = [...asked.counts, ...asked.suspects];
  const found = new Map(
    everyone
      .filter((each) => bounds.low[each] === bounds.high[each])
      .map((each) => [each, alone(each, bounds.low[each] ?? 0, small)]),
  );
  const budget = { searches: mostSearches };
  for (const part of partsOf(system, bounds)) {
    const programme = solver(...programmeOf(system, part, bounds));
    try {
      const first = someTable(programme);
      if (!first) return { refused: contradiction(conflictIn(system, part, programme)) };
      for (const [at, count] of part.counts.entries()) table[count] = first[at] ?? 0;
      const siege = { programme, part, bounds, small, tables: [first], budget };
      for (const each of attackPart(siege, asked)) found.set(each.count, each);
    } finally {
      programme.close();
    }
  }
  return { table, found: everyone.flatMap((each) => found.get(each) ?? []) };
}

/** How many ends that fall between whole numbers are searched for in whole numbers; the others keep the solver's end. */
const mostSearches = 40;

function someTable(programme: Programme): readonly number[] | null {
  const linear = programme.linear();
  if ("none" in linear) return null;
  if (linear.table) return linear.table;
  const whole = programme.whole();
  return "none" in whole ? null : whole.table;
}

interface Siege {
  readonly programme: Programme;
  readonly part: Part;
  readonly bounds: Bounds;
  readonly small: Small;
  /** Every table found so far: one often serves several counts. */
  readonly tables: (readonly number[])[];
  readonly budget: { searches: number };
}

function attackPart(siege: Siege, asked: Asked): readonly Found[] {
  const places = new Map(siege.part.counts.map((count, at) => [count, at]));
  const placed = (counts: readonly number[]) => counts.flatMap((count) => places.get(count) ?? []);
  const wanted = placed(asked.counts).map((at) => ends(siege, at));
  const suspects = placed(asked.suspects).map((at) =>
    siege.tables.some((table) => isOutside(table[at], siege.small)) ? reached(siege, at) : ends(siege, at),
  );
  return [...wanted, ...suspects];
}

export const isOutside = (value: number | undefined, small: Small): boolean =>
  value !== undefined && !isSmall(value, small);

function alone(count: number, value: number, small: Small): Found {
  const unchanged: Change = new Map();
  const safe = isOutside(value, small);
  return { count, low: value, high: value, lowTable: unchanged, highTable: unchanged, safe };
}

/** The open counts of a part as columns, with what is known taken over to the other side of each equation. */
export function programmeOf(
  { counts, equations }: System,
  part: Part,
  { low, high }: Bounds,
): Parameters<Solver> {
  const column = new Map(part.counts.map((count, at) => [count, at]));
  const columns = part.counts.map((count) => ({
    ...{ low: low[count] ?? 0, high: high[count] ?? counts[count]?.high ?? 0, cost: 0 },
  }));
  const rows = part.equations.flatMap((at) => {
    const equation = equations[at];
    if (!equation) return [];
    const terms = equation.terms.flatMap(([count, times]) => {
      const own = column.get(count);
      return own === undefined ? [] : [[own, times] as const];
    });
    const taken = equation.terms.reduce(
      (sum, [count, times]) => sum + (column.has(count) ? 0 : times * (low[count] ?? 0)),
      0,
    );
    return [{ terms, equals: equation.equals - taken }];
  });
  return [columns, rows];
}

export function conflictIn({ equations }: System, part: Part, programme: Programme): readonly string[] {
  const rows = programme.conflict();
  const some = rows.length > 0 ? rows.flatMap((row) => part.equations[row] ?? []) : part.equations;
  return some.flatMap((at) => equations[at]?.of ?? []);
}

function ends(siege: Siege, at: number): Found {
  const { programme, part, bounds, small, tables } = siege;
  const count = part.counts[at] ?? 0;
  const low = end(siege, at, 1) ?? bounds.low[count] ?? 0;
  const high = end(siege, at, -1) ?? bounds.high[count] ?? 0;
  if (!tables.some((table) => isOutside(table[at], small))) {
    for (const [from, to] of [
      [Math.max(low, small.high + 1), high],
      [low, Math.min(high, small.low - 1)],
    ] as const) {
      if (from > to) continue;
      programme.bound(at, from, to);
      keep(tables, programme.whole());
      programme.restore(at);
    }
  }
  return { ...reached(siege, at), low, high: Number.isFinite(high) ? high : null };
}

/** The least or the greatest that a count can be, in whole numbers; Infinity where nothing bounds it. */
function end({ programme, part, bounds, small, tables, budget }: Siege, at: number, sign: 1 | -1) {
  const count = part.counts[at] ?? 0;
  programme.cost(at, sign);
  const linear = programme.linear();
  const fraction = "values" in linear && !linear.table;
  const whole = fraction && budget.searches-- > 0 ? programme.whole() : null;
  programme.cost(at, 0);
  if ("none" in linear) {
    if (linear.none !== "endless") return null;
    const low = bounds.low[count] ?? 0;
    programme.bound(at, Math.max(low, small.high + 1), Math.max(low, small.high + 1) + 1000);
    keep(tables, programme.whole());
    programme.restore(at);
    return Number.POSITIVE_INFINITY;
  }
  if (linear.table) tables.push(linear.table);
  if (whole) keep(tables, whole);
  const found = whole && "table" in whole && whole.best ? whole.table[at] : linear.table?.[at];
  return found ?? sign * Math.ceil(sign * (linear.values[at] ?? 0) - 1e-6);
}

function keep(tables: (readonly number[])[], whole: Whole) {
  if ("table" in whole) tables.push(whole.table);
}

/** What the tables at hand reach of a count. */
function reached({ part, small, tables }: Siege, at: number): Found {
  const by = (better: (a: number, b: number) => boolean) =>
    tables.reduce((best, table) => (better(table[at] ?? 0, best[at] ?? 0) ? table : best));
  const changeOf = (table: readonly number[]): Change =>
    new Map(part.counts.map((own, column) => [own, table[column] ?? 0]));
  const [lowest, highest] = [by((a, b) => a < b), by((a, b) => a > b)];
  return {
    ...{ count: part.counts[at] ?? 0, low: lowest[at] ?? 0, high: highest[at] ?? 0 },
    ...{ lowTable: changeOf(lowest), highTable: changeOf(highest) },
    safe: tables.some((table) => isOutside(table[at], small)),
  };
}
