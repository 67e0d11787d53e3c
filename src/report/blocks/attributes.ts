import type { PublishedFigure, PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { figureIn } from "./rows.ts";

type Attributes = Readonly<Record<string, string>>;
interface Refused {
  readonly refused: string;
}

/** Refuses an attribute that the block does not know, naming those that it does. */
export function onlyKnown(attributes: Attributes, known: readonly string[], pattern: string): Refused | null {
  const unknown = Object.keys(attributes).filter((each) => !known.includes(each));
  if (unknown.length === 0) return null;
  return {
    refused: `"${unknown[0]}" is not an attribute of it, which are ${known.join(", ")}: write ${pattern}.`,
  };
}

/** The measures named by `indicator` or, more than one, by `indicators`. */
export function measuresNamed(
  attributes: Attributes,
  figures: PublishedFigures,
): readonly PublishedMeasure[] | Refused {
  const named = [attributes.indicator, attributes.indicators].filter((each) => each !== undefined);
  const ids = named.flatMap((each) => each.split(/[\s,]+/)).filter((each) => each !== "");
  if (ids.length === 0) return { refused: 'It does not say what it shows: write indicator="referrals".' };
  const measures: PublishedMeasure[] = [];
  for (const id of ids) {
    const measure = figures.measures.find((each) => each.id === id);
    if (!measure) return { refused: notPublished(id, figures) };
    measures.push(measure);
  }
  return [...new Set(measures)];
}

function notPublished(id: string, figures: PublishedFigures): string {
  const words = id.split("-");
  const shared = (other: string) => words.filter((each) => other.split("-").includes(each)).length;
  const near = figures.measures
    .map((each) => ({ id: each.id, shared: shared(each.id) }))
    .filter((each) => each.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3);
  const offer = near.length > 0 ? ` The nearest are ${near.map((each) => each.id).join(", ")}.` : "";
  return `There is no published figure called "${id}".${offer}`;
}

/** The years asked for by `years`, or by `from` and `to`; absent: all that the snapshot has. */
export function yearsAsked(attributes: Attributes, { years }: PublishedFigures): readonly string[] | Refused {
  const listed = attributes.years?.split(/[\s,]+/).filter((each) => each !== "");
  const unknown = [...(listed ?? []), attributes.from, attributes.to].find(
    (each) => each !== undefined && !years.includes(each),
  );
  if (unknown !== undefined)
    return {
      refused: `No figures are published for "${unknown}": the years are ${years[0]} to ${years.at(-1)}.`,
    };
  if (listed) return years.filter((each) => listed.includes(each));
  const first = attributes.from === undefined ? 0 : years.indexOf(attributes.from);
  const last = attributes.to === undefined ? years.length : years.indexOf(attributes.to) + 1;
  if (first >= last)
    return { refused: `"from" ${attributes.from} is after "to" ${attributes.to}: turn them round.` };
  return years.slice(first, last);
}

/** A measure's figure of each year; undefined where the snapshot has none. */
export const figuresOf = (measure: PublishedMeasure, years: readonly string[], figures: PublishedFigures) =>
  years.map((year) => ({ year, figure: figureIn(figures, measure.id, year) }));

/**
 * The years asked for without those before the first and after the last that have a number, which only a writer who names
 * them wants to see.
 */
export function yearsWithNumbers(
  measures: readonly PublishedMeasure[],
  years: readonly string[],
  { attributes, figures }: { readonly attributes: Attributes; readonly figures: PublishedFigures },
): readonly string[] | Refused {
  const known = years.filter((year) =>
    measures.some((measure) => isShown(figureIn(figures, measure.id, year))),
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined)
    return {
      refused: `Every figure in it is hidden or missing (${years[0]} to ${years.at(-1)}): leave it out, or choose other years.`,
    };
  if (attributes.years !== undefined) return years;
  const from = attributes.from === undefined ? years.indexOf(first) : 0;
  const to = attributes.to === undefined ? years.indexOf(last) + 1 : years.length;
  return years.slice(from, to);
}

export const isShown = (figure: PublishedFigure | undefined): figure is PublishedFigure & { value: number } =>
  figure !== undefined && !figure.hidden && figure.value !== null;
