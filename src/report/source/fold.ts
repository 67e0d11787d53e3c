/** A text as it is looked through, and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the text that was folded. */
  readonly at: readonly number[];
}

/** Characters that nobody sees, with which a word can be broken up unseen. */
export const invisible = /\p{Cf}|[\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\ufe00-\ufe0f]/gu;

/**
 * What the eye reads, in one spelling: lower case, no accents, full-width and decorated characters as plain ones, one
 * kind of hyphen, apostrophe and space, nothing invisible. A digit stays one in any script.
 */
export function folded(text: string): Folded {
  let plain = "";
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const plainly = plainOf(character);
    const seen = plainly === " " && plain.endsWith(" ") ? "" : plainly;
    plain += seen;
    for (let unit = 0; unit < seen.length; unit++) at.push(index);
    index += character.length;
  }
  return { text: plain, at };
}

function plainOf(character: string): string {
  if (/^[\x20-\x7e]$/.test(character)) return character.toLowerCase();
  if (/^\s$/u.test(character)) return " ";
  if (character.replace(invisible, "") === "") return "";
  const plain = character
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/\u2044/gu, "/")
    .toLowerCase();
  return /\p{N}/u.test(character) && !/\p{N}/u.test(plain) ? character : plain; // a Roman numeral of its own code
}
