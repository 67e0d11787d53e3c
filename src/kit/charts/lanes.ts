import type { FlowLink, FlowNode } from "./flow.ts";
import { linear } from "./scale.ts";

/** A place in a column: a stage, or a band on its way past the column. */
export type Lane = {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The height that it needs with its words. */
  readonly room: number;
  /** The count that its height stands for; of a hidden stage what its shown links add up to, which anybody can see. */
  readonly weight: number;
} & ({ readonly node: FlowNode; readonly link: null } | { readonly node: null; readonly link: FlowLink });

export interface Placed {
  readonly x: number;
  readonly y: number;
}

export interface Sheet {
  readonly width: number;
  readonly depth: number;
  readonly gap: number;
  readonly room: (node: FlowNode) => number;
}

const least = { node: 5, hidden: 2 };

/** Columns of stages, and below them the bands that pass by; one scale for all, from the fullest column. */
export function lanesOf(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  sheet: Sheet,
): readonly Lane[] {
  const columns = columnsOf(nodes, links);
  const across = linear([0, columns.length - 1], [4, sheet.width]);
  const weightOf = (node: FlowNode) =>
    node.count ?? Math.max(shown(links, "from", node), shown(links, "to", node));
  const perChild = scaleFor(columns, weightOf, sheet);
  const lanes: Lane[] = [];
  for (const [column, { stages, passing }] of columns.entries()) {
    let y = 8;
    const stand = (weight: number, height: number, room: number) => {
      const placed = { x: across(column), y, height, room, weight };
      y += room + sheet.gap;
      return placed;
    };
    for (const node of stages) {
      const height = Math.max(least.node, weightOf(node) * perChild);
      lanes.push({ ...stand(weightOf(node), height, Math.max(height, sheet.room(node))), node, link: null });
    }
    for (const link of passing.toSorted((a, b) => origin(a, lanes) - origin(b, lanes))) {
      const height = link.count === null ? least.hidden : link.count * perChild;
      lanes.push({ ...stand(link.count ?? 0, height, height), node: null, link });
    }
  }
  return lanes;
}

interface Column {
  readonly stages: readonly FlowNode[];
  readonly passing: readonly FlowLink[];
}

function columnsOf(nodes: readonly FlowNode[], links: readonly FlowLink[]): readonly Column[] {
  const columnOf = new Map(nodes.map((node) => [node.id, node.column]));
  const last = Math.max(...nodes.map((node) => node.column));
  return Array.from({ length: last + 1 }, (_, column) => ({
    stages: nodes.filter((node) => node.column === column),
    passing: links.filter((link) => at(columnOf, link.from) < column && at(columnOf, link.to) > column),
  }));
}

function shown(links: readonly FlowLink[], side: "from" | "to", node: FlowNode): number {
  return links.filter((link) => link[side] === node.id).reduce((sum, link) => sum + (link.count ?? 0), 0);
}

function scaleFor(columns: readonly Column[], weightOf: (node: FlowNode) => number, sheet: Sheet): number {
  return Math.min(
    ...columns.map(({ stages, passing }) => {
      const weights = [...stages.map(weightOf), ...passing.map((link) => link.count ?? 0)];
      const counted = weights.reduce((sum, each) => sum + each, 0);
      return (sheet.depth - (stages.length + passing.length) * sheet.gap) / Math.max(1, counted);
    }),
  );
}

/** The height from which a band comes: going on at it, bands that only pass do not cross. */
function origin(link: FlowLink, lanes: readonly Lane[]): number {
  const before =
    lanes.findLast((lane) => lane.link === link) ?? lanes.find((lane) => lane.node?.id === link.from);
  return before?.y ?? 0;
}

interface Step {
  readonly link: FlowLink;
  readonly from: Placed;
  readonly to: Placed;
  readonly thick: number;
}

/** Each link as bands from column to column; bands leave and reach a stage in the order of what they lead to. */
export function stepsBetween(links: readonly FlowLink[], lanes: readonly Lane[]): readonly Step[] {
  const stage = new Map(lanes.flatMap((lane) => (lane.node ? [[lane.node.id, lane] as const] : [])));
  const hops = links.flatMap((link) => {
    const between = lanes.filter((lane) => lane.link === link).sort((a, b) => a.x - b.x);
    const way = [at(stage, link.from), ...between, at(stage, link.to)];
    return way.slice(1).map((to, step) => ({ link, from: way[step] ?? to, to }));
  });
  const thick = (link: FlowLink, lane: Lane) => {
    if (link.count === null) return least.hidden;
    return lane.weight > 0 ? (lane.height * link.count) / lane.weight : lane.height;
  };
  const width = ({ link, from, to }: (typeof hops)[number]) => Math.min(thick(link, from), thick(link, to));
  const before = (hop: (typeof hops)[number], side: "from" | "to") => {
    const other = side === "from" ? "to" : "from";
    const same = hops.filter((each) => each[side] === hop[side]).sort((a, b) => a[other].y - b[other].y);
    return same.slice(0, same.indexOf(hop)).reduce((sum, each) => sum + width(each), 0);
  };
  return hops.map((hop) => ({
    link: hop.link,
    from: { x: hop.from.x, y: hop.from.y + before(hop, "from") },
    to: { x: hop.to.x, y: hop.to.y + before(hop, "to") },
    thick: width(hop),
  }));
}

function at<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`A band names the stage "${id}", which is not drawn.`);
  return found;
}
