import { inWords, lines, mark, type Placed, type Point } from "./points.ts";
import { linear } from "./scale.ts";
import { colours, element, label, picture } from "./svg.ts";

/** Seven years in little: one line from 0, its first and last values and years written beside it. */
export function smallMultiple(chart: {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Point[];
}): string {
  const [width, height] = [240, 104];
  const frame = { id: chart.id, title: chart.title, description: inWords(chart.points), width, height };
  return picture(frame, seriesInLittle(chart.points, { width }));
}

/** What is drawn of it, 104 high; `most` is the scale's end where several share one. */
export function seriesInLittle(
  points: readonly Point[],
  shape: { readonly width: number; readonly most?: number; readonly marks?: "line" | "bars" },
): string[] {
  const { width, most, marks = "line" } = shape;
  const [base, top, side] = [78, 24, 26];
  const highest = most ?? Math.max(0, ...points.map((each) => each.value ?? 0));
  const across = linear([0, Math.max(1, points.length - 1)], [side, width - side]);
  const up = linear([0, highest || 1], [base, top]);
  const placed = points.map((point, at): Placed => {
    return { point, x: across(at), y: point.value === null ? null : up(point.value) };
  });
  const withValue = placed.filter((each) => each.y !== null);
  const ends = [...new Set([withValue[0], withValue.at(-1)])].filter((each) => each !== undefined);
  return [
    element("line", { x1: side - 8, x2: width - side + 8, y1: base, y2: base, stroke: colours.grid }),
    ...(marks === "bars" ? barsInLittle(placed, base) : []),
    ...(marks === "line" ? lines(placed, 2.2) : []),
    ...placed
      .filter((each) => marks === "line" || each.y === null)
      .map((each) => mark(each, { dot: ends.includes(each) ? 3.4 : 1.8, text: 12, base })),
    ...ends.map((each) => valueAt(each)),
    ...yearsBelow(placed, base + 18),
  ];
}

function barsInLittle(placed: readonly Placed[], base: number): string[] {
  const half = ((placed[1]?.x ?? 40) - (placed[0]?.x ?? 0)) * 0.3;
  return placed.flatMap(({ point, x, y }) => {
    if (y === null) return [];
    const fill = point.standing === "provisional" ? colours.paper : colours.green;
    const look = { fill, stroke: colours.green, "stroke-width": 1.2 };
    return [element("rect", { x: x - half, y, width: half * 2, height: Math.max(0, base - y), ...look })];
  });
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
