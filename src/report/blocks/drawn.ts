import type { Table } from "mdast";
import { bars, inWords, type Point, panels, trend } from "../../kit/charts/index.ts";
import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { figuresOf, isShown } from "./attributes.ts";
import type { Beside } from "./beside.ts";
import { tableOfNumbers } from "./cells.ts";
import { axisWords, inCell, limitsOf, tickOf } from "./words.ts";

export const kinds = ["trend", "bars", "compare", "parts"] as const;

/** What a chart shows: one measure, or several in little. */
export interface Chart {
  readonly measures: readonly PublishedMeasure[];
  readonly first: PublishedMeasure;
  readonly years: readonly string[];
  readonly kind: (typeof kinds)[number];
  readonly beside: readonly Beside[];
  readonly figures: PublishedFigures;
}

export function draw(chart: Chart, title: string, layout: "wide" | "narrow"): string {
  const { measures, first, kind, beside } = chart;
  const frame = { id: layout === "wide" ? "chart" : "chart-narrow", title, layout } as const;
  if (measures.length > 1) {
    const oneScale = measures.every((each) => each.per === first.per && each.unit === first.unit);
    const each = measures.map((measure) => ({ title: measure.title, points: pointsOf(measure, chart) }));
    return panels({ ...frame, panels: each, oneScale, marks: kind === "bars" ? "bars" : "line" });
  }
  const series = { ...frame, points: pointsOf(first, chart), unit: axisWords(first), tick: tickOf(first) };
  if (kind === "bars") return bars(series);
  const others = beside.map(({ short, points }) => ({ name: short, points }));
  return trend({ ...series, name: "Here", others });
}

/** What the eye sees, in words, for those who do not see it. */
export function describe(chart: Chart): string {
  const { measures, first, kind, beside } = chart;
  const form = kind === "bars" ? "Bar chart" : "Line chart";
  const [shape, unit] = measures.length > 1 ? [`${form}s in little`, ""] : [form, `, ${axisWords(first)}`];
  const own = measures.map((measure) => `${measure.title}: ${inWords(pointsOf(measure, chart))}.`);
  return [
    `${shape}${unit}.`,
    ...own,
    ...beside.map(({ name, points }) => `${name}: ${inWords(points)}.`),
  ].join(" ");
}

/** Years across; below a measure that is alone its interval, and below that what it is compared with. */
export function tableBelow({ measures, first, years, figures, beside }: Chart): Table {
  const rows = measures.map((measure) => [
    measure.title,
    ...figuresOf(measure, years, figures).map(({ figure }) => inCell(figure)),
  ]);
  const limits =
    measures.length > 1 ? [] : figuresOf(first, years, figures).map(({ figure }) => limitsOf(first, figure));
  const interval = limits.some((each) => each !== null)
    ? [
        ["95% interval from", ...limits.map((each) => each?.lower ?? "–")],
        ["95% interval to", ...limits.map((each) => each?.upper ?? "–")],
      ]
    : [];
  const elsewhere = beside.map(({ name, points }) => [name, ...points.map((each) => each.display)]);
  return tableOfNumbers(["Figure", ...years], [...rows, ...interval, ...elsewhere]);
}

const pointsOf = (measure: PublishedMeasure, { years, figures }: Chart): readonly Point[] =>
  figuresOf(measure, years, figures).map(({ year, figure }) => pointOf(year, figure));

/** What is hidden or missing has no position. */
function pointOf(year: string, figure: PublishedFigure | undefined): Point {
  if (isShown(figure)) {
    const { value, lower, upper, display, status } = figure;
    return { year, value, lower, upper, display, standing: status };
  }
  const none = { year, value: null, lower: null, upper: null } as const;
  return figure?.hidden
    ? { ...none, display: "c", standing: "hidden" }
    : { ...none, display: "missing", standing: "missing" };
}
