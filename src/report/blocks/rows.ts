import type { Use } from "../claims/index.ts";
import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";

/** One published figure that a report rests on, as figures.csv has it; unrounded numbers are text. */
export interface FigureRow {
  /** What it stands in: claim, figure, chart, table, map. */
  readonly where: string;
  readonly indicator: string;
  readonly title: string;
  readonly year: string;
  /** The area's name; of a comparator, where it is from; empty for the whole area. */
  readonly area: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  /** As it is printed. */
  readonly display: string;
  readonly status: string;
  readonly snapshot: string;
  readonly definition: string;
}

/** The same, with the section of the report that it stands in. */
export interface PlacedRow extends FigureRow {
  readonly section: string;
}

/** The rows of figures.csv for what a claim, a figure or a block rests on, each figure once. */
export function figureRows(uses: readonly Use[], where: string, figures: PublishedFigures): FigureRow[] {
  const once = new Map(uses.map((use) => [[use.id, use.year, use.area, use.than].join("\n"), use]));
  return [...once.values()].map((use) => {
    const measure = figures.measures.find((each) => each.id === use.id);
    if (!measure) throw new Error(`${use.id} is rested on and not among the published measures.`);
    const { id, year } = use;
    const about = { where, indicator: id, title: measure.title, year, snapshot: figures.snapshot };
    return { ...about, definition: definitionOf(measure), ...cellsOf(use, figures) };
  });
}

type Cells = Omit<FigureRow, "where" | "indicator" | "title" | "year" | "snapshot" | "definition">;

function cellsOf(use: Use, figures: PublishedFigures): Cells {
  const { id, year } = use;
  if (use.than !== undefined) {
    const found = figures.comparators.find(
      (each) => each.id === id && each.year === year && each.than === use.than,
    );
    const area = found ? `${beyond[use.than]} (${found.source})` : beyond[use.than];
    return {
      ...nothing,
      area,
      value: text(found?.value),
      display: found?.display ?? "",
      status: found ? "final" : "missing",
    };
  }
  if (use.area !== undefined) {
    const found = figures.areas.find(
      (each) => each.id === id && each.year === year && each.code === use.area,
    );
    const count = found?.count === "c" ? "" : text(found?.count);
    const display = found?.count === "c" ? "c" : (found?.count.toLocaleString("en-GB") ?? "");
    return {
      ...nothing,
      area: found?.name ?? use.area,
      numerator: count,
      denominator: text(found?.population),
      display,
      status: statusOf(figureIn(figures, id, year)),
    };
  }
  return cellsOfFigure(figureIn(figures, id, year));
}

/** What comparators are called, in a chart, a table and in figures.csv. */
export const beyond = { england: "England", neighbours: "Statistical neighbours" } as const;

const nothing = {
  area: "",
  numerator: "",
  denominator: "",
  value: "",
  lower: "",
  upper: "",
  display: "",
  status: "",
};

function cellsOfFigure(figure: PublishedFigure | undefined): Cells {
  if (!figure) return { ...nothing, status: "missing" };
  const { numerator, denominator, value, lower, upper, display } = figure;
  return {
    ...{ area: "", numerator: text(numerator), denominator: text(denominator), value: text(value) },
    ...{ lower: text(lower), upper: text(upper), display, status: statusOf(figure) },
  };
}

const text = (value: number | null | undefined) =>
  value === null || value === undefined ? "" : String(value);

const statusOf = (figure: PublishedFigure | undefined) =>
  figure?.hidden ? "hidden" : (figure?.status ?? "missing");

export const figureIn = (figures: PublishedFigures, id: string, year: string): PublishedFigure | undefined =>
  figures.figures.find((each) => each.id === id && each.year === year);

function definitionOf({ numerator, denominator, per }: PublishedMeasure): string {
  if (denominator === null) return numerator;
  return `${numerator}. Per ${per === 100 ? "cent" : per?.toLocaleString("en-GB")} of: ${denominator}`;
}
