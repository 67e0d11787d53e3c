import { type Exact, exact } from "./exact.ts";

const small =
  `zero nil nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  hundred: 100n,
  thousand: 1000n,
  million: 1_000_000n,
};
const parts: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const multiples: Readonly<Record<string, Exact>> = {
  double: exact(2),
  doubled: exact(2),
  doubles: exact(2),
  doubling: exact(2),
  twice: exact(2),
  twofold: exact(2),
  halved: exact(1, 2),
  halves: exact(1, 2),
  halving: exact(1, 2),
  triple: exact(3),
  tripled: exact(3),
  trebled: exact(3),
  tripling: exact(3),
  trebling: exact(3),
  threefold: exact(3),
  thrice: exact(3),
  quadrupled: exact(4),
  fourfold: exact(4),
  fivefold: exact(5),
  tenfold: exact(10),
};

const atom = [...small.toReversed(), ...tens, ...Object.keys(scales)].join("|");
/** Patterns of numbers in words: without flags or edges, to be put into larger ones. */
export const inWords = {
  cardinal: `(?:an? (?=dozen|hundred|thousand|million))?(?:${atom})(?:(?:[ -]|(?<=hundred|thousand) and )(?:${atom}))*`,
  parts: `(?:${Object.keys(parts).join("|")}|halve)s?`,
  ordinal: ordinals.join("|"),
  multiple: Object.keys(multiples).join("|"),
} as const;

/** "one hundred and four" is 104; "a dozen" 12. The words are those that `inWords.cardinal` finds. */
export function cardinal(words: string): Exact {
  let total = 0n;
  let group = 0n;
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const scale = scales[word];
    if (scale !== undefined) {
      group = (group === 0n ? 1n : group) * scale;
      if (scale >= 1000n) {
        total += group;
        group = 0n;
      }
    } else group += wordValue(word);
  }
  return exact(total + group);
}

function wordValue(word: string): bigint {
  if (word === "nil" || word === "nought") return 0n;
  const unit = small.indexOf(word);
  if (unit >= 0) return BigInt(unit - (unit > 2 ? 2 : 0));
  return BigInt(tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : 0);
}

/** Into how many parts "thirds" or "quarter" divides. @throws Error for a word that divides into none */
export function divisor(word: string): number {
  const found = parts[word.toLowerCase().replace(/s$/, "")];
  if (found === undefined) throw new Error(`"${word}" is no part of a whole.`);
  return found;
}

export const ordinal = (word: string): Exact => exact(ordinals.indexOf(word.toLowerCase()) + 1);

export function multiple(word: string): Exact {
  const found = multiples[word.toLowerCase()];
  if (found === undefined) throw new Error(`"${word}" is no multiple.`);
  return found;
}
