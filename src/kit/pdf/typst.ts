import { faceHas } from "./faces.ts";

/** A piece of Typst markup. Only this module makes one, so that no typed text is ever taken for markup. */
export interface Typst {
  readonly markup: string;
}

type Piece = Typst | string | number | readonly Typst[];

/** Markup written in the code with pieces put in; a text among them is shown as it is: typst`= ${title}`. */
export function typst(written: TemplateStringsArray, ...pieces: readonly Piece[]): Typst {
  const markup = written.map((text, at) => (at === 0 ? text : markupOf(pieces[at - 1]) + text)).join("");
  return { markup };
}

/** Pieces one after another, with a blank line between them. */
export function paragraphs(pieces: readonly Typst[]): Typst {
  return { markup: pieces.map(({ markup }) => markup).join("\n\n") };
}

/**
 * Any text as Typst that shows it as it was typed, never as markup or code. A line's end stays one. Control and steering
 * characters are left out; a character that the typeface lacks is shown by its number, as [U+1F600].
 */
export function typstText(text: string): Typst {
  // The semicolon ends the expression: whatever stands behind is not taken for a call on it.
  return { markup: `#${typstString(text)};` };
}

/** The same text as a string in Typst's code, for an argument. */
export function typstString(text: string): string {
  const shown = Array.from(plain(text), (each) => (each === "\n" || faceHas(each) ? each : numbered(each)));
  return `"${shown.join("").replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

function markupOf(piece: Piece | undefined): string {
  if (typeof piece === "string") return typstText(piece).markup;
  if (typeof piece === "number") return typstText(String(piece)).markup;
  return piece === undefined ? "" : paragraphs("markup" in piece ? [piece] : piece).markup;
}

const plain = (text: string) =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/(?!\u00A0)\p{Zs}/gu, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, "");

const numbered = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
