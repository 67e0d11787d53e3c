import { hiddenWords } from "../../kit/disclosure/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { figuresOf } from "./attributes.ts";
import { listed } from "./words.ts";

/**
 * What a reader must know of what is shown: what its marks mean, which years are provisional or not alike, its caveats, who
 * published what it is compared with, and the snapshot that it comes from.
 */
export function notesOf(
  measures: readonly PublishedMeasure[],
  years: readonly string[],
  figures: PublishedFigures,
): readonly string[] {
  const cells = measures.flatMap((measure) => figuresOf(measure, years, figures));
  const hidden = cells.some(({ figure }) => figure?.hidden);
  const missing = cells.some(({ figure }) => !figure?.hidden && (figure?.value ?? null) === null);
  const provisional = years.filter((year) =>
    cells.some((each) => each.year === year && each.figure?.status === "provisional" && !each.figure.hidden),
  );
  const said = [
    ...(hidden ? [`c: ${hiddenWords}.`] : []),
    ...(missing ? ["–: no figure."] : []),
    ...(provisional.length > 0 ? [`Provisional: ${listed(provisional)}.`] : []),
    ...measures.flatMap((measure) => breaksWithin(measure, years)),
    ...caveatsOf(measures, years, figures),
  ];
  return [...new Set(said)];
}

/** The last note: the snapshot, so that anybody can ask for what it was made of. */
export const sourceNote = (figures: PublishedFigures): string =>
  `Source: the partnership's published figures, snapshot ${figures.snapshot.slice(0, 12)}.`;

function breaksWithin(measure: PublishedMeasure, years: readonly string[]): string[] {
  const [first = "", last = ""] = [years[0], years.at(-1)];
  return measure.breaks
    .filter(({ before, from }) => before >= first && from <= last)
    .map(({ before, from, why }) => `${before} and ${from} are not alike: ${why}`);
}

/**
 * Each caveat once, with the titles of those that it holds for where it does not hold for all. That a return came late is told
 * where every figure comes from, not under each chart of that year.
 */
function caveatsOf(
  measures: readonly PublishedMeasure[],
  years: readonly string[],
  figures: PublishedFigures,
): string[] {
  const held = measures.flatMap((measure) => {
    const ofYears = figuresOf(measure, years, figures).flatMap(({ figure }) => figure?.caveats ?? []);
    const told = [...measure.caveats, ...ofYears].filter((each) => !each.startsWith("Late: "));
    return [...new Set(told)].map((words) => ({ words, title: measure.title }));
  });
  return [...Map.groupBy(held, ({ words }) => words)].map(([words, of]) => {
    const titles = [...new Set(of.map(({ title }) => title))];
    return of.length === measures.length ? words : `${listed(titles)}: ${words}`;
  });
}

/** Who published the figures of elsewhere that a chart shows, each publication once. The appendix says more of each. */
export function sourcesBeside(
  id: string,
  years: readonly string[],
  { comparators }: PublishedFigures,
): string[] {
  const used = comparators.filter((each) => each.id === id && years.includes(each.year));
  return [...Map.groupBy(used, ({ source }) => publicationOf(source))].map(
    ([publication, of]) => `${whoseOf(of)}: ${publication}.`,
  );
}

/** "England and statistical neighbours": those that these figures are of. */
export const whoseOf = (comparators: PublishedFigures["comparators"]): string =>
  sentence(listed([...new Set(comparators.map(({ than }) => inText[than]))]));

const inText = { england: "England", neighbours: "statistical neighbours" } as const;

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The publication without the name of its row, and without how many neighbours had a figure. */
export const publicationOf = (source: string): string =>
  source.replace(incomplete, "").replace(/(, as in [^:]+): .*$/, "$1");

/** "8 of 10", of a mean for which not every neighbour had a figure; null where all had. */
export function shortOf(source: string): { readonly had: string; readonly of: string } | null {
  const [, had, of] = incomplete.exec(source) ?? [];
  return had === undefined || of === undefined ? null : { had, of };
}

/** As the dataset's comparators say it of a mean. */
const incomplete = /; (\d+) of (\d+) had a figure$/;
