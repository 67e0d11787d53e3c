/**
 * Published sums that are one total and one-way tables of it, where every combination of their rows is a cell. Whatever
 * whole numbers the rows of each table take, so long as they come to the total, some whole numbers in the cells give
 * them (north-west corner): so the cells need not be looked at one by one.
 */
export interface Product {
  readonly total: number;
  readonly tables: readonly (readonly number[])[];
  /** The cells' classes, by the places of the rows that they stand in. */
  readonly classes: ReadonlyMap<string, number>;
}

/**
 * The products among published items.
 * @param itemsOf for each class of cells the items that sum it
 */
export function productsIn(itemsOf: readonly (readonly number[])[]): readonly Product[] {
  const classesOf = new Map<number, number[]>();
  for (const [at, items] of itemsOf.entries())
    for (const item of items) classesOf.set(item, [...(classesOf.get(item) ?? []), at]);
  const seen = new Set<number>();
  return [...classesOf.keys()].flatMap((item) => {
    if (seen.has(item)) return [];
    const items = togetherWith(item, itemsOf, classesOf);
    for (const each of items) seen.add(each);
    return productOf([...items], itemsOf, classesOf) ?? [];
  });
}

type Lists = ReadonlyMap<number, readonly number[]>;

function togetherWith(item: number, itemsOf: readonly (readonly number[])[], classesOf: Lists): Set<number> {
  const found = new Set([item]);
  const done = new Set<number>();
  for (const each of found)
    for (const at of classesOf.get(each) ?? []) {
      if (done.has(at)) continue;
      done.add(at);
      for (const other of itemsOf[at] ?? []) found.add(other);
    }
  return found;
}

function productOf(
  items: readonly number[],
  itemsOf: readonly (readonly number[])[],
  classesOf: Lists,
): Product | null {
  const size = (item: number) => classesOf.get(item)?.length ?? 0;
  const all = new Set(items.flatMap((item) => classesOf.get(item) ?? []));
  const [total, ...others] = items.toSorted((a, b) => size(b) - size(a) || a - b);
  if (total === undefined || size(total) !== all.size) return null;
  const tables: number[][] = [];
  const covered: Set<number>[] = [];
  for (const item of others) {
    const own = classesOf.get(item) ?? [];
    const at = covered.findIndex((each) => !own.some((one) => each.has(one)));
    if (at < 0) {
      tables.push([item]);
      covered.push(new Set(own));
    } else {
      tables[at]?.push(item);
      for (const one of own) covered[at]?.add(one);
    }
  }
  const combinations = tables.reduce((product, each) => product * each.length, 1);
  if (tables.length < 2 || combinations !== all.size || covered.some((each) => each.size !== all.size))
    return null;
  const keyOf = (at: number) =>
    tables.map((table) => table.findIndex((item) => itemsOf[at]?.includes(item))).join(" ");
  const classes = new Map([...all].map((at) => [keyOf(at), at]));
  return classes.size === all.size ? { total, tables, classes } : null;
}

/** Whole numbers in the cells of a product that give the rows their values: those that are not named are 0. */
export function cellsOfProduct(
  { tables, classes }: Product,
  held: (item: number) => number,
): ReadonlyMap<number, number> {
  const left = tables.map((table) => table.map(held));
  const cells = new Map<number, number>();
  for (;;) {
    const rows = left.map((table) => table.findIndex((each) => each > 0));
    if (rows.some((row) => row < 0)) {
      if (rows.some((row) => row >= 0)) throw new Error("The rows of a product do not come to one total.");
      return cells;
    }
    const amount = Math.min(...left.map((table, at) => table[rows[at] ?? 0] ?? 0));
    for (const [at, table] of left.entries()) table[rows[at] ?? 0] = (table[rows[at] ?? 0] ?? 0) - amount;
    cells.set(classes.get(rows.join(" ")) ?? -1, amount);
  }
}

/** Whether the rows' values force some cell to be small: more in it than nothing, and no more than a small count. */
export function forcesSmall(
  { total, tables }: Product,
  held: (item: number) => number,
  most: number,
): boolean {
  const combine = (at: number, sum: number, least: number): boolean => {
    const table = tables[at];
    if (!table) return least <= most && sum > (tables.length - 1) * held(total);
    return table.some((item) => combine(at + 1, sum + held(item), Math.min(least, held(item))));
  };
  return combine(0, 0, Number.POSITIVE_INFINITY);
}
