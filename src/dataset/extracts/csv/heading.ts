const comma = 0x2c;
const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

export interface Heading {
  /** The names as written, with spaces at either end removed. */
  readonly names: readonly string[];
  readonly delimiter: Delimiter;
  /** Where the first record after the heading begins. */
  readonly length: number;
  /** The line of the file on which that record begins. */
  readonly nextLine: number;
}

/**
 * Reads the heading at the start of a CSV's bytes, after a byte-order mark if there is one. Null when the
 * heading does not end within these bytes and more may come.
 */
export function headingOf(bytes: Uint8Array, atEnd: boolean): Heading | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let line = 1;
  let quoted = false;
  for (let at = start; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) quoted = !quoted;
    if (quoted && byte === newline) line += 1;
    const ends = at === bytes.length ? atEnd : !quoted && (byte === newline || byte === carriageReturn);
    if (!ends) continue;
    if (byte === carriageReturn && at + 1 === bytes.length && !atEnd) return null;
    const pair = byte === carriageReturn && bytes[at + 1] === newline;
    const names = splitHeading(textOf(bytes.subarray(start, at)));
    return { ...names, length: Math.min(bytes.length, at + (pair ? 2 : 1)), nextLine: line + 1 };
  }
  return null;
}

/** UTF-8 where it is, else Windows-1252, which is what "Latin-1" means in a council. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function splitHeading(text: string): { names: string[]; delimiter: Delimiter } {
  const split = delimiters.map((delimiter) => ({ delimiter, names: splitBy(text, delimiter) }));
  return split.reduce((best, each) => (each.names.length > best.names.length ? each : best));
}

function splitBy(text: string, delimiter: Delimiter): string[] {
  const names: string[] = [];
  let name = "";
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      names.push(name.trim());
      name = "";
    } else name += character;
  }
  return [...names, name.trim()];
}

/** The byte of a delimiter. */
export const byteOf = (delimiter: Delimiter) => delimiter.codePointAt(0) ?? comma;
