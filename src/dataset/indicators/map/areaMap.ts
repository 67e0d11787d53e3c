import {
  choropleth,
  classOf,
  classWords,
  type Area as Drawn,
  type Edges,
  edgesAround,
} from "../../../kit/charts/index.ts";
import { hiddenMark, type PublishedCount } from "../../../kit/disclosure/index.ts";
import { rate } from "../../../kit/statistics/index.ts";
import type { Area } from "../../places/index.ts";
import type { Measure } from "../definition.ts";
import type { ShownFigure } from "../shown/release.ts";
import { written } from "../shown/words.ts";

interface AreaCount {
  /** The area's code, or "not known". */
  readonly code: string;
  readonly count: PublishedCount;
  readonly population: number | null;
}

export interface MapAsked {
  readonly measure: Measure;
  /** The figure of the whole area, as this reader may see it. */
  readonly figure: ShownFigure;
  readonly places: readonly Area[];
  /** The counts of the areas, as this reader may see them. */
  readonly counted: readonly AreaCount[];
  /** What the areas are called, in the plural. */
  readonly area: string;
  /** True for a reader of raw figures: exact numbers in the table. */
  readonly exact: boolean;
}

/** What the map page prints; null where the whole figure is hidden, or where there is nothing to draw. */
export function areaMap(asked: MapAsked) {
  const { measure, figure, places } = asked;
  if (figure.value === null || measure.per === null) return null;
  const counts = new Map(asked.counted.map((each) => [each.code, each.count]));
  const edges = edgesAround(figure.value);
  const words = classWords(edges);
  const population = new Map(asked.counted.map((each) => [each.code, each.population]));
  const rows = places.map((place, at) => {
    const count = counts.get(place.code) ?? 0;
    const shade = shadeOf(count, population.get(place.code) ?? null, measure.per ?? 1, edges);
    return {
      place,
      sign: String(at + 1),
      count,
      shade,
      words: typeof shade === "number" ? (words[shade] ?? "") : shade,
    };
  });
  const title = findingOf(asked, rows);
  const drawn = rows.map(
    ({ place, sign, shade }): Drawn => ({ sign, shade, polygons: place.outline.map((ring) => [ring]) }),
  );
  const description = rows.map(({ place, sign, words: said }) => `${sign} ${place.name}: ${said}`).join("; ");
  const chart = { title, description, areas: drawn, classes: words };
  return {
    finding: title,
    wide: choropleth({ ...chart, id: "map", layout: "wide" }),
    narrow: choropleth({ ...chart, id: "map-narrow", layout: "narrow" }),
    rows: rows.map(({ place, sign, count, words: said }) => ({
      ...{ sign, name: place.name, decile: place.decile, words: said },
      ...(asked.exact ? exactly(measure, count, population.get(place.code) ?? null) : {}),
    })),
    notKnown: counts.get("not known") ?? 0,
    anyHidden: rows.some((each) => each.shade === "hidden"),
    mostHidden: rows.filter((each) => each.shade === "hidden").length > rows.length / 2,
  };
}

function shadeOf(
  count: PublishedCount,
  population: number | null,
  per: number,
  edges: Edges,
): Drawn["shade"] {
  if (count === hiddenMark) return "hidden";
  return population === null || population === 0 ? "missing" : classOf(count, population, per, edges);
}

function exactly(measure: Measure, count: PublishedCount, population: number | null) {
  if (typeof count !== "number" || !population || measure.per === null) return { count, population };
  const found = rate({ events: count, population, per: measure.per, confidence: 0.95 });
  const limits = `${written(measure, found.lower)} to ${written(measure, found.upper)}`;
  return { count, population, rate: written(measure, found.value), limits };
}

/** How many areas stand in the highest class, said as a level: areas are not compared with one another. */
function findingOf(
  { figure, area }: MapAsked,
  rows: readonly { readonly shade: Drawn["shade"]; readonly words: string }[],
): string {
  const highest = Math.max(...rows.map((each) => (typeof each.shade === "number" ? each.shade : -1)));
  const top = rows.filter((each) => each.shade === highest);
  const level = `${figure.display} per 10,000 children across the whole area in ${figure.year}`;
  if (highest < 0) return `${level}; all ${area} are hidden`;
  return `${level}; ${top.length} of ${rows.length} ${area} at ${top[0]?.words ?? ""}`;
}
