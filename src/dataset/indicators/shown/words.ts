import { type Measure, population } from "../definition.ts";
import type { ShownFigure } from "./release.ts";

/** "in 2024-25" for what happens in a year, "at 31 March 2025" for what is so on its last day. */
export function when(measure: Measure, year: string): string {
  if (measure.id === population) return `at the middle of ${year.slice(0, 4)}`;
  const end = Number(year.slice(0, 4)) + 1;
  return measure.indicator.measures === "stock" ? `at 31 March ${end}` : `in ${year}`;
}

/** What follows the number: "referrals" (of 1: "referral"), "per 10,000 children"; nothing after a per cent. */
export function unitAfter(measure: Measure, value: number | null): string {
  if (measure.per === 100) return "";
  if (measure.per !== null) return "per 10,000 children";
  return value === 1 ? singular(measure.indicator.unit) : measure.indicator.unit;
}

function singular(unit: string) {
  return unit
    .replace(/^children\b/, "child")
    .replace(/ies\b/, "y")
    .replace(/s\b/, "");
}

/** What the upright axis of a chart counts. */
export function axisWords(measure: Measure): string {
  if (measure.per === 100) return "per cent";
  return measure.per === null ? measure.indicator.unit : "per 10,000 children";
}

/** A number of this measure: 1,504, 250.0, 12.9%. */
export function written(measure: Measure, value: number): string {
  const digits = measure.per === null ? 0 : measure.decimals;
  const text = value.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return measure.per === 100 ? `${text}%` : text;
}

/** A number on an axis: no more digits than it needs. */
export function tickOf(measure: Measure): (value: number) => string {
  return (value) => `${value.toLocaleString("en-GB")}${measure.per === 100 ? "%" : ""}`;
}

/** "237.5 to 263.0", or nothing where the figure has no interval or is hidden. */
export function intervalWords(measure: Measure, figure: Pick<ShownFigure, "lower" | "upper">): string {
  if (figure.lower === null || figure.upper === null) return "";
  return `${written(measure, figure.lower)} to ${written(measure, figure.upper)}`;
}

/**
 * The title of a chart: the level of the latest year that is not provisional and the range of the years shown. It says
 * nothing of change, which takes a test of its own.
 */
export function finding(measure: Measure, shown: readonly ShownFigure[]): string {
  const known = shown.filter((each) => each.value !== null);
  const latest = known.findLast((each) => each.status === "final") ?? known.at(-1);
  if (!latest) return "No figure can be shown for these years";
  const unit = unitAfter(measure, latest.value);
  const interval = intervalWords(measure, latest);
  const level = `${latest.display}${unit ? ` ${unit}` : ""} ${when(measure, latest.year)}`;
  const standing = latest.status === "provisional" ? " (provisional)" : "";
  const certain = interval ? `, 95% interval ${interval}` : "";
  return `${level}${standing}${certain}${rangeWords(measure, shown, known)}`;
}

/** The range of the years that have a number: since the first where none is left out, else of those shown. */
function rangeWords(measure: Measure, shown: readonly ShownFigure[], known: readonly ShownFigure[]): string {
  const [first] = known;
  if (!first || known.length < 2) return "";
  const values = known.map((each) => each.value ?? 0);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((each) => written(measure, each));
  const whole = known.length === shown.length;
  const span = whole ? `since ${first.year}` : `in the ${known.length} years with a figure`;
  return low === high ? `; ${low} in every year ${span}` : `; between ${low} and ${high} ${span}`;
}

/** What sets a measure apart from the others of its indicator, whose titles may be the same. */
export function formWords(measure: Measure): string {
  if (measure.per === 100) return "Per cent";
  return measure.per === null ? "Number" : "Rate per 10,000 children";
}
