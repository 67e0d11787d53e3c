import { definitionOf } from "../../dataset/indicators/index.ts";
import { csvOf } from "../../register/grammar/index.ts";
import type { PublishedFigure, PublishedMeasure } from "../published/index.ts";
import type { Material } from "./material.ts";
import { indicatorOf, known, pathOf } from "./words.ts";

/** The figures as files: one of each measure, one of all, one by ward, what others published, and the definitions. */
export function downloads({ figures }: Material): ReadonlyMap<string, string> {
  const titled = new Map(figures.measures.map((each) => [each.id, each]));
  const rows = (own: readonly PublishedFigure[]) => [
    head,
    ...own.map((each) => rowOf(each, titled.get(each.id))),
  ];
  return new Map([
    ...figures.measures.map(({ id }): [string, string] => [
      `figures/${id}.csv`,
      csvOf(rows(figures.figures.filter((each) => each.id === id))),
    ]),
    ["figures/figures.csv", csvOf(rows(figures.figures))],
    ["figures/elsewhere.csv", csvOf(elsewhere(figures.comparators))],
    [
      "figures/definitions.json",
      `${JSON.stringify({ snapshot: figures.snapshot, measures: figures.measures.map(described) }, null, 2)}\n`,
    ],
    ["maps/wards.csv", csvOf(wards(figures.areas))],
  ]);
}

const head =
  "id,title,year,numerator,denominator,value,lower,upper,display,unit,per,status,hidden,caveats".split(",");

function rowOf(figure: PublishedFigure, measure: PublishedMeasure | undefined): string[] {
  const { id, year, numerator, denominator, value, lower, upper, display, status, hidden, caveats } = figure;
  return [
    ...[id, measure?.title ?? id, year, text(numerator), text(denominator), text(value)],
    ...[text(lower), text(upper), display, measure?.unit ?? "", text(measure?.per ?? null), status],
    ...[hidden ? "yes" : "no", caveats.join("; ")],
  ];
}

const text = (value: number | null) => (value === null ? "" : String(value));

function elsewhere(comparators: Material["figures"]["comparators"]): string[][] {
  return [
    ["id", "year", "where", "value", "display", "source"],
    ...comparators.map((each) => [
      ...[each.id, each.year, each.than, String(each.value), each.display, each.source],
    ]),
  ];
}

function wards(areas: Material["figures"]["areas"]): string[][] {
  return [
    ["id", "year", "code", "name", "count", "children aged 0 to 17"],
    ...areas.map((each) => [
      ...[each.id, each.year, each.code, each.name, String(each.count), text(each.population)],
    ]),
  ];
}

/** What a measure is, for a reader's own programs. */
function described(measure: PublishedMeasure) {
  const { question, stage, counterIndicators } = indicatorOf(measure);
  return {
    ...{ ...measure, stage, question, readBeside: counterIndicators, page: pathOf(measure.id) },
    definition: Object.fromEntries(definitionOf(known(measure.id)).map(({ name, words }) => [name, words])),
  };
}
