import { intervalWords, measureOf, unitAfter, when } from "../../dataset/indicators/index.ts";
import type { PublishedFigure, PublishedMeasure } from "../published/index.ts";

export const pathOf = (id: string) => `figures/${id}.html`;
export const mapPathOf = (id: string) => `maps/${id}.html`;

/** The catalogue's measure; whatever is published stands in it. */
export function known(id: string) {
  const found = measureOf(id);
  if (!found) throw new Error(`${id} is published and is not in the catalogue of indicators.`);
  return found;
}

export const indicatorOf = ({ id }: PublishedMeasure) => known(id).indicator;

/** The newest figure that is final; the newest that there is where none is. */
export function latestOf(figures: readonly PublishedFigure[], id: string): PublishedFigure | null {
  const own = figures.filter((each) => each.id === id && each.status !== "missing");
  return own.findLast((each) => each.status === "final") ?? own.at(-1) ?? null;
}

/** "250.0 per 10,000 children in 2024-25 (95% interval 237.5 to 263.0)", in its parts. */
export function latestWords(id: string, latest: PublishedFigure | null) {
  if (!latest) return { display: "none", words: "no year has a figure", interval: "" };
  const measure = known(id);
  const unit = latest.hidden ? "" : unitAfter(measure, latest.value);
  return {
    display: latest.hidden ? "hidden" : latest.display,
    words: [unit, when(measure, latest.year), latest.status === "provisional" ? "(provisional)" : ""]
      .filter(Boolean)
      .join(" "),
    interval: intervalWords(measure, latest),
  };
}
