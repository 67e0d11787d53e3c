import type { Table } from "mdast";
import { choropleth, classOf, classWords, type Area as Drawn, edgesAround } from "../../kit/charts/index.ts";
import { hiddenWords } from "../../kit/disclosure/index.ts";
import type { Use } from "../claims/index.ts";
import type { PublishedArea, PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { isShown, measuresNamed, onlyKnown } from "./attributes.ts";
import type { Shown } from "./blocks.ts";
import { tableOfNumbers } from "./cells.ts";
import { sourceNote } from "./notes.ts";
import { figureIn } from "./rows.ts";

interface Refused {
  readonly refused: string;
}

const pattern = '::map{indicator="referrals-rate" year="2024-25"}';

interface Ward {
  readonly code: string;
  readonly name: string;
  readonly sign: string;
  readonly count: string;
  readonly shade: Drawn["shade"];
  readonly words: string;
  readonly polygons: Drawn["polygons"];
}

/**
 * The wards of one year shaded by class of rate, with a table that names each. Only published counts reach the drawing, and it
 * holds classes about the whole area's own published rate, so that no class gives a hidden ward away.
 */
export function mapOf(
  attributes: Readonly<Record<string, string>>,
  figures: PublishedFigures,
): Shown | Refused {
  const asked = readMap(attributes, figures);
  if ("refused" in asked) return asked;
  const { measure, year, level, areas, display } = asked;
  const edges = edgesAround(level);
  const words = classWords(edges);
  const wards = wardsOf(areas, figures, (area) => shadeOf(area, measure.per ?? 1, edges));
  const caption = titleOf({ measure, year, display, wards, words });
  const named = wards.map((each) => ({ ...each, words: wordsOf(each.shade, words) }));
  const description = `Map of ${wards.length} areas. ${named.map((each) => `${each.sign} ${each.name}: ${each.words}`).join("; ")}.`;
  const chart = { title: caption, description, areas: wards, classes: words };
  const svg = {
    wide: choropleth({ ...chart, id: "map", layout: "wide" }),
    narrow: choropleth({ ...chart, id: "map-narrow", layout: "narrow" }),
  };
  const notes = [...notesOf(areas, wards, measure), sourceNote(figures)];
  return {
    node: { type: "drawing", svg, description, caption, notes, table: tableOf(named) },
    uses: [{ id: measure.id, year }, ...areas.map(({ id, code }): Use => ({ id, year, area: code }))],
  };
}

interface Asked {
  readonly measure: PublishedMeasure;
  readonly year: string;
  /** The whole area's rate, and as it is printed. */
  readonly level: number;
  readonly display: string;
  readonly areas: readonly PublishedArea[];
}

function readMap(attributes: Readonly<Record<string, string>>, figures: PublishedFigures): Asked | Refused {
  const wrong = onlyKnown(attributes, ["indicator", "year"], pattern);
  if (wrong) return wrong;
  const named = measuresNamed(attributes, figures);
  if ("refused" in named) return named;
  const [first, ...more] = named;
  const { year } = attributes;
  if (!first || more.length > 0 || year === undefined)
    return { refused: `A map shows one indicator in one year: write ${pattern}.` };
  const measure = figures.measures.find((each) => each.id === (first.rate ?? first.id));
  if (!measure || measure.per === null || measure.per === 100)
    return {
      refused: `A map shows a rate, and ${first.id} has none: choose an indicator that ends in -rate.`,
    };
  const whole = figureIn(figures, measure.id, year);
  if (!isShown(whole))
    return { refused: `${measure.id} has no published figure for ${year}: choose another year.` };
  const areas = figures.areas.filter(
    (each) => each.year === year && (each.id === measure.id || each.id === measure.counts),
  );
  if (areas.length === 0)
    return {
      refused: `No areas of ${measure.id} can be published for ${year}: leave the map out, or choose another indicator.`,
    };
  if ((figures.places ?? []).length === 0)
    return {
      refused:
        "No geography has been received, so there is nothing to draw a map with: receive one and build again.",
    };
  return { measure, year, level: whole.value, display: whole.display, areas };
}

function wardsOf(
  areas: readonly PublishedArea[],
  { places = [] }: PublishedFigures,
  shade: (area: PublishedArea | undefined) => Drawn["shade"],
): readonly Omit<Ward, "words">[] {
  const byCode = new Map(areas.map((each) => [each.code, each]));
  return places.map(({ code, name, outline }, at) => {
    const area = byCode.get(code);
    const count = area?.count === "c" ? "c" : (area?.count.toLocaleString("en-GB") ?? "–");
    return {
      code,
      name,
      sign: String(at + 1),
      count,
      shade: shade(area),
      polygons: outline.map((ring) => [ring]),
    };
  });
}

function shadeOf(
  area: PublishedArea | undefined,
  per: number,
  edges: Parameters<typeof classOf>[3],
): Drawn["shade"] {
  if (area?.count === "c") return "hidden";
  if (!area?.population) return "missing";
  return classOf(area.count, area.population, per, edges);
}

function wordsOf(shade: Drawn["shade"], words: readonly string[]): string {
  if (typeof shade === "number") return words[shade] ?? "";
  return shade === "missing" ? "no figure" : shade;
}

interface Titled {
  readonly measure: PublishedMeasure;
  readonly year: string;
  readonly display: string;
  readonly wards: readonly Omit<Ward, "words">[];
  readonly words: readonly string[];
}

/** How many areas stand in the highest class, said as a level: areas are not compared with one another. */
function titleOf({ measure, year, display, wards, words }: Titled): string {
  const shades = wards.map((each) => (typeof each.shade === "number" ? each.shade : -1));
  const highest = Math.max(...shades);
  const level = `${measure.title}: ${display} in ${year} across the whole area`;
  if (highest < 0) return `${level}; every ward is hidden`;
  const top = shades.filter((each) => each === highest).length;
  return `${level}; ${top} of ${wards.length} wards at ${words[highest] ?? ""}`;
}

function tableOf(wards: readonly Ward[]): Table {
  return tableOfNumbers(
    ["Ward", "Number on the map", "Count", "Rate"],
    wards.map(({ name, sign, count, words }) => [name, sign, count, words]),
    { words: [0, 3] },
  );
}

function notesOf(
  areas: readonly PublishedArea[],
  wards: readonly { readonly code: string; readonly shade: Drawn["shade"] }[],
  measure: PublishedMeasure,
): string[] {
  const codes = new Set(wards.map(({ code }) => code));
  const elsewhere = areas.filter(({ code }) => !codes.has(code));
  return [
    ...(areas.some(({ count }) => count === "c") ? [`c, hatched: ${hiddenWords}.`] : []),
    ...(wards.some(({ shade }) => shade === "missing") ? ["–: no figure."] : []),
    ...elsewhere.map(
      ({ name, count }) =>
        `${name === "not known" ? "Address not known" : name}: ${count.toLocaleString("en-GB")}, on no part of the map.`,
    ),
    ...measure.caveats,
  ];
}
