/** A whole number that somebody may want to know, and what is known of it without doing any sum. */
export interface Count {
  readonly id: string;
  readonly low: number;
  /** Infinity where nothing bounds it. */
  readonly high: number;
}

/** Counts, each added or taken away, and what that comes to. `of` names it for a person. */
export interface Equation {
  readonly of: string;
  readonly terms: readonly (readonly [count: number, times: 1 | -1])[];
  readonly equals: number;
}

/** Everything that is known together. */
export interface System {
  readonly counts: readonly Count[];
  readonly equations: readonly Equation[];
}

export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const mostSweeps = 60;

/**
 * Passes bounds along the equations until nothing changes or it becomes slow: exact in whole numbers, though not always
 * as narrow as can be. Counts whose two bounds meet are known.
 */
export function narrowed({ counts, equations }: System): Bounds | { readonly refused: string } {
  const low = counts.map((each) => each.low);
  const high = counts.map((each) => each.high);
  for (let sweep = 0, changed = true; changed && sweep < mostSweeps; sweep++) {
    changed = false;
    for (const equation of equations) {
      const found = tighten(equation, low, high);
      if (found === "contradiction") return { refused: contradiction([equation.of]) };
      changed ||= found;
    }
  }
  return { low, high };
}

export function contradiction(of: readonly string[]): string {
  const named = of.slice(0, 6).map((each) => `"${each}"`);
  const where = named.length > 0 ? ` Look at ${named.join(", ")}.` : "";
  return `The values contradict each other: no whole numbers of 0 or more in the cells give them all.${where}`;
}

/** Narrows every count of one equation to what the others leave for it. */
function tighten({ terms, equals }: Equation, low: number[], high: number[]): boolean | "contradiction" {
  const least = terms.map(([count, times]) => (times > 0 ? low[count] : -(high[count] ?? 0)) ?? 0);
  const most = terms.map(([count, times]) => (times > 0 ? high[count] : -(low[count] ?? 0)) ?? 0);
  const [leastOfOthers, mostOfOthers] = [withoutEach(least), withoutEach(most)];
  let changed = false;
  for (const [at, [count, times]] of terms.entries()) {
    const [few, many] = [leastOfOthers(at), mostOfOthers(at)];
    const from = times > 0 ? equals - many : few - equals;
    const to = times > 0 ? equals - few : many - equals;
    const [before, after] = [low[count] ?? 0, high[count] ?? 0];
    if (from > before) low[count] = from;
    if (to < after) high[count] = to;
    if (Math.max(from, before) > Math.min(to, after)) return "contradiction";
    changed ||= from > before || to < after;
  }
  return changed;
}

/** The sum of all but one, where some may be infinite. */
function withoutEach(values: readonly number[]): (at: number) => number {
  const endless = values.filter((each) => !Number.isFinite(each));
  const sum = values.reduce((all, each) => all + (Number.isFinite(each) ? each : 0), 0);
  return (at) => {
    const own = values[at] ?? 0;
    const others = endless.length - (Number.isFinite(own) ? 0 : 1);
    if (others > 0) return endless[0] ?? 0;
    return sum - (Number.isFinite(own) ? own : 0);
  };
}

/** Counts that hang together by what is not yet known, each with the equations among them. */
export interface Part {
  readonly counts: readonly number[];
  readonly equations: readonly number[];
}

/** The parts into which a system falls once the counts that are known are taken out. */
export function partsOf({ counts, equations }: System, { low, high }: Bounds): readonly Part[] {
  const open = (count: number) => low[count] !== high[count];
  const leader = counts.map((_, at) => at);
  const lead = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] = leader[leader[top] ?? 0] ?? 0;
    return top;
  };
  for (const { terms } of equations) {
    const own = terms.filter(([count]) => open(count));
    for (const [count] of own) leader[lead(count)] = lead(own[0]?.[0] ?? count);
  }
  const byLeader = Map.groupBy(
    counts.keys().filter((at) => open(at)),
    lead,
  );
  const sums = Map.groupBy(equations.keys(), (at) => {
    const first = equations[at]?.terms.find(([count]) => open(count));
    return first ? lead(first[0]) : -1;
  });
  return [...byLeader].map(([top, own]) => ({ counts: own, equations: sums.get(top) ?? [] }));
}
