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
    breaks: known.breaks
      .filter(({ of }) => of === indicator.judgedBy)
      .flatMap((each) => partings(each, known.years)),
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

const firstDay = (year: string) => `${year.slice(0, 4)}-04-01`;
