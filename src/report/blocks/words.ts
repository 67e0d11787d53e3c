import type { PublishedFigure, PublishedMeasure } from "../published/index.ts";

/** A number of this measure as it is printed: 1,504, 250.0, 12.9%. */
function written({ per, decimals }: PublishedMeasure, value: number): string {
  const digits = per === null ? 0 : decimals;
  const text = value.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return per === 100 ? `${text}%` : text;
}

/** What the upright axis of a chart counts. */
export function axisWords({ per, unit }: PublishedMeasure): string {
  if (per === 100) return "per cent";
  return per === null ? unit : `per ${per.toLocaleString("en-GB")} children`;
}

/** A number on an axis: no more digits than it needs. */
export const tickOf =
  ({ per }: PublishedMeasure) =>
  (value: number): string =>
    `${value.toLocaleString("en-GB")}${per === 100 ? "%" : ""}`;

/** A figure in a cell: its number, "c" where it is hidden, a dash where there is none. */
export function inCell(figure: PublishedFigure | undefined): string {
  if (figure?.hidden) return "c";
  return figure === undefined || figure.value === null ? "–" : figure.display;
}

/** The ends of the 95% interval as they are printed; null where there is none. */
export function limitsOf(measure: PublishedMeasure, figure: PublishedFigure | undefined) {
  if (!figure || figure.hidden || figure.lower === null || figure.upper === null) return null;
  return { lower: written(measure, figure.lower), upper: written(measure, figure.upper) };
}

/** Several things in a sentence: "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
