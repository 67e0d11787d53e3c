import type { Neighbourhood } from "../life.ts";
import type { Random } from "../random.ts";
import { type Cell, cells, distance, type Town } from "./cells.ts";
import { neighbourhoodName, wardNames } from "./names.ts";
import { centre, type Point } from "./outline.ts";
import { groupIntoWards } from "./wards.ts";

/** Shares of a shire's neighbourhoods in the national tenths of deprivation, the most deprived first. */
const deprivation = [0.05, 0.06, 0.08, 0.12, 0.14, 0.15, 0.13, 0.11, 0.09, 0.07];

/** Neighbourhoods at full size: as many as the calibrating county has lower-layer super output areas. */
const fullSize = { neighbourhoods: 198, children: 60_153 };

/** The county's map for so many children: neighbourhoods of like population, in wards of one piece each. */
export function makeNeighbourhoods(children: number, random: Random): Neighbourhood[] {
  const count = Math.max(12, Math.round((fullSize.neighbourhoods * children) / fullSize.children));
  const { cells: map, towns } = cells(count, random);
  const deciles = deprive(map, towns, random.stream("deprivation"));
  const sizes = weigh(deciles, random.stream("weights"));
  const wards = nameWards(map, random.stream("names"));
  return map.map((cell, index) => {
    const ward = wards[index];
    if (!ward) throw new Error(`Cell ${index} of the map has no ward.`);
    return {
      code: `OKN${String(index + 1).padStart(3, "0")}`,
      name: neighbourhoodName(ward, cell.at),
      wardCode: ward.code,
      ward: ward.name,
      decile: deciles[index] ?? 10,
      polygon: closed(cell.ring),
      weight: sizes[index] ?? 0,
    };
  });
}

/** Tenths by rank of a score: hard-pressed quarters on one side of each town, and chance that neighbours share. */
function deprive(map: readonly Cell[], towns: readonly Town[], random: Random): number[] {
  const quarters = towns.map((town) => {
    const angle = random.next() * 2 * Math.PI;
    const at: Point = [
      town.at[0] + town.spread * 0.5 * Math.cos(angle),
      town.at[1] + town.spread * 0.5 * Math.sin(angle),
    ];
    return { at, spread: town.spread * 0.6, weight: 0.7 + random.next() };
  });
  const chance = map.map(() => random.next());
  const score = map.map((cell, index) => {
    const hard = quarters.reduce(
      (sum, { at, spread, weight }) => sum + weight * Math.exp(-((distance(cell.at, at) / spread) ** 2)),
      0,
    );
    const near = [index, index, ...cell.touches].map((other) => chance[other] ?? 0);
    return hard + near.reduce((sum, value) => sum + value, 0) / near.length;
  });
  const order = score.map((_, index) => index).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  const deciles: number[] = [];
  order.forEach((cell, rank) => {
    deciles[cell] = tenth((rank + 0.5) / order.length);
  });
  return deciles;
}

function tenth(share: number): number {
  let left = share;
  const found = deprivation.findIndex((part) => {
    left -= part;
    return left < 0;
  });
  return found === -1 ? 10 : found + 1;
}

/** Neighbourhoods hold about as many children each; the poorest somewhat more, as in life. */
function weigh(deciles: readonly number[], random: Random): number[] {
  const raw = deciles.map((decile) => (1.3 - 0.045 * decile) * (0.7 + 0.6 * random.next()));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}

function nameWards(map: readonly Cell[], random: Random) {
  const of = groupIntoWards(map);
  const count = Math.max(...of) + 1;
  const names = wardNames(count, random);
  const wards = Array.from({ length: count }, (_, ward) => {
    const inside = map.filter((_, cell) => of[cell] === ward);
    const at: Point = [mean(inside.map((cell) => cell.at[0])), mean(inside.map((cell) => cell.at[1]))];
    const name = names[ward] ?? `Ward ${ward + 1}`;
    return { code: `OKW${String(ward + 1).padStart(2, "0")}`, name, at, taken: new Set<string>() };
  });
  return of.map((ward) => wards[ward]);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whole metres, closed, without points that fall together. */
function closed(ring: readonly Point[]): Point[] {
  const whole = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const apart = whole.filter((point, index) => {
    const before = whole[(index + whole.length - 1) % whole.length];
    return !before || point[0] !== before[0] || point[1] !== before[1];
  });
  const [first] = apart;
  return first && centre(apart).area > 0 ? [...apart, first] : [];
}
