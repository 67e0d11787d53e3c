import { openAtGate, type Raw } from "./raw.ts";
import { choose, type Holding } from "./release/choose.ts";
import { solver } from "./release/solver.ts";
import type { Count, Equation } from "./release/system.ts";
import { isSmall, oneToFive, type Small } from "./small.ts";

/** A count that is printed somewhere, or that anybody can work out from what is printed (`printed` false). */
export interface Counted {
  readonly id: string;
  readonly count: number;
  readonly printed: boolean;
  /** How much dearer hiding it is than hiding another of the same size; 1 where it is not said. */
  readonly weight?: number;
}

/** What some counts together are more than others together. `over` is taken as known, the attacker's best case. */
export interface Balance {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly over: number;
}

/** Everything that is published together: its counts and how they add up, within a year, across years and by area. */
export interface CountedRelease {
  readonly counts: readonly Counted[];
  readonly balances: readonly Balance[];
}

/**
 * The counts of a release that may not be printed, for all of its tables at once: those of 1 to 5, and whatever would
 * give one of them away to a reader who takes all the rest together and knows that zeros are shown.
 */
export async function hiddenTogether(
  release: Raw<CountedRelease>,
  small: Small = oneToFive,
): Promise<ReadonlySet<string>> {
  const { counts, balances } = openAtGate(release);
  const places = new Map(counts.map(({ id }, at) => [id, at]));
  requireWhole(counts, places.size);
  const equations = balances.map((each) => equationOf(each, { counts, places }));
  const chosen = choose({
    system: { counts: counts.map(unprinted), equations },
    holdings: counts.map(holdingOf),
    targets: [...counts.keys()].filter((at) => isSmall(counts[at]?.count ?? 0, small)),
    ...{ small, solver: await solver() },
  });
  if ("refused" in chosen) throw new Error(chosen.refused);
  return new Set([...chosen.hidden].flatMap((at) => (counts[at]?.printed ? counts[at].id : [])));
}

function requireWhole(counts: readonly Counted[], ids: number) {
  if (ids !== counts.length) throw new Error("Two counts of a release have the same id.");
  const broken = counts.find(({ count }) => !Number.isSafeInteger(count) || count < 0);
  if (broken) throw new Error(`The count of "${broken.id}" is ${broken.count}, not a whole number.`);
}

/** Of what is not printed a reader knows that it is no zero, or that it is one. */
const unprinted = ({ id, count }: Counted): Count =>
  count === 0 ? { id, low: 0, high: 0 } : { id, low: 1, high: Number.POSITIVE_INFINITY };

const holdingOf = ({ count, printed, weight = 1 }: Counted): Holding => ({
  value: count,
  cost: printed ? weight * (1 + Math.log2(1 + count) / 10) : null,
});

function equationOf(
  { plus, minus, over }: Balance,
  known: { readonly counts: readonly Counted[]; readonly places: ReadonlyMap<string, number> },
): Equation {
  const placed = (id: string) => {
    const at = known.places.get(id);
    if (at === undefined) throw new Error(`A sum names "${id}", which the release does not hold.`);
    return at;
  };
  const terms = [
    ...plus.map((id) => [placed(id), 1] as const),
    ...minus.map((id) => [placed(id), -1] as const),
  ];
  const found = terms.reduce((sum, [at, times]) => sum + times * (known.counts[at]?.count ?? 0), 0);
  const of = [...plus, ...minus].join(", ");
  if (found !== over) throw new Error(`"${of}" come to ${found}, not ${over}: the gate cannot judge them.`);
  return { of, terms, equals: over };
}
