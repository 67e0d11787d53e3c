import type { Random } from "../random.ts";

/** Metres east and north. */
export type Point = readonly [number, number];
/** A ring without its closing point, anticlockwise. */
export type Ring = readonly Point[];

/** The county's middle in metres, and how far it reaches: 56 km across or so, a shire's size. */
export const middle: Point = [340_000, 300_000];
const reach = 28_000;

/** An irregular outline: a circle bent by a few waves and roughened, so that no point hides from the middle. */
export function outline(random: Random): Ring {
  const corners = 120;
  const waves = [2, 3, 5, 8].map((turns) => ({
    turns,
    height: (0.16 / turns) * (1 + random.next()),
    turn: random.next() * 2 * Math.PI,
  }));
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    const bend = waves.reduce(
      (sum, { turns, height, turn }) => sum + height * Math.sin(turns * angle + turn),
      1,
    );
    const far = reach * (bend + (random.next() - 0.5) * 0.03);
    return [middle[0] + far * Math.cos(angle), middle[1] + far * Math.sin(angle)] as const;
  });
}

/** True where the point lies in the ring (even-odd rule). */
export function inside(ring: Ring, [x, y]: Point): boolean {
  let within = false;
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

/**
 * The part of `ring` that lies in the convex `cell` (Sutherland and Hodgman, 1974).
 * @param cell anticlockwise
 */
export function clipped(ring: Ring, cell: Ring): Ring {
  return cell.reduce<Ring>((left, from, index) => {
    const to = cell[(index + 1) % cell.length] ?? from;
    return keepLeft(left, from, to);
  }, ring);
}

/** Twice the signed area of the triangle: positive where c lies left of the line from a to b. */
const side = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function keepLeft(ring: Ring, from: Point, to: Point): Ring {
  return ring.flatMap((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const [was, is] = [side(from, to, before), side(from, to, point)];
    const crossing = was >= 0 !== is >= 0 ? [between(before, point, was / (was - is))] : [];
    return is >= 0 ? [...crossing, point] : crossing;
  });
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** The middle of a ring's area and the area itself, in square metres. */
export function centre(ring: Ring): { at: Point; area: number } {
  const [ox, oy] = ring[0] ?? middle;
  let [x, y, twice] = [0, 0, 0];
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    const [ax, ay, bx, by] = [point[0] - ox, point[1] - oy, next[0] - ox, next[1] - oy];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return { at: [ox + x / (3 * twice), oy + y / (3 * twice)], area: twice / 2 };
}
