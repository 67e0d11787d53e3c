/** A count that is printed somewhere, or that anybody can work out from what is printed (`printed` false). */
export interface Cell {
  readonly id: string;
  readonly count: number;
  readonly printed: boolean;
}

/** A total and the parts that add up to it, by cell id. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Everything that is published together: its counts and how they add up. */
export interface Release {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
}

/** The counts that are too small to show. */
export interface Small {
  readonly low: number;
  readonly high: number;
}

/** Counts of 1 to 5 are hidden and true zeros shown, as the Department for Education does for councils' figures. */
export const oneToFive: Small = { low: 1, high: 5 };

export function isSmall(count: number, small: Small): boolean {
  return count >= small.low && count <= small.high;
}

/**
 * Throws unless every count is whole, every sum adds up, and the sums form no loop. Without a loop the bounds found by
 * passing intervals along the sums are exact, so that "safe" is a proof; with one they might be too wide.
 */
export function requireProvable(release: Release): void {
  const counts = new Map(release.cells.map((each) => [each.id, each.count]));
  if (counts.size !== release.cells.length) throw new Error("Two cells of a release have the same id.");
  for (const { id, count } of release.cells) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new Error(`The count of "${id}" is ${count}, not a whole number.`);
  }
  for (const { total, parts } of release.sums) {
    const found = parts.reduce((sum, part) => sum + countOf(counts, part), 0);
    if (found !== countOf(counts, total)) {
      throw new Error(
        `The parts of "${total}" add up to ${found}, not ${counts.get(total)}: the gate cannot judge them.`,
      );
    }
  }
  requireNoLoop(release.sums);
}

function countOf(counts: ReadonlyMap<string, number>, id: string) {
  const count = counts.get(id);
  if (count === undefined) throw new Error(`A sum names "${id}", which the release does not hold.`);
  return count;
}

/** Joins what each sum joins; meeting a cell that is already joined closes a loop. */
function requireNoLoop(sums: readonly Sum[]) {
  const leader = new Map<string, string>();
  const lead = (id: string): string => {
    const next = leader.get(id);
    return next === undefined ? id : lead(next);
  };
  for (const [at, { total, parts }] of sums.entries()) {
    for (const cell of [total, ...parts]) {
      const [one, other] = [lead(`sum ${at}`), lead(`cell ${cell}`)];
      if (one === other)
        throw new Error(`The sums form a loop at "${cell}": this gate cannot prove them safe.`);
      leader.set(other, one);
    }
  }
}
