import loadHighs, { type Highs, type Model } from "highs";

/** A whole number between two bounds; `high` may be infinite. */
export interface Column {
  readonly low: number;
  readonly high: number;
  readonly cost: number;
}

/** What the columns, each so many times, add up to. */
export interface Row {
  readonly terms: readonly (readonly [column: number, times: number])[];
  readonly equals: number;
}

type None = { readonly none: "impossible" | "endless" | "not found" };

/** The cheapest values with fractions allowed, and the same as a table of whole numbers where they are whole. */
export type Linear = { readonly values: readonly number[]; readonly table: readonly number[] | null } | None;

/** Columns as whole numbers that agree with every bound and row, which is checked here and not by the solver. */
export type Whole = { readonly table: readonly number[]; readonly best: boolean } | None;

/** One linear programme that is solved again and again with other bounds and costs. */
export interface Programme {
  /** Other bounds of a column, until `restore`. */
  bound(column: number, low: number, high: number): void;
  restore(column: number): void;
  cost(column: number, cost: number): void;
  costOf(values: readonly number[]): number;
  /** The cheapest values, with fractions: milliseconds. */
  linear(): Linear;
  /** The cheapest table of whole numbers that a bounded search finds: it may take a second. */
  whole(): Whole;
  /** Rows that cannot all hold, where the solver can name some. */
  conflict(): readonly number[];
  close(): void;
}

export type Solver = (columns: readonly Column[], rows: readonly Row[]) => Programme;

// Its types speak of the CommonJS build, which keeps the loader under "default"; Node takes the other one.
const load = loadHighs as unknown as typeof loadHighs.default;
let loading: ReturnType<typeof load> | null = null;

/** HiGHS, compiled to WebAssembly; it is loaded once. Same input, same answers: no clock decides when it stops. */
export async function solver(): Promise<Solver> {
  loading ??= load();
  const highs = await loading;
  return (columns, rows) => programme(highs, columns, rows);
}

const mostNodes = 500;

function programme(highs: Highs, columns: readonly Column[], rows: readonly Row[]): Programme {
  const low = columns.map((each) => each.low);
  const high = columns.map((each) => each.high);
  const costs = columns.map((each) => each.cost);
  const model = highs.createModel(modelOf(columns, rows));
  // The next objective begins where the last one ended: the primal simplex stays feasible, presolve would forget it.
  model.options.set({
    ...{ output_flag: false, presolve: "off", simplex_strategy: 4, random_seed: 1 },
    ...{ mip_max_nodes: mostNodes, mip_rel_gap: 0 },
  });
  const bound = (column: number, least: number, most: number) => {
    [low[column], high[column]] = [least, most];
    model.changeColBounds(column, least, most);
  };
  const wholeOf = (values: Float64Array) => {
    const table = Array.from(values, (each) => Math.round(each) + 0);
    return agrees(table, { low, high, rows }) ? table : null;
  };
  return {
    bound,
    restore: (column) => bound(column, columns[column]?.low ?? 0, columns[column]?.high ?? 0),
    cost(column, cost) {
      if (costs[column] === cost) return;
      costs[column] = cost;
      model.changeColCost(column, cost);
    },
    costOf: (values) => values.reduce((sum, each, at) => sum + each * (costs[at] ?? 0), 0),
    linear() {
      const status = run(highs, model);
      if (status !== "found") return { none: status };
      const values = model.getSolution().colValue;
      return { values: [...values], table: wholeOf(values) };
    },
    whole() {
      const status = inWholeNumbers(highs, model, columns.length);
      const table = status === "found" ? wholeOf(model.getSolution().colValue) : null;
      const finished = model.getModelStatus() === highs.constants.modelStatus.optimal;
      model.clearIntegrality();
      model.clearSolver();
      return table ? { table, best: finished } : { none: status === "found" ? "not found" : status };
    },
    conflict: () => Array.from(model.getIis().rowIndex),
    close: () => model.dispose(),
  };
}

function modelOf(columns: readonly Column[], rows: readonly Row[]) {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length);
  const equals = rows.map((row) => row.equals);
  return {
    ...{ numCols: columns.length, numRows: rows.length, rowLower: equals, rowUpper: equals },
    colCost: columns.map((each) => each.cost),
    colLower: columns.map((each) => each.low),
    colUpper: columns.map((each) => each.high),
    matrix: {
      ...{ format: "csr" as const, numCols: columns.length, numRows: rows.length, starts },
      indices: rows.flatMap((row) => row.terms.map(([column]) => column)),
      values: rows.flatMap((row) => row.terms.map(([, times]) => times)),
    },
  };
}

/** Runs, and where nothing is found once more from the beginning: a start that went astray proves nothing. */
function run(highs: Highs, model: Model) {
  const first = statusOf(highs, model.run().modelStatus);
  if (first === "found" || first === "endless") return first;
  model.clearSolver();
  return statusOf(highs, model.run().modelStatus);
}

function inWholeNumbers(highs: Highs, model: Model, columns: number) {
  if (columns > 0) {
    const integer = new Int32Array(columns).fill(highs.constants.variableType.integer);
    model.changeColsIntegrality({ kind: "range", from: 0, to: columns - 1 }, integer);
  }
  model.options.set("presolve", "on");
  const { modelStatus } = model.run();
  model.options.set("presolve", "off");
  return statusOf(highs, modelStatus);
}

function statusOf({ constants: { modelStatus: is } }: Highs, status: number) {
  if (status === is.optimal || status === is.empty || status === is.solutionLimit) return "found";
  if (status === is.infeasible) return "impossible";
  return status === is.unbounded || status === is.unboundedOrInfeasible ? "endless" : "not found";
}

/** Whole-number arithmetic: every sum stays far below 2^53. */
function agrees(
  table: readonly number[],
  known: { readonly low: readonly number[]; readonly high: readonly number[]; readonly rows: readonly Row[] },
): boolean {
  const within = table.every(
    (each, at) => Number.isSafeInteger(each) && each >= (known.low[at] ?? 0) && each <= (known.high[at] ?? 0),
  );
  return (
    within &&
    known.rows.every(
      (row) =>
        row.terms.reduce((sum, [column, times]) => sum + times * (table[column] ?? 0), 0) === row.equals,
    )
  );
}
