import type { Point } from "../../../kit/charts/index.ts";
import type { ShownFigure } from "./release.ts";

/** Figures as a chart takes them: what is hidden or missing has no position. */
export function pointsOf(figures: readonly ShownFigure[]): readonly Point[] {
  return figures.map(({ year, value, lower, upper, display, status, hidden }) => ({
    ...{ year, value, lower, upper },
    display: display === "" ? "missing" : display,
    standing: hidden ? "hidden" : status,
  }));
}

/** The seven years up to the last in which any figure is final; the last seven where none is. */
export function sevenYears(figures: readonly ShownFigure[]): ReadonlySet<string> {
  const years = [...new Set(figures.map((each) => each.year))].sort();
  const final = new Set(figures.filter((each) => each.status === "final").map((each) => each.year));
  const last = years.findLastIndex((year) => final.has(year));
  const end = last === -1 ? years.length : last + 1;
  return new Set(years.slice(Math.max(0, end - 7), end));
}
