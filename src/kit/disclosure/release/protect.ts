import { type Audit, audit, leastHidden, smallOf } from "./audit.ts";
import { type Chosen, choose, type Holding } from "./choose.ts";
import { smallRemainders } from "./implied.ts";
import { forcesSmall, type Product } from "./product.ts";
import { type Item, modelled, type Release } from "./release.ts";
import type { Solver } from "./solver.ts";
import type { Count, Equation } from "./system.ts";

interface Protected {
  readonly release: Release;
  readonly hidden: readonly string[];
  readonly audit: Audit;
}

type Refusal = { readonly refused: string };

/**
 * The release with everything hidden that must be, for all of its tables at once. Shielded are all small items, all
 * that `protect` names, every inner cell, and whatever small count is left of one sum less others inside it. The result
 * is audited; one that is not safe is never returned.
 */
export function protect(release: Release, solver: Solver): Protected | Refusal {
  const open = release.published.find((each) => each.value === null);
  if (open) return { refused: `"${open.id}" has no value: all are needed to choose what to hide.` };
  const hidden = hiddenIn(release, solver);
  if ("refused" in hidden) return hidden;
  const safe = withHidden(release, hidden);
  const audited = audit(safe, solver);
  if ("refused" in audited) return audited;
  if (!audited.safe) return { refused: "The release is not safe even with all of it hidden: publish less." };
  return { release: safe, hidden: [...hidden], audit: audited };
}

function withHidden(release: Release, hidden: ReadonlySet<string>): Release {
  const named = new Set(release.protect ?? []);
  const items = release.published.filter((each) => named.delete(each.id) || isSmall(each, release));
  return {
    ...release,
    published: release.published.map((each) => (hidden.has(each.id) ? { ...each, value: null } : each)),
    protect: [...items.map((each) => each.id), ...named],
  };
}

function isSmall({ value }: Item, { small: [low, high] }: Release): boolean {
  if (value === null) return false;
  const [from, to] = typeof value === "number" ? [value, value] : [value.low, value.high];
  return from >= low && to <= high;
}

function hiddenIn(release: Release, solver: Solver): ReadonlySet<string> | Refusal {
  const small = smallOf(release);
  const model = modelled(
    release,
    (item) => unprinted(item, release),
    (product) => mayGoByRows(product, release),
  );
  const left = smallRemainders(release, small);
  const first = model.counts.length;
  const chosen: Chosen | Refusal = choose({
    ...{ small, solver },
    system: {
      counts: [...model.counts, ...left.map(({ id }) => ({ id, low: 0, high: Number.POSITIVE_INFINITY }))],
      equations: [
        ...model.equations,
        ...left.map(({ id, whole, parts }, at): Equation => {
          const taken = parts.map((part) => [model.itemAt(part), -1] as const);
          return { of: id, terms: [[model.itemAt(whole), 1], ...taken, [first + at, -1]], equals: 0 };
        }),
      ],
    },
    holdings: [
      ...model.classes.map((): Holding => ({ value: null, cost: null })),
      ...release.published.map(({ value }): Holding => ({ value, cost: costOf(value) })),
      ...left.map((): Holding => ({ value: null, cost: null })),
    ],
    targets: [
      ...model.classes.keys(),
      ...release.published.flatMap((item, at) => (mayBeSmall(item, release) ? [model.itemAt(at)] : [])),
      ...left.keys().map((at) => first + at),
    ],
  });
  if ("refused" in chosen) return chosen;
  const zeros = release.published.filter(({ value }) => !release.zerosShown && value === 0);
  const items = release.published.filter((_, at) => chosen.hidden.has(model.itemAt(at)));
  return new Set([...zeros, ...items].map((each) => each.id));
}

/** Products whose cells need no look of their own: all their values are known, and force no cell to be small. */
function mayGoByRows(product: Product, { published, small: [low, high] }: Release): boolean {
  const values = [product.total, ...product.tables.flat()].map((item) => published[item]?.value);
  const held = (item: number) => Number(published[item]?.value);
  return low > 0 && values.every((each) => typeof each === "number") && !forcesSmall(product, held, high);
}

/** A printed zero stays; of anything else a reader knows nothing once it is hidden, but that it is no zero. */
function unprinted({ value }: Item, release: Release): Pick<Count, "low" | "high"> {
  const least = leastHidden(release);
  if (value === 0 && least > 0) return { low: 0, high: 0 };
  const possible = typeof value === "object" && value !== null ? value.low : least;
  return { low: Math.min(least, possible), high: Number.POSITIVE_INFINITY };
}

function mayBeSmall({ value }: Item, { small: [low, high] }: Release): boolean {
  if (value === null) return false;
  const [from, to] = typeof value === "number" ? [value, value] : [value.low, value.high];
  return from <= high && to >= low;
}

/** Fewer hidden items first, and of as many those that count less: hiding 1,000 is worth two of 1. */
const costOf = (value: Item["value"]) =>
  1 + Math.log2(1 + (typeof value === "number" ? value : (value?.high ?? 0))) / 10;
