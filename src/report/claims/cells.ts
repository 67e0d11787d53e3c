import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { type Objection, type Use, unsupported } from "./claim.ts";
import { type Exact, exact, exactly } from "./exact.ts";
import { yearsBefore, yearsFrom } from "./times.ts";

/** One published figure with its exact value, in the measure's unit: a share is of 100, a rate of 10,000. */
export interface Cell {
  readonly measure: PublishedMeasure;
  readonly figure: PublishedFigure;
  readonly year: string;
  readonly value: Exact;
  /** As it is printed, in a sentence: 12.9% or 1,504. */
  readonly display: string;
}

export const isCell = (found: Cell | Objection): found is Cell => "figure" in found;

/** The figure of a measure and a year, or why none can be read. */
export function cellOf(figures: PublishedFigures, measure: PublishedMeasure, year: string): Cell | Objection {
  const figure = figures.figures.find((each) => each.id === measure.id && each.year === year);
  const named = `“${measure.title}” for ${year}`;
  if (!figure) return unsupported(`No figure of ${named} is published.`);
  if (figure.hidden)
    return unsupported(`The figure of ${named} is hidden, so nothing may be said that rests on it.`);
  const value = exactValue(measure, figure);
  if (figure.status === "missing" || value === null)
    return unsupported(`The figure of ${named} is missing: what it rests on was not received.`);
  return { measure, figure, year, value, display: figure.display };
}

function exactValue(measure: PublishedMeasure, figure: PublishedFigure): Exact | null {
  const { numerator, denominator, value, display } = figure;
  if (measure.per === null)
    return numerator === null || !Number.isInteger(numerator) ? null : exact(numerator);
  if (numerator !== null && denominator !== null && denominator > 0)
    return exact(BigInt(numerator) * BigInt(measure.per), BigInt(denominator));
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(display)?.[0];
  return value === null || digits === undefined ? null : exactly(digits);
}

export const usesOf = (cells: readonly Cell[]): readonly Use[] =>
  cells.map(({ measure, year }) => ({ id: measure.id, year }));

/** The reporting years from one to another, both included. */
export function yearsBetween(from: string, to: string): readonly string[] {
  return Array.from({ length: yearsFrom(from, to) + 1 }, (_, at) => yearsBefore(from, -at));
}

/** Why two years of a measure may not be compared, where something changed between them. */
export function breakBetween(measure: PublishedMeasure, from: string, to: string): Objection | null {
  const parted = measure.breaks.find(({ before, from: after }) => from <= before && after <= to);
  return parted
    ? unsupported(
        `“${measure.title}” is not the same thing before and after the break between ${parted.before} and ${parted.from}: ${parted.why}`,
      )
    : null;
}
