import { trend } from "../../../kit/charts/index.ts";
import type { Measure } from "../definition.ts";
import { pointsOf } from "./points.ts";
import type { ShownFigure } from "./release.ts";
import { axisWords, finding, formWords, intervalWords, tickOf, unitAfter, when, written } from "./words.ts";

/** Everything that the page of one measure prints. */
export function oneOf(measure: Measure, figures: readonly ShownFigure[], measures: readonly Measure[]) {
  const title = finding(measure, figures);
  const chart = { title, points: pointsOf(figures), unit: axisWords(measure), tick: tickOf(measure) };
  return {
    id: measure.id,
    stage: measure.indicator.stage,
    question: measure.indicator.question,
    finding: title,
    wide: trend({ ...chart, id: "trend", layout: "wide" }),
    narrow: trend({ ...chart, id: "trend-narrow", layout: "narrow" }),
    latest: latestOf(measure, figures),
    hasInterval: measure.per !== null,
    years: figures.map((figure) => yearRow(measure, figure)).reverse(),
    anyHidden: figures.some((each) => each.hidden),
    definition: definitionOf(measure),
    beside: measure.indicator.counterIndicators.flatMap((id) => titled(id, measures)),
    forms: measures
      .filter((each) => each.indicator === measure.indicator)
      .map((each) => ({ title: formWords(each), href: `/indicators/${each.id}`, here: each === measure })),
    caveats: measure.indicator.caveats,
    yearCaveats: figures
      .filter((each) => each.caveats.length > 0)
      .map(({ year, caveats }) => ({ year, caveats }))
      .reverse(),
    examples: measure.indicator.examples.map(({ says, numerator, denominator }) => ({
      says,
      numerator,
      denominator,
    })),
  };
}

/** The number that the page begins with: of the latest year that is final. */
function latestOf(measure: Measure, figures: readonly ShownFigure[]) {
  const latest = figures.findLast((each) => each.status === "final") ?? figures.at(-1);
  if (!latest) return null;
  const unit = latest.hidden ? "" : unitAfter(measure, latest.value);
  return {
    display: latest.display || "missing",
    href: `/indicators/${measure.id}/${latest.year}`,
    words: [unit, when(measure, latest.year)].filter(Boolean).join(" "),
  };
}

/** The standing of a figure in the words of a table. */
export const standingWords = { final: "Final", provisional: "Provisional", missing: "Missing" } as const;

function yearRow(measure: Measure, figure: ShownFigure) {
  const base = measure.indicator.id;
  const own = `/indicators/${measure.id}/${figure.year}`;
  const counted = figure.numerator === null ? null : written({ ...measure, per: null }, figure.numerator);
  const outOf = figure.denominator === null ? null : written({ ...measure, per: null }, figure.denominator);
  return {
    year: figure.year,
    display: figure.display,
    href: own,
    hidden: figure.hidden,
    interval: intervalWords(measure, figure),
    counted: counted && {
      text: counted,
      href: base === measure.id ? own : `/indicators/${base}/${figure.year}`,
    },
    outOf: outOf && {
      text: outOf,
      href: measure.of === null ? own : `/indicators/${measure.of}/${figure.year}`,
    },
    status: figure.status,
    standing: standingWords[figure.status],
  };
}

const polarities = {
  "up good": "Higher is better",
  "down good": "Lower is better",
  neither: "Neither higher nor lower is better by itself",
};

/** The definition as pairs of a name and its words. */
export function definitionOf(measure: Measure): readonly { readonly name: string; readonly words: string }[] {
  const { indicator } = measure;
  const flow = "A flow: what happened between 1 April and 31 March";
  const stock = "A stock: what was so on the last day of the year, 31 March";
  return [
    { name: "What is counted", words: measure.numerator },
    ...(measure.denominator ? [{ name: "Out of", words: measure.denominator }] : []),
    {
      name: "Unit",
      words: `${indicator.unit.charAt(0).toUpperCase()}${indicator.unit.slice(1)}. ${indicator.caseNotion}`,
    },
    { name: "Stock or flow", words: indicator.measures === "stock" ? stock : flow },
    { name: "Which way is better", words: polarities[measure.polarity] },
    { name: "Made from", words: indicator.sourceFields.join("; ") },
    { name: "Owner", words: indicator.owner },
  ];
}

function titled(id: string, measures: readonly Measure[]) {
  const found = measures.find((each) => each.id === id);
  return found ? [{ title: found.title, href: `/indicators/${id}` }] : [];
}
