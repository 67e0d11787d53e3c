import type { PublishedFigures } from "../../published/index.ts";
import type { Asked } from "../attributes.ts";
import { blanked, type NumberFound, numbersIn } from "../numbers.ts";
import type { Finding } from "../predicate.ts";
import { type TimeFound, timesIn } from "../times.ts";
import { type Family, plainText, type WordFound, wordsFound } from "../words.ts";

/** What is known of a claim when its text is compared with it. */
export interface Bound {
  readonly asked: Asked;
  readonly finding: Finding;
  readonly carries: ReadonlySet<Family>;
  /** What the claim says, as the catalogue names it. */
  readonly says: string;
  readonly figures: PublishedFigures;
}

/** A text taken apart: times, numbers and words, the names of the figures left out of account. */
export interface Reading {
  readonly plain: string;
  readonly times: readonly TimeFound[];
  readonly numbers: readonly NumberFound[];
  readonly words: readonly WordFound[];
}

/** Times first, so that 2024-25 is no number; then the figures' own names, so that section 47 is none either. */
export function readingOf(text: string, { asked, figures }: Bound): Reading {
  const plain = plainText(text);
  const times = timesIn(plain);
  const timeless = times.reduce((rest, { at, end }) => blanked(rest, at, end), plain);
  const per = asked.measure.per === 10_000 ? perTenThousand : /$^/g;
  const unscaled = timeless.replace(per, (words) => " ".repeat(words.length));
  const nameless = withoutNames(unscaled, namesOf(asked, figures));
  return { plain, times, numbers: numbersIn(nameless), words: wordsFound(nameless) };
}

const perTenThousand = /\b(?:per|(?:in|of|for|out of) (?:every|each)|out of) (?:10,000|ten thousand)\b/gi;

/** What the claim's own figures are called. */
export function namesOf({ measure, part, ward }: Asked, figures: PublishedFigures): readonly string[] {
  const counted = figures.measures.find(({ id }) => id === measure.counts);
  const own = [measure, part, counted].flatMap((each) => (each ? [each.title, each.unit] : []));
  // The other parts are named where a change is told by its parts, and nowhere else.
  const named = part === null ? [] : measure.parts;
  const parts = figures.measures.filter(({ id }) => named.includes(id)).map(({ title }) => title);
  return [...own, ...parts, ...(ward === null ? [] : [ward])];
}

/** Blanks every run of two words or more that stands in one of the names in the same order. */
function withoutNames(text: string, names: readonly string[]): string {
  const known = names.map(
    (name) =>
      ` ${wordsOf(name)
        .map(({ word }) => word)
        .join(" ")} `,
  );
  const words = wordsOf(text);
  let rest = text;
  for (let first = 0; first < words.length; first++) {
    for (let last = words.length - 1; last > first; last--) {
      const run = words.slice(first, last + 1);
      const [start, end] = [run[0], run.at(-1)];
      if (
        !start ||
        !end ||
        !known.some((name) => name.includes(` ${run.map(({ word }) => word).join(" ")} `))
      )
        continue;
      rest = blanked(rest, start.at, end.end);
      first = last;
      break;
    }
  }
  return rest;
}

/** So that "within 12 months" is the name that says twelve. */
const singleDigits: Readonly<Record<string, string>> = Object.fromEntries(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, String(at + 1)]),
);

function wordsOf(text: string) {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[,.'-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: singleDigits[match[0]] ?? match[0],
    at: match.index,
    end: match.index + match[0].length,
  }));
}
