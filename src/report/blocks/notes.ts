import { hiddenWords } from "../../kit/disclosure/index.ts";
import type { PublishedFigures, PublishedMeasure } from "../published/index.ts";
import { figuresOf } from "./attributes.ts";
import { beyond } from "./rows.ts";
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

/** Each caveat once, with the titles of those that it holds for where it does not hold for all. */
function caveatsOf(
  measures: readonly PublishedMeasure[],
  years: readonly string[],
  figures: PublishedFigures,
): string[] {
  const held = measures.flatMap((measure) => {
    const ofYears = figuresOf(measure, years, figures).flatMap(({ figure }) => figure?.caveats ?? []);
    return [...new Set([...measure.caveats, ...ofYears])].map((words) => ({ words, title: measure.title }));
  });
  return [...Map.groupBy(held, ({ words }) => words)].map(([words, of]) => {
    const titles = [...new Set(of.map(({ title }) => title))];
    return of.length === measures.length ? words : `${listed(titles)}: ${words}`;
  });
}

/**
 * Who published the figures of elsewhere that a chart or table shows, once for England and once for the neighbours; in which
 * years not every neighbour had a figure is told together.
 */
export function sourcesBeside(
  id: string,
  years: readonly string[],
  { comparators }: PublishedFigures,
): string[] {
  const used = comparators.filter((each) => each.id === id && years.includes(each.year));
  return [...Map.groupBy(used, ({ than }) => than)].map(([than, of]) => {
    const who = [...new Set(of.map(({ source }) => source.replace(incomplete, "")))].join("; ");
    const short = of.flatMap(({ year, source }) => {
      const [, had, all] = incomplete.exec(source) ?? [];
      return had === undefined ? [] : [{ all, words: `${had} in ${year}` }];
    });
    const shortOf = short[0]
      ? `; of ${short[0].all}, ${listed(short.map(({ words }) => words))} had a figure`
      : "";
    return `${beyond[than]}: ${who}${shortOf}.`;
  });
}

/** As the dataset's comparators say it of a mean. */
const incomplete = /; (\d+) of (\d+) had a figure$/;
