/** A release in which every value is known, as a file gives it. */
export interface Invented {
  readonly cells: readonly string[];
  readonly published: readonly {
    readonly id: string;
    readonly sum: readonly string[];
    readonly value: number;
  }[];
}

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

/** Sums of some invented cells: those of one key go together. */
export function tabulated(
  cells: readonly { readonly id: string; readonly count: number }[],
  keysOf: (cell: number) => readonly string[],
): Invented {
  const sums = new Map<string, { sum: string[]; value: number }>();
  for (const [at, { id, count }] of cells.entries())
    for (const key of new Set(keysOf(at))) {
      const own = sums.get(key) ?? { sum: [], value: 0 };
      own.sum.push(id);
      own.value += count;
      sums.set(key, own);
    }
  return { cells: cells.map(({ id }) => id), published: [...sums].map(([id, own]) => ({ id, ...own })) };
}

/**
 * Two or three crossed dimensions of 2 to 4 categories with some of their tables, a second grouping of the first
 * dimension that overlaps the first, many small counts and zeros: what linked tables look like at their worst.
 */
export function linkedTables(roll: (sides: number) => number): Invented {
  const sizes = Array.from({ length: 2 + roll(2) }, () => 2 + roll(3));
  const count = sizes.reduce((all, each) => all * each, 1);
  const most = [4, 9, 30][roll(3)] ?? 9;
  const cells = Array.from({ length: count }, (_, at) => ({
    ...{ id: `c${at}`, count: roll(4) === 0 ? 0 : roll(most) },
  }));
  const places = (cell: number) => {
    let left = cell;
    return sizes.map((size) => {
      const place = left % size;
      left = Math.floor(left / size);
      return place;
    });
  };
  const shownTables = Array.from({ length: 2 ** sizes.length }, (_, at) => at).filter(
    (at) => at === 0 || roll(3) > 0,
  );
  const regrouped = roll(2) === 0;
  return tabulated(cells, (cell) => {
    const at = places(cell);
    const keys = shownTables.map((table) =>
      at.map((place, dimension) => ((table >> dimension) & 1 ? place : "all")).join("/"),
    );
    return regrouped ? [...keys, `group ${(at[0] ?? 0) % 2}/${at[1]}`] : keys;
  });
}

interface Seen {
  readonly cells: readonly string[];
  readonly published: readonly { readonly sum: readonly string[]; readonly value: unknown }[];
}

/**
 * The most (or, by `sign` -1, the least) that a sum of cells can be for a reader of what is shown, fractions allowed; a
 * simplex in a table with Bland's rule, written for this and apart from everything that protects. Hidden sums are at
 * least 1, shown ones what they are. Infinity where nothing bounds it.
 */
export function extreme(seen: Seen, target: readonly string[], sign: 1 | -1): number {
  const column = new Map(seen.cells.map((cell, at) => [cell, at]));
  const surplus = seen.published.filter((each) => each.value === null).length;
  const wide = seen.cells.length + surplus;
  let hidden = 0;
  const rows = seen.published.map(({ sum, value }) => {
    const row = new Array<number>(wide).fill(0);
    for (const cell of sum) row[column.get(cell) ?? 0] = 1;
    if (value === null) row[seen.cells.length + hidden++] = -1;
    return { row, right: value === null ? 1 : Number(value) };
  });
  const goal = new Array<number>(wide).fill(0);
  for (const cell of target) goal[column.get(cell) ?? 0] = sign;
  return sign * maximum(rows, goal);
}

const tiny = 1e-9;

/** Two phases: first the artificial columns are driven out, then the goal is raised. */
function maximum(
  rows: readonly { readonly row: readonly number[]; readonly right: number }[],
  goal: number[],
) {
  const wide = goal.length;
  const basis = rows.map((_, at) => wide + at);
  const table = rows.map(({ row, right }, at) => [
    ...row,
    ...rows.map((_, other) => (other === at ? 1 : 0)),
    right,
  ]);
  const first = [...new Array<number>(wide).fill(0), ...rows.map(() => -1), 0];
  for (const row of table) for (const [at, each] of row.entries()) first[at] = (first[at] ?? 0) + each;
  climb(table, first, basis, wide);
  if ((first.at(-1) ?? 0) > 1e-6) throw new Error("What is shown contradicts itself.");
  const second = [...goal, ...rows.map(() => 0), 0];
  for (const [at, own] of basis.entries()) {
    const by = second[own] ?? 0;
    if (by !== 0)
      second.forEach((each, place) => {
        second[place] = each - by * (table[at]?.[place] ?? 0);
      });
  }
  return climb(table, second, basis, wide) ? -(second.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
}

/** Pivots until nothing raises the goal any more; false where it rises for ever. */
function climb(table: number[][], goal: number[], basis: number[], wide: number): boolean {
  for (;;) {
    const enter = goal.findIndex((each, at) => at < wide && each > tiny);
    if (enter < 0) return true;
    let leave = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, row] of table.entries()) {
      const by = row[enter] ?? 0;
      // An artificial column that stayed at 0 leaves first, whichever way it would move.
      const stuck = (basis[at] ?? 0) >= wide && Math.abs(by) > tiny && Math.abs(row.at(-1) ?? 0) < tiny;
      const ratio = stuck ? -1 : by > tiny ? (row.at(-1) ?? 0) / by : Number.POSITIVE_INFINITY;
      if (
        ratio < least - tiny ||
        (ratio < least + tiny && leave >= 0 && (basis[at] ?? 0) < (basis[leave] ?? 0))
      )
        [leave, least] = [at, ratio];
    }
    if (leave < 0 || least === Number.POSITIVE_INFINITY) return false;
    pivot(table, goal, leave, enter);
    basis[leave] = enter;
  }
}

function pivot(table: number[][], goal: number[], leave: number, enter: number) {
  const own = table[leave] ?? [];
  const by = own[enter] ?? 1;
  own.forEach((each, at) => {
    own[at] = each / by;
  });
  for (const row of [...table.filter((each) => each !== own), goal]) {
    const times = row[enter] ?? 0;
    if (times !== 0)
      own.forEach((each, at) => {
        row[at] = (row[at] ?? 0) - times * each;
      });
  }
}
