import { type Placed, type Point, pathThrough, stretches } from "./points.ts";
import { colours, element, label } from "./svg.ts";

/** A series that another is compared with. */
export interface Other {
  readonly name: string;
  readonly points: readonly Point[];
}

const dashes = ["7 5", "2 4"] as const;

/** The width that the names at the lines' ends take. */
export const roomBeside = (names: readonly string[], size: number): number =>
  Math.max(0, ...names.map((name) => name.length * size * 0.52 + size * 1.9));

interface Drawn {
  readonly name: string;
  readonly placed: readonly Placed[];
  /** The series itself is drawn by the chart; only its name is written here. */
  readonly main?: boolean;
}

/** The others' lines, thin and broken, and every series' name at the end of its line, none over another. */
export function drawBeside(series: readonly Drawn[], size: number): string[] {
  const others = series.filter((each) => !each.main);
  const drawn = others.flatMap(({ placed }, at) => [
    ...stretches(placed).map((stretch) =>
      element("path", {
        ...{ d: pathThrough(stretch.map(({ x, y }) => [x, y])), fill: "none", stroke: colours.quiet },
        ...{
          "stroke-width": 1.8,
          "stroke-dasharray": dashes[at % dashes.length],
          "stroke-linejoin": "round",
        },
      }),
    ),
    ...ends(placed).map(({ x, y }) =>
      element("rect", { x: x - 3, y: (y ?? 0) - 3, width: 6, height: 6, fill: colours.quiet }),
    ),
  ]);
  return [...drawn, ...names(series, size)];
}

const ends = (placed: readonly Placed[]): Placed[] => {
  const known = placed.filter((each) => each.y !== null);
  return [...new Set([known[0], known.at(-1)])].filter((each) => each !== undefined);
};

/** From the top down, each at least a line below the one before. */
function names(series: readonly Drawn[], size: number): string[] {
  const gap = size * 1.7; // beside the value that is written over the last point
  const known = series.flatMap(({ name, placed, main }) => {
    const last = placed.findLast((each) => each.y !== null);
    return last ? [{ name, main, x: (placed.at(-1) ?? last).x + gap, y: last.y ?? 0 }] : [];
  });
  let free = Number.NEGATIVE_INFINITY;
  return known
    .sort((a, b) => a.y - b.y)
    .map(({ name, main, x, y }) => {
      const at = Math.max(y + size / 3, free);
      free = at + size * 1.15;
      const look = main
        ? ({ weight: 600, fill: colours.green } as const)
        : ({ fill: colours.quiet, halo: colours.paper } as const);
      return label(name, { x, y: at, size, ...look });
    });
}
