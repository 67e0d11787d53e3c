import { publicationOf, shortOf, whoseOf } from "../blocks/index.ts";
import type { Use } from "../claims/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";

interface Noted {
  /** Each once, in the order in which the measures need them. */
  readonly notes: readonly string[];
  /** By measure, the numbers of its notes, from 1. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** What a reader must know of the measures used: caveats, and who published what they are compared with, each said once. */
export function notesFor(
  measures: readonly PublishedMeasure[],
  usesOf: (id: string) => readonly Use[],
  figures: PublishedFigures,
): Noted {
  const notes: string[] = [];
  const numbers = new Map<string, readonly number[]>();
  for (const measure of measures) {
    const own = new Set(notesOf(measure, usesOf(measure.id), figures));
    for (const note of own) if (!notes.includes(note)) notes.push(note);
    numbers.set(
      measure.id,
      [...own].map((note) => notes.indexOf(note) + 1).toSorted((a, b) => a - b),
    );
  }
  return { notes, numbers };
}

function notesOf(measure: PublishedMeasure, uses: readonly Use[], figures: PublishedFigures): string[] {
  const years = new Set(uses.map(({ year }) => year));
  const ofYears = figures.figures.filter(({ id, year }) => id === measure.id && years.has(year));
  const beside = figures.comparators.filter(
    (each) =>
      each.id === measure.id && uses.some(({ than, year }) => than === each.than && year === each.year),
  );
  const publications = [...Map.groupBy(beside, ({ source }) => publicationOf(source))].map(
    ([publication, of]) => `${whoseOf(of)}: ${publication}.`,
  );
  return [
    ...measure.caveats,
    ...ofYears.flatMap(({ caveats }) => caveats),
    ...publications,
    ...shortYears(beside),
  ];
}

/** "Not every statistical neighbour had a figure: 8 of 10 in 2018-19, 9 of 10 in 2019-20." */
function shortYears(comparators: PublishedFigures["comparators"]): string[] {
  const short = comparators.flatMap(({ year, source }) => {
    const found = shortOf(source);
    return found === null ? [] : [`${found.had} of ${found.of} in ${year}`];
  });
  return short.length === 0 ? [] : [`Not every statistical neighbour had a figure: ${short.join(", ")}.`];
}
