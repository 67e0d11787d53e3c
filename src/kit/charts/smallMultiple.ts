import { inWords, lines, mark, type Placed, type Point } from "./points.ts";
import { linear } from "./scale.ts";
import { colours, element, label, picture } from "./svg.ts";

/** Seven years in little: one line from 0, its first and last values and years written beside it. */
export function smallMultiple(chart: {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Point[];
}): string {
  const [width, height, base, top, side] = [240, 104, 78, 24, 26];
  const most = Math.max(0, ...chart.points.map((each) => each.value ?? 0));
  const across = linear([0, Math.max(1, chart.points.length - 1)], [side, width - side]);
  const up = linear([0, most || 1], [base, top]);
  const placed = chart.points.map((point, at): Placed => {
    return { point, x: across(at), y: point.value === null ? null : up(point.value) };
  });
  const withValue = placed.filter((each) => each.y !== null);
  const ends = [...new Set([withValue[0], withValue.at(-1)])].filter((each) => each !== undefined);
  const frame = { id: chart.id, title: chart.title, description: inWords(chart.points), width, height };
  return picture(frame, [
    element("line", { x1: side - 8, x2: width - side + 8, y1: base, y2: base, stroke: colours.grid }),
    ...lines(placed, 2.2),
    ...placed.map((each) => mark(each, { dot: ends.includes(each) ? 3.4 : 1.8, text: 12, base })),
    ...ends.map((each) => valueAt(each)),
    ...yearsBelow(placed, base + 18),
  ]);
}

function valueAt({ point, x, y }: Placed): string {
  return label(point.display, {
    x,
    y: (y ?? 0) - 9,
    size: 14,
    weight: 600,
    anchor: "middle",
    halo: colours.paper,
  });
}

function yearsBelow(placed: readonly Placed[], y: number): string[] {
  const ends = [...new Set([placed[0], placed.at(-1)])].filter((each) => each !== undefined);
  return ends.map(({ point, x }) =>
    label(point.year, { x, y, size: 12, anchor: "middle", fill: colours.quiet }),
  );
}
