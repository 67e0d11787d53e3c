import { type Objection, unsupported } from "../claim.ts";
import { numbersIn } from "../numbers.ts";
import { plainWords, sameThings } from "../plainWords.ts";
import { wordsFound } from "../words.ts";
import type { NumberRead } from "./numbers.ts";
import type { Bound, Reading } from "./reading.ts";
import { namesOf } from "./reading.ts";

/**
 * A word that neither the figure nor the policy knows: "a staggering 24.6 per cent", "204 were adopted". Lists of what is
 * wrong never end; so what is known to say nothing more is listed, and the rest has to stand in a sentence of its own.
 */
export function strangerObjections(
  reading: Reading,
  numbers: readonly NumberRead[],
  bound: Bound,
): readonly Objection[] {
  const strange = strangersIn(reading, numbers, bound);
  const signs = /[^\p{L}\p{N}\p{P}\s£%+<>=]|(?<!\d) ?[<>=+] ?(?!\d)/u.exec(reading.plain)?.[0].trim();
  return [
    ...(strange.length > 0
      ? [
          unsupported(
            `No figure says ${strange.map((word) => `“${word}”`).join(", ")}: leave it out, or say it outside the claim.`,
          ),
        ]
      : []),
    ...(signs ? [unsupported(`The sign “${signs}” says what no word does: leave it out.`)] : []),
  ];
}

function strangersIn(reading: Reading, numbers: readonly NumberRead[], bound: Bound): readonly string[] {
  const { plain } = reading;
  const own = ownWords(bound);
  const hedged = numbers.flatMap(({ hedge, number }) => (hedge ? [{ at: hedge.at, end: number.end }] : []));
  const spans = [...reading.times, ...reading.numbers, ...hedged, ...numbersIn(plain), ...wordsFound(plain)];
  const found = [...plain.replace(/\bas well\b/gi, "       ").matchAll(/\p{L}+(?:['-]\p{L}+)*/gu)].filter(
    ({ 0: word, index }) => {
      const lower = word.toLowerCase();
      if (plainWords.has(lower) || own.has(stem(lower))) return false;
      // A name of a place, which no list of ours can know; "Oakmarch received" at the beginning.
      const named = index > 0 || /^(?:'s|.? ?(?:received|recorded|had) )/.test(plain.slice(word.length));
      if (named && /^\p{Lu}\p{Ll}+(?:'s)?$/u.test(word) && /\p{Script=Latin}/u.test(word)) return false;
      return !spans.some(({ at, end }) => index >= at && index + word.length <= end);
    },
  );
  return [...new Set(found.map(([word]) => word))].slice(0, 3);
}

/** So that a figure that "ends" lets a text say "ended". */
const stem = (word: string) => word.replace(/'s?$/, "").replace(/(?:ing|ed|es|e|s)$/, "");

/** The words of what is counted, with the field's other names for it. */
function ownWords({ asked, figures }: Bound): ReadonlySet<string> {
  const { measure, part } = asked;
  const names = [measure, part].flatMap((each) =>
    each ? [each.numerator, each.denominator ?? "", each.id.replaceAll("-", " ")] : [],
  );
  const known = [...namesOf(asked, figures), ...names].join(" ").toLowerCase();
  const others = sameThings.filter(([first = ""]) => known.includes(first)).flat();
  return new Set([known, ...others].flatMap((each) => each.split(/[^\p{L}\p{N}'-]+/u)).map(stem));
}
