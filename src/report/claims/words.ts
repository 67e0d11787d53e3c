import { families } from "./vocabulary.ts";

export type Family = keyof typeof families;

/** A word or phrase of the vocabulary where it stands in a text. */
export interface WordFound {
  readonly words: string;
  readonly family: Family;
  readonly at: number;
  readonly end: number;
  /** True where the word has an everyday sense besides (more, above, some): a lint may pass it over in prose. */
  readonly everyday: boolean;
}

/**
 * The text as it is read: compatibility forms folded (fullwidth digits, ½, ligatures), invisible characters taken out,
 * one kind of dash, quote and space. Positions are of the text given back.
 */
export function plainText(text: string): string {
  return text
    .replace(/(\d)(?=[\u00bc-\u00be\u2150-\u215e])/g, "$1 ")
    .normalize("NFKC")
    .replace(/\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2044/g, "/")
    .replace(/\s+/gu, " ");
}

/** Every word of quantity, direction, degree, cause or denial in a text made plain, in order; none overlaps another. */
export function wordsFound(plain: string): readonly WordFound[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const words = match[0];
    const known = meaning.get(words.toLowerCase().replace(/-/g, " "));
    if (!known) throw new Error(`"${words}" was found by the vocabulary's pattern and is not in it.`);
    return { words, ...known, at: match.index, end: match.index + words.length };
  });
}

const meaning: ReadonlyMap<string, { readonly family: Family; readonly everyday: boolean }> = new Map(
  Object.entries(families).flatMap(([family, { plainly, everyday }]) => [
    ...[...plainly, ...everyday].map((words): [string, { family: Family; everyday: boolean }] => [
      words,
      { family: family as Family, everyday: (everyday as readonly string[]).includes(words) },
    ]),
  ]),
);

/** The longest phrase wins, so that "no clear change" is one finding and not a denial. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${[...meaning.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(" ", "[ -]"))
    .join("|")})(?![\\p{L}\\p{N}_])`,
  "giu",
);
