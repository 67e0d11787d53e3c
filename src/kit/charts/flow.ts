import { type Lane, lanesOf, type Placed, stepsBetween } from "./lanes.ts";
import { colours, element, hatching, label, picture, rounded } from "./svg.ts";
import { wrapped } from "./wrapped.ts";

export interface FlowNode {
  readonly id: string;
  readonly label: string;
  /** From 0, left to right. */
  readonly column: number;
  /** null where hidden. */
  readonly count: number | null;
  /** How the count is written, "c" where hidden. */
  readonly display: string;
  /** Drawn in outline: it says that something is not known yet, not that it happened. */
  readonly open?: boolean;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** null where hidden. */
  readonly count: number | null;
}

export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const size = { width: 1100, right: 190, node: 14, text: 14, letters: 21, line: 16 };

/**
 * Stages from left to right; a band is as wide as its count, a hidden one a thin broken line. A band that passes a column
 * by keeps a lane of its own there, so that it never runs through a stage.
 */
export function flow(chart: Flow): string {
  const open = new Set(chart.nodes.filter((node) => node.open).map((node) => node.id));
  const lanes = lanesOf(chart.nodes, chart.links, {
    ...{ width: size.width - size.right, depth: 500, gap: 18 },
    room: (node) => 14 + size.line * wrapped(node.label, size.letters).length,
  });
  const height = Math.max(...lanes.map((each) => each.y + each.room)) + 8;
  const bands = stepsBetween(chart.links, lanes).map((step) => {
    const fill = open.has(step.link.to) ? colours.grid : colours.tint;
    return step.link.count === null ? brokenLine(step.from, step.to) : ribbon(step, fill);
  });
  return picture({ ...chart, width: size.width, height }, [
    hatching(chart.id),
    ...bands,
    ...lanes.flatMap((lane) => (lane.link ? through(lane, lane.link, open) : [])),
    ...lanes.flatMap((lane) => (lane.node ? drawNode(lane, lane.node, chart.id) : [])),
  ]);
}

interface Ends {
  readonly from: Placed;
  readonly to: Placed;
  readonly thick: number;
}

/** A band between two columns, edged in white so that neighbours can be told apart. */
function ribbon({ from, to, thick }: Ends, fill: string): string {
  const [x1, x2] = [from.x + size.node, to.x];
  const middle = rounded((x1 + x2) / 2);
  const curve = (start: number, end: number) => `C${middle} ${rounded(start)} ${middle} ${rounded(end)}`;
  const there = `M${rounded(x1)} ${rounded(from.y)}${curve(from.y, to.y)} ${rounded(x2)} ${rounded(to.y)}`;
  const back = `L${rounded(x2)} ${rounded(to.y + thick)}${curve(to.y + thick, from.y + thick)} ${rounded(x1)} ${rounded(from.y + thick)}Z`;
  const edge = thick > 3 ? { stroke: colours.paper, "stroke-width": 1 } : {};
  return element("path", { d: there + back, fill, ...edge });
}

const broken = { stroke: colours.quiet, "stroke-width": 1.5, "stroke-dasharray": "4 3" };

function brokenLine(from: Placed, to: Placed): string {
  const [x1, x2] = [from.x + size.node, to.x];
  const middle = rounded((x1 + x2) / 2);
  const d = `M${rounded(x1)} ${rounded(from.y)}C${middle} ${rounded(from.y)} ${middle} ${rounded(to.y)} ${rounded(x2)} ${rounded(to.y)}`;
  return element("path", { d, fill: "none", ...broken });
}

/** The stretch of a band across a column that it passes by. */
function through(lane: Lane, link: FlowLink, open: ReadonlySet<string>): string[] {
  if (link.count === null) {
    const [x1, x2] = [lane.x, lane.x + size.node];
    return [element("line", { x1, x2, y1: lane.y, y2: lane.y, ...broken })];
  }
  const fill = open.has(link.to) ? colours.grid : colours.tint;
  return [element("rect", { x: lane.x - 0.5, y: lane.y, width: size.node + 1, height: lane.height, fill })];
}

function drawNode({ x, y, height }: Lane, node: FlowNode, id: string): string[] {
  const hidden = node.count === null;
  const fill = hidden ? `url(#${id}-hatch)` : node.open ? colours.paper : colours.green;
  const edge = hidden || node.open ? { stroke: colours.quiet, "stroke-width": 1.2 } : {};
  const text = { x: x + size.node + 8, size: size.text, halo: colours.paper };
  const top = y + Math.max(12, Math.min(height / 2, 40));
  return [
    element("rect", { x, y, width: size.node, height, fill, ...edge }),
    label(node.display, { ...text, y: top, weight: 600 }),
    ...wrapped(node.label, size.letters).map((line, at) =>
      label(line, { ...text, y: top + (at + 1) * size.line }),
    ),
  ];
}
