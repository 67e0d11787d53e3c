import { type Exact, exact, exactly, over } from "./exact.ts";
import { cardinal, divisor, inWords, multiple, ordinal } from "./numerals.ts";

/** per cent: of a hundred. points: percentage points. fraction: of one. times: of what it was. place: second highest. signed: -3 or £3. */
export type NumberKind =
  | "number"
  | "per cent"
  | "points"
  | "fraction"
  | "times"
  | "place"
  | "duration"
  | "signed";

export interface NumberFound {
  readonly words: string;
  readonly at: number;
  readonly end: number;
  readonly kind: NumberKind;
  readonly value: Exact;
  /** How many decimals it is written with. */
  readonly decimals: number;
  /** Of a duration: years, months, working days. */
  readonly of?: string;
}

/** Every number of a text made plain, in digits or in words, in order. Blank out the times (timesIn) first. */
export function numbersIn(plain: string): readonly NumberFound[] {
  const found: NumberFound[] = [];
  let rest = plain;
  for (const { pattern, read } of readers) {
    for (const match of rest.matchAll(pattern)) {
      const number = read(match);
      if (number === null) continue;
      const at = match.index;
      found.push({ words: match[0], at, end: at + match[0].length, ...number });
    }
    rest = found.reduce((text, { at, end }) => blanked(text, at, end), rest);
  }
  const inOrder = found.toSorted((a, b) => a.at - b.at);
  return inOrder.map((number, at) => withUnit(number, inOrder[at + 1], plain));
}

/** "From 70.5 to 56.1 per cent": the unit is that of both. A sign or a currency before it makes a number another thing. */
function withUnit(number: NumberFound, next: NumberFound | undefined, plain: string): NumberFound {
  if (/(?:^|[^\p{L}\p{N}])-$|[£$€]$/u.test(plain.slice(0, number.at))) return { ...number, kind: "signed" };
  const shares = next && (next.kind === "per cent" || next.kind === "points");
  const joined = next && /^ (?:to|and|or) (?:the )?$/.test(plain.slice(number.end, next.at));
  return number.kind === "number" && shares && joined ? { ...number, kind: next.kind } : number;
}

/** The text with a stretch made spaces, so that positions stay what they were. */
export const blanked = (text: string, at: number, end: number): string =>
  text.slice(0, at) + " ".repeat(end - at) + text.slice(end);

type Read = Pick<NumberFound, "kind" | "value" | "decimals"> & { readonly of?: string };

const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const either = `(?:${digits}|${inWords.cardinal})`;
const span = "(?:consecutive |reporting |full |working )*(?:years?|months?|weeks?|days?|hours?)";
const superlative = "(?=[ -](?:highest|lowest|largest|smallest|fewest|most|place|among|of|in|best|worst)\\b)";
const find = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");

const readers: readonly { pattern: RegExp; read: (match: RegExpExecArray) => Read | null }[] = [
  {
    pattern: find(`(?<count>${either})[ -](?:in|out of) (?:every )?(?<all>${either})(?!%| ?per ?cent)`),
    read: ({ groups }) => ratio(groups?.count ?? "", groups?.all ?? ""),
  },
  {
    pattern: find(
      `(?<count>an?|${inWords.cardinal}|\\d+)[ -](?<part>${inWords.parts})(?! (?:highest|lowest|largest|smallest))`,
    ),
    read: ({ groups }) => fraction(groups?.count ?? "", groups?.part ?? ""),
  },
  { pattern: find("half"), read: () => ({ kind: "fraction", value: exact(1, 2), decimals: 0 }) },
  { pattern: find("(?<top>\\d+)/(?<bottom>[1-9]\\d*)"), read: ({ groups }) => slashed(groups) },
  {
    pattern: find(inWords.multiple),
    read: ([words]) => ({ kind: "times", value: multiple(words), decimals: 0 }),
  },
  {
    pattern: find(`(?<n>${either})(?: times|[ -]?fold)`),
    read: ({ groups }) => ({ kind: "times", ...readNumber(groups?.n ?? "") }),
  },
  {
    pattern: find(`(?:(?<n>\\d+)(?:st|nd|rd|th)|(?<word>${inWords.ordinal}))${superlative}`),
    read: ({ groups }) => ({
      ...{ kind: "place", decimals: 0 },
      value: groups?.n ? exact(BigInt(groups.n)) : ordinal(groups?.word ?? ""),
    }),
  },
  {
    pattern: find(`(?<n>${either})[ -](?<of>${span})`),
    read: ({ groups }) => ({
      kind: "duration",
      ...readNumber(groups?.n ?? ""),
      of: groups?.of ?? "",
    }),
  },
  {
    pattern: find(`(?<n>${either})(?: ?(?:percentage|per cent|%)[ -]points?| points?| ?pp| ?ppts?)`),
    read: ({ groups }) => ({ kind: "points", ...readNumber(groups?.n ?? "") }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,])(?<n>${either})(?: ?%| per ?cent(?!\\p{L}))`, "giu"),
    read: ({ groups }) => ({ kind: "per cent", ...readNumber(groups?.n ?? "") }),
  },
  { pattern: find(digits), read: ([words]) => ({ kind: "number", ...readNumber(words) }) },
  // "One" alone is a pronoun more often than a count, but for one more and one fewer.
  {
    pattern: find(
      `(?!one(?! (?:fewer|more|less|higher|lower)\\b)(?![ -](?:${inWords.cardinal})\\b))${inWords.cardinal}`,
    ),
    read: ([words]) => ({ kind: "number", ...readNumber(words) }),
  },
  // Digits in a place where none of the readers above expects them (x12, 3rd) are numbers too.
  { pattern: /\p{Nd}+/gu, read: ([words]) => ({ kind: "number", ...readNumber(words) }) },
];

function readNumber(words: string): { readonly value: Exact; readonly decimals: number } {
  if (!/^[\d,.]+$/.test(words)) {
    return { value: /^\d/.test(words) || !/[a-z]/i.test(words) ? exact(-1) : cardinal(words), decimals: 0 };
  }
  return { value: exactly(words), decimals: words.split(".")[1]?.length ?? 0 };
}

/** "Nine in ten" and "8 out of 15" are fractions; "194 out of 1,504" are two counts. */
function ratio(count: string, all: string): Read | null {
  const [top, bottom] = [readNumber(count).value, readNumber(all).value];
  const small = bottom.n > 1n && bottom.n <= 100n && top.n < bottom.n && top.d === 1n && bottom.d === 1n;
  return small ? { kind: "fraction", value: over(top, bottom), decimals: 0 } : null;
}

function fraction(count: string, part: string): Read {
  const top = /^an?$/i.test(count) ? exact(1) : readNumber(count).value;
  return { kind: "fraction", value: over(top, exact(divisor(part))), decimals: 0 };
}

function slashed(groups: RegExpExecArray["groups"]): Read {
  const value = exact(BigInt(groups?.top ?? 0), BigInt(groups?.bottom ?? 1));
  return { kind: "fraction", value, decimals: 0 };
}
