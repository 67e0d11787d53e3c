import { wordsFound } from "../claims/index.ts";
import { gap } from "./runs.ts";
import { families, type Kind, passes, vocabulary } from "./vocabulary.ts";

export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/**
 * Every digit and every word of quantity or direction in a folded text, in reading order. Words that stand together
 * ("two thirds", "24.6 per cent") are one.
 */
export function quantitiesIn(text: string): Quantity[] {
  const rest = withoutPasses(text);
  return joined(foundIn(rest), rest).map(({ from, to, kind }) => ({
    ...{ from, to, why: why(text.slice(from, to), kind) },
  }));
}

/** Whether a folded text says which way something went. */
export const saysDirection = (text: string): boolean =>
  foundIn(withoutPasses(text)).some(({ kind }) => kind === "direction");

/** Whether a folded text says which way something went, or that there is more or less of it than of another. */
export const saysWay = (text: string): boolean =>
  foundIn(withoutPasses(text)).some(({ kind }) => kind === "direction" || kind === "comparison");

type FoundKind = Kind | "digit" | "letters";

interface Found {
  readonly from: number;
  readonly to: number;
  readonly kind: FoundKind;
}

function foundIn(text: string): Found[] {
  const judged = wordsFound(text).flatMap(({ family, everyday, at, end }) => {
    const kind = families[family];
    return kind === undefined || everyday ? [] : [{ from: at, to: end, kind }];
  });
  const own = looked.flatMap(({ pattern, kind }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      ...{ from: index, to: index + words.length, kind },
    })),
  );
  return [...judged, ...own];
}

const wholeWords = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu");

const passing = passes.map(wholeWords);

const withoutPasses = (text: string) =>
  passing.reduce((rest, pattern) => rest.replace(pattern, (words) => gap.repeat(words.length)), text);

/** Chinese numerals are letters to Unicode; a word of two alphabets is one that only looks like itself. */
const digits = /[\p{N}〇一二三四五六七八九十百千万億兆]+(?:[.,:/-]?\p{N}+)*(?: ?[%‰])?/gu;
const mixed =
  /(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])\p{L}+/gu;

const looked: readonly { readonly pattern: RegExp; readonly kind: FoundKind }[] = [
  { pattern: digits, kind: "digit" },
  { pattern: mixed, kind: "letters" },
  ...(Object.keys(vocabulary) as Kind[]).flatMap((kind) =>
    vocabulary[kind].map((source) => ({ pattern: wholeWords(source), kind })),
  ),
];

/** Overlapping ones become one; so do numbers that only a space, a hyphen or a small word parts. */
function joined(found: readonly Found[], text: string): Found[] {
  const one: Found[] = [];
  for (const each of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = one.at(-1);
    if (last && (each.from < last.to || areOneNumber(last, each, text)))
      one[one.length - 1] = { ...last, to: Math.max(last.to, each.to) };
    else one.push(each);
  }
  return one;
}

const areOneNumber = (left: Found, right: Found, text: string) =>
  [left, right].every(({ kind }) => kind === "digit" || kind === "number") &&
  (/^(?: ?-? ?| point | in )$/.test(text.slice(left.to, right.from)) ||
    /(?:hundred|thousand|million) and $/.test(text.slice(left.from, right.from)));

const says: Readonly<Record<Exclude<FoundKind, "letters">, string>> = {
  digit: "is a figure",
  number: "states a number",
  share: "says how many",
  comparison: "compares quantities",
  direction: "says which way something went",
  standing: "says that something did not change",
};

function why(words: string, kind: FoundKind): string {
  if (kind === "letters")
    return `"${words}" mixes letters of two alphabets, so that it only looks like a word: write it in Latin letters.`;
  const bind = kind === "digit" ? "Bind it with :figure or :claim" : "Bind its sentence with :claim";
  return `"${words}" ${says[kind]}, and nothing shows it. ${bind}, or let it stand with :allow[${words}]{why="..."}.`;
}
