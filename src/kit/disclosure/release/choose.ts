import { isSmall, type Small } from "../small.ts";
import { conflictIn, programmeOf } from "./attack.ts";
import { type Board, boardOf, isFree, type Table } from "./board.ts";
import type { Solver } from "./solver.ts";
import { type Bounds, contradiction, narrowed, type Part, partsOf, type System } from "./system.ts";

/** What whoever publishes knows of a count and may do with it. */
export interface Holding {
  /** The true count or the range that is printed; null where only what it is part of is known. */
  readonly value: number | { readonly low: number; readonly high: number } | null;
  /** What hiding it costs; null for what is never printed. */
  readonly cost: number | null;
}

export interface Choice {
  readonly system: System;
  /** One for each count of the system, whose bounds say what is known of it where it is not printed. */
  readonly holdings: readonly Holding[];
  /** The counts that nobody may be able to tell are small. */
  readonly targets: readonly number[];
  readonly small: Small;
  readonly solver: Solver;
}

export interface Chosen {
  readonly hidden: ReadonlySet<number>;
  /** Targets for which there is no table, whatever is hidden. */
  readonly unproved: readonly number[];
}

/**
 * Chooses what to hide so that no target lies within the small counts for a reader who takes all that is printed
 * together. For one target after another it looks for the table that differs at the least cost and carries the target
 * out of the small counts (Kelly, Golden and Assad 1992, one linear programme each); what had to move is hidden. That
 * table is the proof, and it holds for good: hiding more gives a reader nothing. At the end whatever turns out to be
 * hidden in vain is printed again.
 */
export function choose(choice: Choice): Chosen | { readonly refused: string } {
  const bounds = narrowed(choice.system);
  if ("refused" in bounds) return bounds;
  const wrong = choice.holdings.findIndex(({ value }, at) => !mayBe(value, bounds, at));
  if (wrong >= 0) return { refused: contradiction([choice.system.counts[wrong]?.id ?? ""]) };
  const wanted = new Set(choice.targets);
  const hidden = new Set<number>();
  const unproved = choice.targets.filter(
    (count) => bounds.low[count] === bounds.high[count] && isSmall(bounds.low[count] ?? 0, choice.small),
  );
  for (const part of partsOf(choice.system, bounds)) {
    const aims = part.counts.keys().filter((place) => wanted.has(part.counts[place] ?? -1));
    const board = boardOf({ ...choice, bounds, part });
    try {
      const first = board.first();
      if (!first || !isFree(first)) return { refused: contradiction(culprits(choice, part, bounds)) };
      const covered = cover({ ...choice, board, part, first }, [...aims]);
      for (const place of covered.hidden) hidden.add(part.counts[place] ?? 0);
      for (const place of covered.unproved) unproved.push(part.counts[place] ?? 0);
    } finally {
      board.close();
    }
  }
  return { hidden, unproved };
}

/** The sums that cannot all hold, found among the printed values as they are. */
function culprits({ system, holdings, solver }: Choice, part: Part, { low, high }: Bounds) {
  const printed = {
    low: holdings.map(({ value }, at) => (value === null ? low[at] : ends(value).low) ?? 0),
    high: holdings.map(({ value }, at) => (value === null ? high[at] : ends(value).high) ?? 0),
  };
  const programme = solver(...programmeOf(system, part, printed));
  programme.linear();
  const named = conflictIn(system, part, programme);
  programme.close();
  return named;
}

const ends = (value: NonNullable<Holding["value"]>) =>
  typeof value === "number" ? { low: value, high: value } : value;

function mayBe(value: Holding["value"], { low, high }: Bounds, at: number): boolean {
  if (value === null) return true;
  return ends(value).high >= (low[at] ?? 0) && ends(value).low <= (high[at] ?? 0);
}

interface Work extends Choice {
  readonly board: Board;
  readonly part: Part;
  /** The table in which nothing moved. */
  readonly first: Table;
}

