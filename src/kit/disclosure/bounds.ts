import type { Release } from "./sums.ts";

/** The least and the greatest that a count can be, as far as what is shown tells. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What an attacker can work out about every cell who knows all shown counts, all sums, that zeros are shown, so that a
 * hidden cell is at least 1, and even whether anything is left over where that is not printed. Intervals are passed along
 * the sums until nothing changes; for sums without a loop the result is exact over whole numbers (each bound is reached
 * by some table).
 */
export function boundsOf(release: Release, hidden: ReadonlySet<string>): ReadonlyMap<string, Bounds> {
  const bounds = new Map<string, Bounds>(
    release.cells.map(({ id, count, printed }) => {
      if (printed && !hidden.has(id)) return [id, { low: count, high: count }];
      return [id, { low: count === 0 ? 0 : 1, high: Number.POSITIVE_INFINITY }];
    }),
  );
  const at = (id: string) => bounds.get(id) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  const narrow = (id: string, low: number, high: number) => {
    const was = at(id);
    if (low <= was.low && high >= was.high) return false;
    bounds.set(id, { low: Math.max(low, was.low), high: Math.min(high, was.high) });
    return true;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of release.sums) {
      const whole = added(parts.map(at));
      if (narrow(total, whole.low, whole.high)) changed = true;
      for (const part of parts) {
        const others = added(parts.filter((each) => each !== part).map(at));
        if (narrow(part, at(total).low - others.high, at(total).high - others.low)) changed = true;
      }
    }
  }
  return bounds;
}

function added(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((sum, each) => ({ low: sum.low + each.low, high: sum.high + each.high }), {
    low: 0,
    high: 0,
  });
}
