import { inWords, type Point } from "./points.ts";
import { linear, ticksFromZero } from "./scale.ts";
import { colours, element, label, picture } from "./svg.ts";

export interface Bars {
  readonly id: string;
  /** The finding, as the page prints it above. */
  readonly title: string;
  readonly points: readonly Point[];
  /** What the upright axis counts. */
  readonly unit: string;
  readonly tick: (value: number) => string;
  readonly layout: "wide" | "narrow";
}

/** One bar for each year from 0 with its interval as a whisker; a provisional year is drawn in outline. */
export function bars(chart: Bars): string {
  const wide = chart.layout === "wide";
  const [width, height, size] = wide ? [760, 320, 15] : [343, 270, 14];
  const [base, top, left, right] = [height - 34, 44, wide ? 64 : 46, width - 10];
  const most = Math.max(0, ...chart.points.map((each) => Math.max(each.value ?? 0, each.upper ?? 0)));
  const ticks = ticksFromZero(most, 4);
  const up = linear([0, ticks.at(-1) ?? 1], [base, top]);
  const step = (right - left) / Math.max(1, chart.points.length);
  const description = `${chart.unit}. ${inWords(chart.points)}.`;
  return picture({ id: chart.id, title: chart.title, description, width, height }, [
    label(chart.unit, { x: 0, y: 16, size, fill: colours.quiet }),
    ...ticks.flatMap((value) => [
      element("line", { x1: left, x2: right, y1: up(value), y2: up(value), stroke: colours.grid }),
      label(chart.tick(value), { x: left - 8, y: up(value) + 5, size, anchor: "end", fill: colours.quiet }),
    ]),
    ...chart.points.flatMap((point, at) =>
      barOf(point, { x: left + step * (at + 0.5), half: step * 0.31, base, up, size }),
    ),
    ...chart.points.flatMap((point, at) =>
      yearBelow(point.year, at, chart.points.length, wide).map((year) =>
        label(year, {
          x: left + step * (at + 0.5),
          y: base + 22,
          size,
          anchor: "middle",
          fill: colours.quiet,
        }),
      ),
    ),
  ]);
}

interface Room {
  readonly x: number;
  readonly half: number;
  readonly base: number;
  readonly up: (value: number) => number;
  readonly size: number;
}

function barOf(point: Point, { x, half, base, up, size }: Room): string[] {
  if (point.value === null) {
    const sign = point.standing === "hidden" ? "c" : "–";
    return [label(sign, { x, y: base - 4, size, anchor: "middle", fill: colours.quiet })];
  }
  const y = up(point.value);
  const hollow = point.standing === "provisional";
  const look = { fill: hollow ? colours.paper : colours.green, stroke: colours.green, "stroke-width": 1.6 };
  const whisker =
    point.lower === null || point.upper === null
      ? []
      : [
          element("line", {
            x1: x,
            x2: x,
            y1: up(point.lower),
            y2: up(point.upper),
            stroke: colours.ink,
            "stroke-width": 1.4,
          }),
        ];
  const clear = point.upper === null ? y : Math.min(y, up(point.upper));
  return [
    element("rect", { x: x - half, y, width: half * 2, height: Math.max(0, base - y), ...look }),
    ...whisker,
    label(point.display, { x, y: clear - 8, size, weight: 600, anchor: "middle", halo: colours.paper }),
  ];
}

/** Every year on a desk; on a telephone the first, the middle and the last. */
function yearBelow(year: string, at: number, count: number, wide: boolean): string[] {
  const shown = wide || at === 0 || at === count - 1 || (at === Math.round((count - 1) / 2) && count > 3);
  return shown ? [year] : [];
}
