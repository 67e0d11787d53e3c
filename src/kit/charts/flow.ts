import { linear } from "./scale.ts";
import { colours, element, hatching, label, picture, rounded } from "./svg.ts";

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

interface Box extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const size = { width: 1100, plot: 520, top: 10, node: 14, gap: 16, least: 5, text: 14, letters: 21 };

/** Stages from left to right; a band is as wide as its count, a hidden one a thin broken line. */
export function flow(chart: Flow): string {
  const boxes = placed(chart.nodes);
  const height = Math.max(...[...boxes.values()].map((each) => each.y + each.height)) + 30;
  return picture({ ...chart, width: size.width, height }, [
    hatching(chart.id),
    ...bandsOf(chart, boxes),
    ...[...boxes.values()].flatMap((box) => drawNode(box, chart.id)),
  ]);
}

/** One scale for all columns, from the one with the most children and the most gaps. */
function placed(nodes: readonly FlowNode[]): ReadonlyMap<string, Box> {
  const columns = Map.groupBy(nodes, (node) => node.column);
  const last = Math.max(...columns.keys());
  const across = linear([0, last], [4, size.width - 190]);
  const perChild = Math.min(
    ...[...columns.values()].map((column) => {
      const known = column.reduce((sum, node) => sum + (node.count ?? 0), 0);
      return (size.plot - (column.length - 1) * size.gap) / Math.max(1, known);
    }),
  );
  const boxes = new Map<string, Box>();
  for (const [column, members] of columns) {
    let y = size.top;
    for (const node of members) {
      const height = Math.max(size.least, (node.count ?? 0) * perChild);
      boxes.set(node.id, { ...node, x: across(column), y, height });
      y += Math.max(height, 14 + 16 * wrapped(node.label, size.letters).length) + size.gap;
    }
  }
  return boxes;
}

function bandsOf(chart: Flow, boxes: ReadonlyMap<string, Box>): string[] {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  return chart.links.map((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    if (!from || !to)
      throw new Error(`A band goes from "${link.from}" to "${link.to}", and one of them is not drawn.`);
    const width = link.count === null ? 1.5 : Math.max(0.8, widthOf(link.count, from, to));
    const y1 = from.y + (out.get(link.from) ?? 0) + width / 2;
    const y2 = to.y + (into.get(link.to) ?? 0) + width / 2;
    out.set(link.from, (out.get(link.from) ?? 0) + width);
    into.set(link.to, (into.get(link.to) ?? 0) + width);
    const [x1, x2] = [from.x + size.node, to.x];
    const middle = (x1 + x2) / 2;
    const d = `M${rounded(x1)} ${rounded(y1)}C${rounded(middle)} ${rounded(y1)} ${rounded(middle)} ${rounded(y2)} ${rounded(x2)} ${rounded(y2)}`;
    const broken = link.count === null ? { "stroke-dasharray": "4 3" } : {};
    return element("path", {
      d,
      fill: "none",
      stroke: to.open ? colours.grid : colours.tint,
      "stroke-width": width,
      ...broken,
    });
  });
}

/** The band's share of either node's height, the smaller where a node is drawn at the least height. */
function widthOf(count: number, from: Box, to: Box): number {
  const share = (box: Box) => (box.count ? (box.height * count) / box.count : box.height);
  return Math.min(share(from), share(to));
}

function drawNode(box: Box, id: string): string[] {
  const hidden = box.count === null;
  const fill = hidden ? `url(#${id}-hatch)` : box.open ? colours.paper : colours.green;
  const edge = hidden || box.open ? { stroke: colours.quiet, "stroke-width": 1.2 } : {};
  const lines = wrapped(box.label, size.letters);
  const text = { x: box.x + size.node + 8, size: size.text, halo: colours.paper };
  const top = box.y + Math.max(12, Math.min(box.height / 2, 40));
  return [
    element("rect", { x: box.x, y: box.y, width: size.node, height: box.height, fill, ...edge }),
    label(box.display, { ...text, y: top, weight: 600 }),
    ...lines.map((line, at) => label(line, { ...text, y: top + (at + 1) * 16 })),
  ];
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
