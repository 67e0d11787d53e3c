import { Delaunay } from "d3-delaunay";
import type { Random } from "../random.ts";
import { centre, clipped, inside, middle, outline, type Point, type Ring } from "./outline.ts";

export interface Town {
  readonly at: Point;
  /** Metres within which two in three of its neighbourhoods lie. */
  readonly spread: number;
  /** Share of the county's neighbourhoods. */
  readonly share: number;
}

export interface Cell {
  readonly ring: Ring;
  readonly at: Point;
  /** Positions of the cells that touch it. */
  readonly touches: readonly number[];
}

/** The county cut into `count` cells that do not overlap and leave no gap: small in towns, wide in the country. */
export function cells(count: number, random: Random): { cells: readonly Cell[]; towns: readonly Town[] } {
  const edge = outline(random.stream("outline"));
  const towns = placeTowns(edge, random.stream("towns"));
  let points = scatter(count, { edge, towns, random: random.stream("points") });
  for (let step = 0; step < 3; step += 1) points = cut(points, edge).map((cell) => cell.at);
  return { cells: cut(points, edge), towns };
}

function placeTowns(edge: Ring, random: Random): readonly Town[] {
  const sizes = [0.3, 0.13, 0.09, 0.07, 0.05];
  const towns: Town[] = [];
  while (towns.length < sizes.length) {
    const share = sizes[towns.length] ?? 0;
    const at = somewhere(edge, random);
    const near =
      towns.length === 0
        ? distance(at, middle) > 9_000
        : towns.some((town) => distance(town.at, at) < 13_000);
    if (!near) towns.push({ at, spread: 8_000 * Math.sqrt(share), share });
  }
  return towns;
}

function scatter(count: number, county: { edge: Ring; towns: readonly Town[]; random: Random }): Point[] {
  const { edge, towns, random } = county;
  const points: Point[] = [];
  for (const town of towns) {
    const wanted = points.length + Math.round(town.share * count);
    while (points.length < wanted) {
      const point: Point = [town.at[0] + bell(random) * town.spread, town.at[1] + bell(random) * town.spread];
      if (inside(edge, point)) points.push(point);
    }
  }
  while (points.length < count) points.push(somewhere(edge, random));
  return points;
}

function somewhere(edge: Ring, random: Random): Point {
  for (;;) {
    const point: Point = [
      middle[0] + (random.next() - 0.5) * 76_000,
      middle[1] + (random.next() - 0.5) * 76_000,
    ];
    if (inside(edge, point)) return point;
  }
}

/** A number near 0, from -3 to 3, bell-shaped: the sum of six even ones, scaled to a variance of one half. */
const bell = (random: Random) =>
  Array.from({ length: 6 }).reduce<number>((sum) => sum + random.next() - 0.5, 0);

export const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function cut(points: readonly Point[], edge: Ring): Cell[] {
  const voronoi = Delaunay.from(points as [number, number][]).voronoi([
    middle[0] - 60_000,
    middle[1] - 60_000,
    middle[0] + 60_000,
    middle[1] + 60_000,
  ]);
  return points.map((_, index) => {
    const closed = voronoi.cellPolygon(index) as unknown as Point[];
    const ring = clipped(edge, anticlockwise(closed.slice(0, -1)));
    return { ring, at: centre(ring).at, touches: [...voronoi.neighbors(index)].sort((a, b) => a - b) };
  });
}

const anticlockwise = (ring: Ring): Ring => (centre(ring).area > 0 ? ring : [...ring].reverse());
