import { asNumber, type Exact, exact, times } from "../exact.ts";
import type { NumberFound } from "../numbers.ts";
import { policy } from "../policy.ts";

/** A word before a number that makes it less than exact. */
export interface Hedge {
  readonly words: string;
  readonly at: number;
  /** True for words that compare as well: "more than 1,522". */
  readonly compares: boolean;
  readonly holds: (number: NumberFound, value: Exact) => boolean;
}

type Kind = "about" | "nearly" | "under" | "over" | "least" | "most";

const hedges: readonly (readonly [kind: Kind, pattern: string])[] = [
  ["most", "at most|no more than|up to|as many as"],
  ["least", "at least|no fewer than|no less than|upwards of"],
  ["nearly", "nearly|almost|just under|just below|not quite|close to"],
  ["under", "under|below|less than|fewer than|lower than|smaller than"],
  [
    "over",
    "just over|just above|more than|over|above|greater than|higher than|larger than|exceeding|in excess of",
  ],
  ["about", "about|around|approximately|approx\\.?|roughly|some|circa|c\\.|in the region of"],
];
const pattern = new RegExp(
  `(?<![\\p{L}])(?:${hedges.map(([kind, words]) => `(?<${kind}>${words})`).join("|")}) (?:an? |the )?$`,
  "iu",
);
const comparing =
  /^(?:under|below|less than|fewer than|lower than|smaller than|more than|over|above|greater than|higher than|larger than|exceeding)/i;

/** The hedge that ends where the number begins; null where it is printed as it is. */
export function hedgeOf(plain: string, at: number): Hedge | null {
  const match = pattern.exec(plain.slice(0, at));
  if (!match) return null;
  const kind = hedges.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? "about";
  return {
    words: match[0].trim(),
    at: match.index,
    compares: comparing.test(match[0]),
    holds: (number, value) => within(kind, number, value),
  };
}

function within(kind: Kind, number: NumberFound, value: Exact): boolean {
  const [said, is] = sizes(number, value);
  const off = is / said - 1;
  const below = off >= -policy.nearly.value;
  if (kind === "about") return Math.abs(off) <= policy.about.value;
  if (kind === "nearly") return off < 0 && below;
  if (kind === "most") return off <= 0 && below;
  if (kind === "least" && off === 0) return true;
  if (kind === "under" && number.kind !== "fraction") return off < 0 && below;
  if (kind === "under") return off < 0 && is > (ladder.findLast((each) => each < said - 0.01) ?? 0);
  const named = number.kind === "fraction" || number.kind === "times";
  return off > 0 && (named ? is < ceiling(number.kind, said) : off <= policy.nearly.value);
}

/** Fractions in per cent; "halved" as twice less, so that more than halved is less than half. */
function sizes(number: NumberFound, value: Exact): readonly [said: number, is: number] {
  if (number.kind === "fraction") return [asNumber(times(number.value, exact(100))), asNumber(value)];
  const [said, is] = [asNumber(number.value), asNumber(value)];
  return number.kind === "times" && said < 1 ? [1 / said, 1 / is] : [said, is];
}

const ladder = [10, 20, 25, 100 / 3, 50, 200 / 3, 75, 90, 100];

/** The next size that has a word of its own: "more than a third" ends at a half, "more than doubled" at three times. */
function ceiling(kind: NumberFound["kind"], said: number): number {
  return kind === "times" ? said + 1 : (ladder.find((each) => each > said + 0.01) ?? 100);
}
