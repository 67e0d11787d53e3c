import { drawBeside, type Other, roomBeside } from "./beside.ts";
import { inWords, lines, mark, type Placed, type Point, pathThrough, stretches } from "./points.ts";
import { linear, ticksFromZero } from "./scale.ts";
import { colours, element, label, picture } from "./svg.ts";

export interface Trend {
  readonly id: string;
  /** The finding, as the page prints it above. */
  readonly title: string;
  readonly points: readonly Point[];
  /** What the upright axis counts, for example "per 10,000 children". */
  readonly unit: string;
  /** How a number on the axis is written. */
  readonly tick: (value: number) => string;
  /** Other series of the same years, such as England: each a thin line with its name at its end. */
  readonly others?: readonly Other[];
  /** What the series is called beside others. */
  readonly name?: string;
  /** "wide" for a desk, "narrow" for a telephone: the letters keep their size. */
  readonly layout: "wide" | "narrow";
}

/** One series over the years from 0, with its interval as a band; every value labelled where there is room. */
export function trend(chart: Trend): string {
  const wide = chart.layout === "wide";
  const [width, height] = wide ? [760, 320] : [343, 270];
  const size = wide ? 15 : 14;
  const others = chart.others ?? [];
  const named = others.length > 0 ? [chart.name ?? "", ...others.map((each) => each.name)] : [];
  const room = Math.max(wide ? 34 : 22, roomBeside(named, size));
  const [base, top, left, right] = [height - 34, 44, wide ? 64 : 46, width - room];
  const every = [chart.points, ...others.map((each) => each.points)].flat();
  const most = Math.max(0, ...every.map((each) => Math.max(each.value ?? 0, each.upper ?? 0)));
  const ticks = ticksFromZero(most, 4);
  const up = linear([0, ticks.at(-1) ?? 1], [base, top]);
  const across = linear([0, Math.max(1, chart.points.length - 1)], [left + 22, right - 12]);
  const place = (points: readonly Point[]) =>
    points.map((point, at): Placed => {
      return { point, x: across(at), y: point.value === null ? null : up(point.value) };
    });
  const placed = place(chart.points);
  const beside = others.map(({ name, points }) => ({ name, placed: place(points) }));
  return picture({ id: chart.id, title: chart.title, description: described(chart), width, height }, [
    label(chart.unit, { x: 0, y: 16, size, fill: colours.quiet }),
    ...ticks.flatMap((value) => gridLine({ y: up(value), left, right }, chart.tick(value), size)),
    ...bands(placed, up),
    ...bandLabel(placed, width, size),
    ...(named.length > 0
      ? drawBeside([{ name: chart.name ?? "", placed, main: true }, ...beside], size)
      : []),
    ...lines(placed, 2.6),
    ...placed.map((each) => mark(each, { dot: 4, text: size, base })),
    ...valuesOf(placed, { wide, size }),
    ...years(placed, { y: base + 22, size, wide }),
  ]);
}

function described({ unit, name, points, others = [] }: Trend): string {
  const more = others.map((each) => ` ${each.name}: ${inWords(each.points)}.`).join("");
  return `${unit}. ${others.length > 0 && name ? `${name}: ` : ""}${inWords(points)}.${more}`;
}

function valuesOf(placed: readonly Placed[], { wide, size }: { wide: boolean; size: number }): string[] {
  const look = { size, weight: 600, anchor: "middle", halo: colours.paper } as const;
  return labelled(placed, wide).map(({ point, x, y }) =>
    label(point.display, { x, y: (y ?? 0) - 11, ...look }),
  );
}

function gridLine(at: { y: number; left: number; right: number }, text: string, size: number): string[] {
  return [
    element("line", { x1: at.left, x2: at.right, y1: at.y, y2: at.y, stroke: colours.grid }),
    label(text, { x: at.left - 8, y: at.y + 5, size, anchor: "end", fill: colours.quiet }),
  ];
}

function bands(placed: readonly Placed[], up: (value: number) => number): string[] {
  return stretches(placed.map((each) => (hasInterval(each) ? each : { ...each, y: null }))).map((stretch) => {
    const above = stretch.map(({ point, x }): [number, number] => [x, up(point.upper ?? 0)]);
    const below = stretch.map(({ point, x }): [number, number] => [x, up(point.lower ?? 0)]).reverse();
    if (stretch.length > 1)
      return element("path", { d: `${pathThrough([...above, ...below])}Z`, fill: colours.tint });
    const [x = 0, high = 0, low = 0] = [above[0]?.[0], above[0]?.[1], below[0]?.[1]];
    return element("line", { x1: x, x2: x, y1: high, y2: low, stroke: colours.tint, "stroke-width": 8 });
  });
}

function hasInterval({ point }: Placed) {
  return point.lower !== null && point.upper !== null;
}

function bandLabel(placed: readonly Placed[], width: number, size: number): string[] {
  if (!placed.some(hasInterval)) return [];
  const text = "95% interval";
  const left = width - text.length * size * 0.5 - 26;
  return [
    element("rect", { x: left, y: 4, width: 18, height: 14, fill: colours.tint }),
    label(text, { x: left + 24, y: 16, size, fill: colours.quiet }),
  ];
}

/** Every value on a desk; on a telephone the first and the last. */
function labelled(placed: readonly Placed[], wide: boolean): Placed[] {
  const known = placed.filter((each) => each.y !== null);
  return wide ? known : [...new Set([known[0], known.at(-1)])].filter((each) => each !== undefined);
}

function years(
  placed: readonly Placed[],
  { y, size, wide }: { y: number; size: number; wide: boolean },
): string[] {
  const last = placed.length - 1;
  const middle = Math.round(last / 2);
  return placed
    .filter((_, at) => wide || at === 0 || at === last || (at === middle && last > 2))
    .map(({ point, x }) => label(point.year, { x, y, size, anchor: "middle", fill: colours.quiet }));
}
