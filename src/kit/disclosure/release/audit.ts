import type { Small } from "../small.ts";
import { attack, type Change, type Found, isOutside } from "./attack.ts";
import { smallRemainders } from "./implied.ts";
import { cellsOfProduct } from "./product.ts";
import { type Item, type Modelled, modelled, type Release } from "./release.ts";
import type { Solver } from "./solver.ts";
import type { Count } from "./system.ts";

/** How many of each thing a cell holds. */
type Cells = Readonly<Record<string, number>>;

export interface Audit {
  readonly safe: boolean;
  /** What a reader can work out of each protected count; `high` is null where nothing bounds it. */
  readonly intervals: readonly { readonly id: string; readonly low: number; readonly high: number | null }[];
  /** Two whole tables for each, at either end; null where none was found. */
  readonly witnesses: readonly {
    readonly id: string;
    readonly low: Cells | null;
    readonly high: Cells | null;
  }[];
  /** Present where the witnesses would be too long: what a cell holds that a witness does not name. */
  readonly base?: Cells;
}

export const smallOf = ({ small: [low, high] }: Release): Small => ({ low, high });

/** What is known of an item from its printed value; a hidden one is not 0 where zeros are shown. */
function knownOf({ value }: Item, release: Release): Pick<Count, "low" | "high"> {
  if (value === null) return { low: leastHidden(release), high: Number.POSITIVE_INFINITY };
  return typeof value === "number" ? { low: value, high: value } : value;
}

/** Where zeros are printed a reader knows that what is hidden is no zero, unless zeros are hidden as small. */
export const leastHidden = ({ zerosShown, small: [low] }: Release) => (zerosShown && low >= 1 ? 1 : 0);

/**
 * Attacks a release as a reader with a computer would, who takes all that is published together. Asked about is what
 * `protect` names; where it is absent, everything published, every cell and whatever is left of one sum less others, of
 * which those that are hidden or not safe are told.
 */
export function audit(release: Release, solver: Solver): Audit | { readonly refused: string } {
  const byRows = release.protect !== undefined && release.small[0] > 0;
  const model = modelled(
    release,
    (item) => knownOf(item, release),
    () => byRows,
  );
  const small = smallOf(release);
  const named = release.protect;
  const attacked = attack(model, askedOf(model, release), { small, solver });
  if ("refused" in attacked) return attacked;
  if (!agrees(model, attacked.table)) throw new Error("The solver's table does not agree with the release.");
  const against = { model, table: attacked.table, small, sumsOf: sumsByCount(model) };
  const checked = attacked.found.map((each) => proved(each, against));
  const told = named ? checked : checked.filter((each) => isTold(each, model, release));
  const left = named ? [] : smallRemainders(release, small);
  const safe = told.every((each) => each.safe) && left.length === 0;
  const intervals = [
    ...told.map(({ count, low, high }) => ({ id: idOf(model, count), low, high })),
    ...left.map(({ id, value }) => ({ id, low: value, high: value })),
  ];
  return { safe, intervals, ...witnessesOf(release, { model, table: attacked.table, told }) };
}

function askedOf(model: Modelled, { published, protect }: Release) {
  if (protect) return { counts: [...new Set(protect.map(model.at))], suspects: [] };
  const isHidden = (count: number) => published[count - model.classes.length]?.value === null;
  const counts = model.counts.keys().filter(isHidden);
  return { counts: [...counts], suspects: [...model.counts.keys().filter((count) => !isHidden(count))] };
}

/** Cells that nothing tells apart are one group, named by all of them. */
const idOf = (model: Modelled, count: number) =>
  model.classes[count]?.join(" + ") ?? model.counts[count]?.id ?? "";

function isTold(found: Found, model: Modelled, { published }: Release): boolean {
  const item = found.count - model.classes.length;
  return !found.safe || (item >= 0 && published[item]?.value === null);
}

interface Checked {
  readonly model: Modelled;
  readonly table: readonly number[];
  readonly small: Small;
  /** The equations in which each count stands. */
  readonly sumsOf: readonly (readonly number[])[];
}

function sumsByCount({ counts, equations }: Modelled): readonly (readonly number[])[] {
  const sums: number[][] = counts.map(() => []);
  for (const [at, { terms }] of equations.entries()) for (const [count] of terms) sums[count]?.push(at);
  return sums;
}

