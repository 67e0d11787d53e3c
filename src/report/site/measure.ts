import { definitionOf, formWords, intervalWords } from "../../dataset/indicators/index.ts";
import type { PublishedFigure, PublishedMeasure } from "../published/index.ts";
import { chartOf } from "./drawn.ts";
import type { Material, SitePage } from "./material.ts";
import { indicatorOf, known, latestOf, latestWords, mapPathOf, pathOf } from "./words.ts";

/** One measure: its latest figure, chart, every year with interval and standing, what it is and where to take it. */
export function measurePage(
  { figures }: Material,
  measure: PublishedMeasure,
  maps: ReadonlySet<string>,
): SitePage {
  const { id, title } = measure;
  const indicator = indicatorOf(measure);
  const own = figures.figures.filter((each) => each.id === id);
  const data = {
    question: indicator.question,
    latest: latestWords(id, latestOf(figures.figures, id)),
    chart: chartOf(figures, id),
    forms: figures.measures
      .filter((each) => indicatorOf(each) === indicator)
      .map((each) => ({ words: formWords(known(each.id)), href: pathOf(each.id), here: each === measure })),
    hasInterval: measure.per !== null,
    years: own.map((figure) => yearRow(measure, figure, figures.comparators)).reverse(),
    ...comparison(measure, figures.comparators),
    anyHidden: own.some((each) => each.hidden),
    definition: definitionOf(known(id)),
    target: measure.target,
    targetWords: targetWords(measure),
    breaks: [...new Set(measure.breaks.map((each) => each.why))],
    caveats: measure.caveats,
    yearCaveats: own.filter((each) => each.caveats.length > 0).reverse(),
    beside: figures.measures
      .filter((each) => indicator.counterIndicators.includes(each.id))
      .map((each) => ({ title: each.title, href: pathOf(each.id) })),
    examples: indicator.examples.map(({ says }) => says),
    map: [id, measure.rate ?? id].filter((each) => maps.has(each)).map(mapPathOf)[0] ?? null,
    csv: `figures/${id}.csv`,
  };
  const caption = `${indicator.stage}: ${formWords(known(id)).toLowerCase()}`;
  return { path: pathOf(id), title, caption, section: "figures", view: "measure", data };
}

type Elsewhere = Material["figures"]["comparators"];

const standings = { final: "Final", provisional: "Provisional", missing: "Missing" } as const;

function yearRow(measure: PublishedMeasure, figure: PublishedFigure, elsewhere: Elsewhere) {
  const there = (than: "england" | "neighbours") =>
    elsewhere.find((each) => each.id === measure.id && each.year === figure.year && each.than === than)
      ?.display ?? "–";
  const whole = (count: number | null) =>
    count === null ? (figure.hidden ? "hidden" : "–") : count.toLocaleString("en-GB");
  return {
    year: figure.year,
    display: figure.hidden ? "hidden" : figure.display || "missing",
    interval: intervalWords(known(measure.id), figure) || "–",
    counted: whole(figure.numerator),
    outOf: whole(figure.denominator),
    standing: figure.hidden ? "Hidden" : standings[figure.status],
    plain: figure.status === "final" && !figure.hidden,
    england: there("england"),
    neighbours: there("neighbours"),
  };
}

/** Which columns of figures from elsewhere there are, and where they were published. */
function comparison(measure: PublishedMeasure, elsewhere: Elsewhere) {
  const own = elsewhere.filter((each) => each.id === measure.id);
  return {
    hasEngland: own.some((each) => each.than === "england"),
    hasNeighbours: own.some((each) => each.than === "neighbours"),
    sources: [...new Set(own.map((each) => each.source))],
  };
}

function targetWords({ target, per }: PublishedMeasure): string | null {
  if (!target) return null;
  const unit = per === 100 ? "%" : "";
  if (target.atLeast !== undefined) return `At least ${target.atLeast}${unit}`;
  return target.atMost === undefined ? null : `At most ${target.atMost}${unit}`;
}
