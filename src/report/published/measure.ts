import type { Indicator, Measure } from "../../dataset/indicators/index.ts";
import type { PublishedMeasure } from "./published.ts";

/** A day from which figures that rest on a part of the threshold document are not alike those before. */
interface Break {
  readonly of: NonNullable<Indicator["judgedBy"]>;
  readonly on: string;
  readonly sentence: string;
}

export interface Known {
  /** Such as 2024-25, the earliest first. */
  readonly years: readonly string[];
  readonly breaks: readonly Break[];
  /** By the measure's id. */
  readonly targets: ReadonlyMap<string, NonNullable<PublishedMeasure["target"]>>;
  /** The first year that has a figure, by the measure's id. */
  readonly first: ReadonlyMap<string, string>;
}

/** A line of the catalogue as a reader of the report needs it. */
export function publishedMeasure(measure: Measure, known: Known): PublishedMeasure {
  const { id, indicator, kind } = measure;
  const count = measure.per === null;
  return {
    ...{ id, title: measure.title, unit: indicator.unit, per: measure.per, decimals: measure.decimals },
    ...{ measures: indicator.measures, polarity: measure.polarity },
    ...{ numerator: measure.numerator, denominator: measure.denominator },
    rate: count && indicator.derived.some((each) => each.kind === "rate") ? `${id}-rate` : null,
    counts: kind === "rate" || kind === "share" ? indicator.id : id,
    parts: count ? (indicator.parts ?? []) : [],
    breaks: [
      ...known.breaks
        .filter(({ of }) => of === indicator.judgedBy)
        .flatMap((each) => partings(each, known.years)),
      ...firstOnRecord(measure, known),
    ],
    target: known.targets.get(id) ?? null,
    caveats: indicator.caveats,
  };
}

/** A change on a year's first day parts it from the year before; one within it parts it from the year after as well. */
function partings({ on, sentence: why }: Break, years: readonly string[]): PublishedMeasure["breaks"] {
  const at = years.findLastIndex((year) => firstDay(year) <= on);
  const [before, here, after] = [years[at - 1], years[at], years[at + 1]];
  if (here === undefined) return [];
  return [
    ...(before === undefined ? [] : [{ before, from: here, why }]),
    ...(after === undefined || on === firstDay(here) ? [] : [{ before: here, from: after, why }]),
  ];
}

/**
 * A partnership seldom begins on 1 April: a count of its own business in its first year may be one of some months, and is
 * not held against later ones. A share of it may be.
 */
function firstOnRecord({ id, per, indicator }: Measure, { years, first }: Known): PublishedMeasure["breaks"] {
  const before = first.get(id);
  const from = before === undefined ? undefined : years[years.indexOf(before) + 1];
  const isCount = indicator.stage === "Partnership business" && per === null;
  if (!isCount || before === undefined || from === undefined) return [];
  const why = `${before} is the first year on the partnership's record and may not be a whole one.`;
  return [{ before, from, why }];
}

const firstDay = (year: string) => `${year.slice(0, 4)}-04-01`;
