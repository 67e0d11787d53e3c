import { hiddenMark, type Published, type PublishedCount, passGate } from "./published.ts";
import { openAtGate, type Raw } from "./raw.ts";
import { isSmall, oneToFive, type Small } from "./small.ts";

/** Stages and what goes from one to the next; a stage's links in, and its links out where it has any, sum to its count. */
export interface CountedFlow {
  readonly nodes: readonly { readonly id: string; readonly count: number }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

export interface PublishedFlow {
  readonly nodes: readonly { readonly id: string; readonly count: PublishedCount }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly count: PublishedCount }[];
}

/**
 * A flow as the public may see it. Stages and links are the arcs of a circulation, so that hidden ones can trade along a
 * circle without moving anything shown. A small count is safe when some circle of hidden arcs can carry it past the small
 * counts: that circle is a whole table of whole numbers that agrees with all that is shown. Circles are made by hiding
 * the arcs that count the fewest. `shownElsewhere`: stages whose count stands on another page and cannot be hidden.
 * @returns null where no circle can be made, so that nothing of the flow may be shown
 */
export function protectFlow(
  flow: Raw<CountedFlow>,
  options: { readonly small?: Small; readonly shownElsewhere?: readonly string[] } = {},
): Published<PublishedFlow> | null {
  const small = options.small ?? oneToFive;
  const open = openAtGate(flow);
  const arcs = arcsOf(open);
  const fixed = new Set((options.shownElsewhere ?? []).map(nodeName));
  const hidden = new Set(
    arcs.filter((arc) => arc.printed && isSmall(arc.count, small)).map((arc) => arc.name),
  );
  const atRisk = arcs.filter((arc) => isSmall(arc.count, small));
  for (let changed = true; changed; ) {
    changed = false;
    for (const arc of atRisk) {
      const circle = cheapestCircle(arcs, arc, { hidden, fixed, step: small.high + 1 - arc.count });
      if (!circle) return null;
      for (const name of circle.filter((each) => !hidden.has(each))) {
        hidden.add(name);
        changed = true;
      }
    }
  }
  const shown = (name: string, count: number): PublishedCount => (hidden.has(name) ? hiddenMark : count);
  return passGate({
    nodes: open.nodes.map(({ id, count }) => ({ id, count: shown(nodeName(id), count) })),
    links: open.links.map(({ from, to, count }) => ({ from, to, count: shown(linkName(from, to), count) })),
  });
}

interface Arc {
  readonly name: string;
  readonly tail: string;
  readonly head: string;
  readonly count: number;
  /** False for what enters from outside or leaves to it: nobody prints it, anybody can work it out. */
  readonly printed: boolean;
}

const nodeName = (id: string) => `stage ${id}`;
const linkName = (from: string, to: string) => `link ${from} ${to}`;

/** A stage is an arc from its entry to its exit; what does not come from or go to another stage meets outside. */
function arcsOf({ nodes, links }: CountedFlow): readonly Arc[] {
  const stages = nodes.flatMap(({ id, count }): Arc[] => {
    const from = links.filter((link) => link.to === id).reduce((sum, link) => sum + link.count, 0);
    const to = links.filter((link) => link.from === id).reduce((sum, link) => sum + link.count, 0);
    if (from > count || to > count)
      throw new Error(`More goes through the links of "${id}" than its count of ${count}.`);
    const enters = {
      name: `into ${id}`,
      tail: "outside",
      head: `${id} entry`,
      count: count - from,
      printed: false,
    };
    const leaves = {
      name: `out of ${id}`,
      tail: `${id} exit`,
      head: "outside",
      count: count - to,
      printed: false,
    };
    return [
      { name: nodeName(id), tail: `${id} entry`, head: `${id} exit`, count, printed: true },
      enters,
      leaves,
    ];
  });
  const between = links.map(({ from, to, count }): Arc => {
    return { name: linkName(from, to), tail: `${from} exit`, head: `${to} entry`, count, printed: true };
  });
  // What is 0 is shown or known as 0 and can carry nothing.
  return [...stages, ...between].filter((arc) => arc.count > 0);
}

interface Road {
  readonly hidden: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
  /** By how much the arc at risk must be able to grow. */
  readonly step: number;
}

/** The printed arcs, hidden or to be hidden, of the cheapest way from the arc's head back to its tail (Dijkstra). */
function cheapestCircle(arcs: readonly Arc[], risk: Arc, road: Road): readonly string[] | null {
  const reached = new Map([[risk.head, { cost: 0, names: [] as readonly string[] }]]);
  const done = new Set<string>();
  for (;;) {
    const at = [...reached]
      .filter(([vertex]) => !done.has(vertex))
      .reduce<string | null>(
        (best, [vertex, { cost }]) =>
          best === null || cost < (reached.get(best)?.cost ?? 0) ? vertex : best,
        null,
      );
    if (at === null) return null;
    const here = reached.get(at);
    if (!here) return null;
    if (at === risk.tail) return here.names;
    done.add(at);
    for (const arc of arcs) {
      const next = arc === risk ? null : otherEnd(arc, at, road.step);
      const price = priceOf(arc, road);
      if (next === null || price === null || done.has(next)) continue;
      const cost = here.cost + price;
      if (cost < (reached.get(next)?.cost ?? Number.POSITIVE_INFINITY)) {
        reached.set(next, { cost, names: arc.printed ? [...here.names, arc.name] : here.names });
      }
    }
  }
}

/** Where one gets to along the arc: forward it grows, backward it shrinks and must stay possible. */
function otherEnd(arc: Arc, at: string, step: number): string | null {
  if (arc.tail === at) return arc.head;
  return arc.head === at && arc.count - step >= 1 ? arc.tail : null;
}

/** What hiding costs: the count for a shown arc, nothing for one that is hidden or never printed, null if it must show. */
function priceOf(arc: Arc, { hidden, fixed }: Road): number | null {
  if (!arc.printed || hidden.has(arc.name)) return 0;
  return fixed.has(arc.name) ? null : arc.count;
}
