import { colours, element, hatching, label, picture, rounded } from "./svg.ts";

/** A ring of a polygon: corners in metres, east and north. */
type Ring = readonly (readonly number[])[];

export interface Area {
  /** A short sign that the table beside uses too, for example a number. */
  readonly sign: string;
  readonly polygons: readonly (readonly Ring[])[];
  /** 0 to 4, light to dark; nothing finer is drawn or written. */
  readonly shade: 0 | 1 | 2 | 3 | 4 | "hidden" | "missing";
}

export interface Choropleth {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly areas: readonly Area[];
  /** The range of each class in words, from the lightest; as many as are used. */
  readonly classes: readonly string[];
  readonly layout: "wide" | "narrow";
}

/** Areas shaded by class with a legend; no exact value is in the drawing. Polygons are plane coordinates in metres. */
export function choropleth(chart: Choropleth): string {
  const width = chart.layout === "wide" ? 860 : 343;
  const fit = fitTo(chart.areas, width);
  const legend = legendOf(chart, fit.height + 12);
  const height = fit.height + 16 + legend.height;
  const frame = { id: chart.id, title: chart.title, description: chart.description, width, height };
  const size = chart.layout === "wide" ? 13 : 11;
  return picture(frame, [
    hatching(chart.id),
    ...chart.areas.map((area) => outline(area, chart.id, fit.place)),
    ...chart.areas.flatMap((area) => signOf(area, fit.place, size)),
    ...legend.drawn,
  ]);
}

/** The area's sign in its middle; none where it would spill over the border, and the table is the key alone. */
function signOf(area: Area, place: Place, size: number): string[] {
  const { x: east, y: north, size: ground } = middleOf(area);
  const [x, y] = place([east, north]);
  const [nextX] = place([east + Math.sqrt(ground), north]);
  if (nextX - x < size * 1.7) return [];
  const dark = area.shade === 3 || area.shade === 4;
  const halo = area.shade === "hidden" ? { halo: colours.paper } : {};
  const look = { size, anchor: "middle", weight: 600, fill: dark ? colours.paper : colours.ink } as const;
  return [label(area.sign, { x, y: y + size / 3, ...look, ...halo })];
}

type Place = (corner: readonly number[]) => [number, number];

function fitTo(areas: readonly Area[], width: number): { height: number; place: Place } {
  const corners = areas.flatMap((area) => area.polygons.flat(2));
  const reach = (at: 0 | 1) =>
    corners.reduce<[number, number]>(
      ([low, high], corner) => [Math.min(low, corner[at] ?? low), Math.max(high, corner[at] ?? high)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  const [west, east] = reach(0);
  const [south, north] = reach(1);
  const scale = (width - 4) / Math.max(east - west, (north - south) * 0.85);
  const indent = (width - (east - west) * scale) / 2;
  return {
    height: (north - south) * scale + 4,
    place: ([x = 0, y = 0]) => [indent + (x - west) * scale, 2 + (north - y) * scale],
  };
}

function outline(area: Area, id: string, place: Place): string {
  const ring = (corners: Ring) =>
    `${corners
      .map(place)
      .map(([x, y], at) => `${at === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`)
      .join("")}Z`;
  return element("path", {
    ...{ d: area.polygons.flat().map(ring).join(""), fill: fillOf(area.shade, id), "fill-rule": "evenodd" },
    ...{ stroke: colours.quiet, "stroke-width": 0.8, "stroke-linejoin": "round" },
  });
}

function fillOf(shade: Area["shade"], id: string): string {
  if (shade === "hidden") return `url(#${id}-hatch)`;
  return shade === "missing" ? colours.paper : colours.classes[shade];
}

/** The centre of gravity of the largest ring, where the sign is written. */
function middleOf(area: Area): Ground {
  const rings = area.polygons.map((polygon) => gravity(polygon[0] ?? []));
  return rings.reduce((best, each) => (each.size > best.size ? each : best), {
    size: -1,
    x: 0,
    y: 0,
  });
}

interface Ground {
  /** In square metres. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

function gravity(ring: Ring): Ground {
  const [west = 0, south = 0] = ring[0] ?? [];
  let [twice, sumX, sumY] = [0, 0, 0];
  for (const [at, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    const cross = (x1 - west) * (y2 - south) - (x2 - west) * (y1 - south);
    twice += cross;
    sumX += (x1 + x2 - 2 * west) * cross;
    sumY += (y1 + y2 - 2 * south) * cross;
  }
  if (twice === 0) return { size: 0, x: west, y: south };
  return { size: Math.abs(twice) / 2, x: west + sumX / (3 * twice), y: south + sumY / (3 * twice) };
}

function legendOf(chart: Choropleth, top: number): { drawn: string[]; height: number } {
  const shades: [Area["shade"], string][] = chart.classes.map((text, at) => [at as 0 | 1 | 2 | 3 | 4, text]);
  if (chart.areas.some((each) => each.shade === "hidden")) shades.push(["hidden", "hidden"]);
  if (chart.areas.some((each) => each.shade === "missing")) shades.push(["missing", "no figure"]);
  const columns = chart.layout === "wide" ? 4 : 2;
  const step = chart.layout === "wide" ? 205 : 170;
  const drawn = shades.flatMap(([shade, text], at) => {
    const [x, y] = [(at % columns) * step + 2, top + Math.floor(at / columns) * 26];
    return [
      element("rect", {
        x,
        y,
        width: 26,
        height: 16,
        fill: fillOf(shade, chart.id),
        stroke: colours.quiet,
        "stroke-width": 0.8,
      }),
      label(text, { x: x + 34, y: y + 13, size: 14 }),
    ];
  });
  return { drawn, height: Math.ceil(shades.length / columns) * 26 };
}
