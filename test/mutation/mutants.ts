import { rate, wilson } from "../../src/kit/statistics/index.ts";
import type { Use } from "../../src/report/claims/index.ts";
import type {
  PublishedFigure,
  PublishedFigures,
  PublishedMeasure,
} from "../../src/report/published/index.ts";

/** Published figures with one thing changed, as if an agency's return had been counted wrongly. */
export interface Mutant {
  readonly kind: Kind;
  /** What was changed, for who looks at one that nothing noticed. */
  readonly says: string;
  readonly figures: PublishedFigures;
}

export const kinds = ["one more", "one fewer", "years exchanged", "hidden", "elsewhere", "one ward"] as const;
export type Kind = (typeof kinds)[number];

/**
 * Every input that the uses rest on, changed by one: each count of each year (with all rates and shares that are made of
 * it), each comparator by one in its last printed digit, each ward's count; two neighbouring years exchanged; a year hidden.
 */
export function mutantsOf(uses: readonly Use[], figures: PublishedFigures): Mutant[] {
  const whole = uses.filter(({ area, than }) => area === undefined && than === undefined);
  const inputs = distinct(whole.flatMap((use) => inputsOf(use, figures)));
  const made = [
    ...inputs.flatMap((input) => [counted(figures, input, 1), counted(figures, input, -1)]),
    ...exchanged(inputs, figures),
    ...distinct(whole).map((use) => hidden(figures, use)),
    ...uses.filter(({ than }) => than !== undefined).flatMap((use) => elsewhere(figures, use)),
    ...uses.filter(({ area }) => area !== undefined).flatMap((use) => oneWard(figures, use)),
  ];
  const before = usedCells(uses, figures);
  return made.filter((mutant) => usedCells(uses, mutant.figures) !== before);
}

/** A change that reaches no cell that the report rests on (a hidden ward, a count of nought less one) is none to it. */
function usedCells(uses: readonly Use[], { figures, areas, comparators }: PublishedFigures): string {
  const wanted = new Set(uses.map(({ id, year }) => `${id} ${year}`));
  const used = ({ id, year }: Input) => wanted.has(`${id} ${year}`);
  const inOrder = figures
    .filter(used)
    .toSorted((a, b) => (`${a.id} ${a.year}` < `${b.id} ${b.year}` ? -1 : 1));
  return JSON.stringify([inOrder, areas.filter(used), comparators.filter(used)]);
}

interface Input {
  readonly id: string;
  readonly year: string;
}

function distinct(inputs: readonly Input[]): Input[] {
  return [...new Map(inputs.map(({ id, year }) => [`${id} ${year}`, { id, year }])).values()];
}

/** The counts that a figure is made of: its own; of a rate or share, what is above and what is below the line. */
function inputsOf({ id, year }: Use, figures: PublishedFigures): Input[] {
  const measure = figures.measures.find((each) => each.id === id);
  if (!measure || measure.per === null) return [{ id, year }];
  const below = figures.measures.find((each) => isDenominator(each, { id, year }, figures));
  return [{ id: measure.counts, year }, ...(below ? [{ id: below.id, year }] : [])];
}

/** A count is what a rate is out of where the one's number is the other's denominator in every year. */
function isDenominator(count: PublishedMeasure, { id }: Input, { figures }: PublishedFigures): boolean {
  if (count.per !== null || count.id === id) return false;
  const out = figures.filter((each) => each.id === id && each.denominator !== null);
  return (
    out.length > 1 &&
    out.every(({ year, denominator }) => numberOf(figures, { id: count.id, year }) === denominator)
  );
}

const numberOf = (figures: readonly PublishedFigure[], { id, year }: Input) =>
  figures.find((each) => each.id === id && each.year === year)?.numerator;

function counted(figures: PublishedFigures, input: Input, by: 1 | -1): Mutant {
  const changed = figures.figures.map((figure) => changedBy(figure, { input, by, figures }));
  const kind = by === 1 ? "one more" : "one fewer";
  return { kind, says: `${input.id} ${input.year} ${kind}`, figures: { ...figures, figures: changed } };
}

interface Change {
  readonly input: Input;
  readonly by: number;
  readonly figures: PublishedFigures;
}