/** A finding with only those tables that agree with the whole release, summed up here in whole numbers. */
function proved(found: Found, checked: Checked): Found {
  const { table, small } = checked;
  const holds = (change: Change | null) => change !== null && agreesChanged(checked, change);
  const lowTable = holds(found.lowTable) ? found.lowTable : null;
  const highTable = holds(found.highTable) ? found.highTable : null;
  const safe = [lowTable, highTable].some((change) => {
    const value = change && (change.get(found.count) ?? table[found.count] ?? 0);
    return value !== null && isOutside(value, small);
  });
  return { ...found, lowTable, highTable, safe };
}

function agrees({ counts, equations }: Modelled, table: readonly number[]): boolean {
  return (
    counts.every(({ low, high }, at) => isWhole(table[at], low, high)) &&
    equations.every((each) => sumsUp(each, (at) => table[at] ?? 0))
  );
}

/** Only what a change touches can come to disagree. */
function agreesChanged({ model, table, sumsOf }: Checked, change: Change): boolean {
  const at = (count: number) => change.get(count) ?? table[count] ?? 0;
  const changed = [...change].filter(([count, value]) => value !== table[count]);
  const within = changed.every(([count, value]) => {
    const { low, high } = model.counts[count] ?? { low: 0, high: 0 };
    return isWhole(value, low, high);
  });
  const touched = new Set(changed.flatMap(([count]) => sumsOf[count] ?? []));
  return within && [...touched].every((each) => sumsUp(model.equations[each], at));
}

const isWhole = (value: number | undefined, low: number, high: number) =>
  Number.isSafeInteger(value) && value !== undefined && value >= low && value <= high;

function sumsUp(equation: Modelled["equations"][number] | undefined, at: (count: number) => number): boolean {
  if (!equation) return false;
  const { terms, equals } = equation;
  const sum = terms.reduce((all, [count, times]) => all + times * at(count), 0);
  return Number.isSafeInteger(sum) && sum === equals;
}

/** What a class of cells holds; in a product the rows' values say what its cells can hold. */
function heldIn(
  model: Modelled,
  products: Modelled["products"],
  at: (count: number) => number,
): (count: number) => number {
  const cells = new Map<number, number>();
  for (const product of products) {
    for (const own of product.classes.values()) cells.set(own, 0);
    for (const [own, value] of cellsOfProduct(product, (item) => at(model.itemAt(item))))
      cells.set(own, value);
  }
  return (count) => cells.get(count) ?? at(count);
}

const mostNumbers = 1_000_000;

function witnessesOf(
  { cells }: Release,
  found: { readonly model: Modelled; readonly table: readonly number[]; readonly told: readonly Found[] },
): Pick<Audit, "witnesses" | "base"> {
  const { model, table, told } = found;
  const whole = told.length * 2 * cells.length <= mostNumbers;
  const cellsOf = (counts: Iterable<number>, held: (count: number) => number): Cells =>
    Object.fromEntries(
      [...counts].flatMap((count) =>
        (model.classes[count] ?? []).map((cell, place) => [cell, place === 0 ? held(count) : 0]),
      ),
    );
  const everyClass = [...model.classes.keys()];
  const tableOf = (change: Change | null) => {
    if (change === null) return null;
    const changed = change.keys().filter((count) => count < model.classes.length);
    const at = (count: number) => change.get(count) ?? table[count] ?? 0;
    const touched = model.products.filter(({ total, tables }) =>
      [total, ...tables.flat()].some((item) => change.has(model.itemAt(item))),
    );
    const own = [...changed, ...touched.flatMap((each) => [...each.classes.values()])];
    return whole
      ? cellsOf(everyClass, heldIn(model, model.products, at))
      : cellsOf(own, heldIn(model, touched, at));
  };
  const witnesses = told.map(({ count, lowTable, highTable }) => ({
    ...{ id: idOf(model, count), low: tableOf(lowTable), high: tableOf(highTable) },
  }));
  return whole
    ? { witnesses }
    : {
        witnesses,
        base: cellsOf(
          everyClass,
          heldIn(model, model.products, (count) => table[count] ?? 0),
        ),
      };
}