/** Hides what is small, and then for each aim what its cheapest table moves. Places are those of the part. */
function cover(work: Work, aims: readonly number[]) {
  const { part, holdings, small, first } = work;
  const holding = (place: number) => holdings[part.counts[place] ?? -1] ?? { value: null, cost: null };
  const primary = part.counts.keys().filter((place) => {
    const { value, cost } = holding(place);
    return (
      cost !== null && value !== null && isSmall(ends(value).low, small) && isSmall(ends(value).high, small)
    );
  });
  const mustHide = [...primary];
  const standing: Standing = { ...work, hidden: new Set(), proofs: new Map(), tables: [first] };
  hide(standing, mustHide);
  const level = (place: number) => first.values[place] ?? 0;
  const inOrder = aims.toSorted((a, b) => level(a) - level(b) || a - b);
  for (const aim of inOrder) make(standing, aim, (board) => board.carried(aim));
  for (const aim of inOrder)
    if (!standing.proofs.has(aim)) make(standing, aim, (board) => board.carriedWhole(aim));
  const unproved = inOrder.filter((aim) => !standing.proofs.has(aim));
  const { hidden } = standing;
  if (unproved.length > 0)
    hide(
      standing,
      [...part.counts.keys()].filter((at) => holding(at).cost !== null),
    );
  else {
    const price = (place: number) => holding(place).cost ?? 0;
    const spare = beyond(hidden, new Set(mustHide)).sort((a, b) => price(b) - price(a) || a - b);
    printAgain(standing, spare);
  }
  return { hidden, unproved };
}

/** Makes room for one aim: hides what its table moves, and keeps the table as its proof where it is whole. */
function make(standing: Standing, aim: number, find: (board: Board) => Table | null) {
  const { board, small, proofs, tables } = standing;
  const table = outside(tables, aim, small) ?? find(board);
  if (!table) return;
  hide(standing, [...table.moved]);
  if (!table.whole) return;
  proofs.set(aim, table);
  if (tables.at(-1) !== table) tables.push(table);
}

function hide({ board, hidden }: Standing, places: readonly number[]) {
  for (const place of places.filter((each) => !hidden.has(each))) {
    hidden.add(place);
    board.hide(place);
  }
}

/** A table already at hand that carries the aim out of the small counts, the newest first. */
function outside(tables: readonly Table[], aim: number, small: Small): Table | undefined {
  return tables.findLast((each) => !isSmall(each.values[aim] ?? 0, small));
}

interface Standing {
  readonly board: Board;
  readonly small: Small;
  readonly hidden: Set<number>;
  readonly proofs: Map<number, Table>;
  readonly tables: Table[];
}

const beyond = (some: ReadonlySet<number>, others: ReadonlySet<number>) =>
  [...some].filter((each) => !others.has(each));

const mostTrials = 4000;

/** Prints again, the dearest first, what every aim has a proof without. */
function printAgain(standing: Standing, spare: readonly number[]) {
  const { board, hidden, proofs } = standing;
  let trials = 0;
  for (const place of spare) {
    const without = [...proofs].filter(([, table]) => table.moved.has(place)).map(([aim]) => aim);
    trials += without.length;
    if (trials > mostTrials) return;
    hidden.delete(place);
    board.print(place);
    const proofsWithout = otherProofs(standing, without);
    if (proofsWithout) for (const [aim, table] of proofsWithout) proofs.set(aim, table);
    else {
      hidden.add(place);
      board.hide(place);
    }
  }
}

/** A proof of each aim that moves hidden counts only; null where one has none. */
function otherProofs({ board, small, hidden, tables }: Standing, aims: readonly number[]) {
  const found = new Map<number, Table>();
  const usable = tables.filter((each) => beyond(each.moved, hidden).length === 0);
  for (const aim of aims) {
    const table = outside(usable, aim, small) ?? board.carried(aim);
    if (!table?.whole || beyond(table.moved, hidden).length > 0) return null;
    if (usable.at(-1) !== table) usable.push(table);
    found.set(aim, table);
  }
  return found;
}