function changedBy(figure: PublishedFigure, { input, by, figures }: Change): PublishedFigure {
  const measure = figures.measures.find(({ id }) => id === figure.id);
  if (!measure || figure.year !== input.year || figure.hidden || figure.numerator === null) return figure;
  const count = figures.measures.find(({ id }) => id === input.id);
  const above = measure.counts === input.id ? by : 0;
  const below = measure.per !== null && count && isDenominator(count, figure, figures) ? by : 0;
  if (above === 0 && below === 0) return figure;
  const [numerator, denominator] = [Math.max(0, figure.numerator + above), (figure.denominator ?? 0) + below];
  if (measure.per === 100 && numerator > denominator) return figure; // a part that exceeds its whole is not published
  return withNumbers(figure, measure, { numerator, denominator });
}

interface Numbers {
  readonly numerator: number;
  readonly denominator: number;
}

/** The figure as it would have been published with these numbers: value, interval and print. */
function withNumbers(
  figure: PublishedFigure,
  measure: PublishedMeasure,
  { numerator, denominator }: Numbers,
): PublishedFigure {
  if (measure.per === null)
    return { ...figure, numerator, value: numerator, display: numerator.toLocaleString("en-GB") };
  const per = measure.per;
  const share = per === 100 ? wilson(numerator, denominator, 0.95) : null;
  const found = share ?? rate({ events: numerator, population: denominator, per, confidence: 0.95 });
  const scale = share ? 100 : 1;
  const value = found.value * scale;
  const fixed = value.toLocaleString("en-GB", {
    ...{ minimumFractionDigits: measure.decimals, maximumFractionDigits: measure.decimals },
  });
  return {
    ...{ ...figure, numerator, denominator, value, display: per === 100 ? `${fixed}%` : fixed },
    ...(figure.lower === null ? {} : { lower: found.lower * scale, upper: found.upper * scale }),
  };
}

/** Two neighbouring years of one count in each other's place, with the rates and shares of it, as if their returns were. */
function exchanged(inputs: readonly Input[], figures: PublishedFigures): Mutant[] {
  return inputs.flatMap(({ id, year }) => {
    const next = figures.years[figures.years.indexOf(year) + 1] ?? "";
    const [now, then] = [year, next].map((each) => numberOf(figures.figures, { id, year: each }));
    const both = inputs.some((each) => each.id === id && each.year === next);
    if (!both || now == null || then == null || now === then) return [];
    const own = new Set(figures.measures.filter(({ counts }) => counts === id).map((each) => each.id));
    const other: Readonly<Record<string, string>> = { [year]: next, [next]: year };
    const changed = figures.figures.map((each) =>
      own.has(each.id) ? { ...each, year: other[each.year] ?? each.year } : each,
    );
    const says = `${id} ${year} and ${next} exchanged`;
    return [{ kind: "years exchanged", says, figures: { ...figures, figures: changed } }];
  });
}

function hidden(figures: PublishedFigures, { id, year }: Input): Mutant {
  const gone = {
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    display: "c",
    hidden: true,
  };
  const changed = figures.figures.map((each) =>
    each.id === id && each.year === year ? { ...each, ...gone } : each,
  );
  return { kind: "hidden", says: `${id} ${year} hidden`, figures: { ...figures, figures: changed } };
}

function elsewhere(figures: PublishedFigures, { id, year, than }: Use): Mutant[] {
  return [1, -1].map((by) => {
    const comparators = figures.comparators.map((each) => {
      if (each.id !== id || each.year !== year || each.than !== than) return each;
      const decimals = each.display.split(".")[1]?.match(/\d/g)?.length ?? 0;
      const value = each.value + by * 10 ** -decimals;
      return { ...each, value, display: each.display.replace(/[\d.,]+/, value.toFixed(decimals)) };
    });
    return {
      kind: "elsewhere",
      says: `${than} ${id} ${year} by ${by}`,
      figures: { ...figures, comparators },
    };
  });
}

function oneWard(figures: PublishedFigures, { id, year, area }: Use): Mutant[] {
  return [1, -1].map((by) => {
    const areas = figures.areas.map((each) =>
      each.id === id && each.year === year && each.code === area && typeof each.count === "number"
        ? { ...each, count: Math.max(0, each.count + by) }
        : each,
    );
    return { kind: "one ward", says: `${area} ${id} ${year} by ${by}`, figures: { ...figures, areas } };
  });
}
