import { type Objection, unsupported, untrue } from "../claim.ts";
import { compare, exact, written } from "../exact.ts";
import { steep } from "../vocabulary.ts";
import type { Family, WordFound } from "../words.ts";
import type { NumberRead } from "./numbers.ts";
import type { Bound, Reading } from "./reading.ts";

/** Every word of direction, degree, cause or denial has to be one that the claim carries and the figures bear out. */
export function wordObjections(
  reading: Reading,
  numbers: readonly NumberRead[],
  bound: Bound,
): readonly Objection[] {
  return [...reading.words, ...bareWays(reading, numbers)]
    .filter(
      (word) => !numbers.some(({ hedge, number }) => hedge && word.at >= hedge.at && word.at < number.end),
    )
    .filter((word) => !numbers.some(({ number }) => word.at >= number.at && word.at < number.end))
    .filter(({ at }) => !throughTime.test(reading.plain.slice(at)))
    .flatMap((word) => rules[word.family](word, { reading, numbers, bound }) ?? []);
}

/** "Over the last six years" is a time and compares nothing. */
const throughTime =
  /^over (?:(?:the|these|those|this|that) )?(?:(?:last|past|same|whole|full) )?(?:[\p{L}\p{N}-]+ )?(?:years?|periods?|time|decades?)(?!\p{L})/iu;

/** "Down 1.2 per cent": two short words that say which way only where a number follows. */
function bareWays({ plain }: Reading, numbers: readonly NumberRead[]): readonly WordFound[] {
  return numbers.flatMap(({ number, hedge }): WordFound[] => {
    const found = /(?<![\p{L}-]|\b(?:made|makes|make) )(up|down) (?:an? )?$/iu.exec(
      plain.slice(0, hedge?.at ?? number.at),
    );
    const words = found?.[1];
    if (!found || words === undefined) return [];
    const family = words.toLowerCase() === "up" ? "rise" : "fall";
    return [{ words, family, at: found.index, end: found.index + words.length, everyday: true }];
  });
}

interface Beside {
  readonly reading: Reading;
  readonly numbers: readonly NumberRead[];
  readonly bound: Bound;
}
type Rule = (word: WordFound, beside: Beside) => Objection | null;

const refused =
  (why: (words: string) => string): Rule =>
  (word) =>
    unsupported(why(word.words));
const carried =
  (family: Family, why: (words: string) => string): Rule =>
  (word, { bound }) =>
    bound.carries.has(family) ? null : unsupported(why(word.words));

const parted = carried(
  "accounted",
  (words) => `“${words}” needs a part that was counted: say part= and share=.`,
);

/** "Groups met 31 times", "reached their highest": an everyday word speaks of a target only beside what one can aim at. */
function reachedTarget({ words, everyday }: WordFound, { reading, bound }: Beside): Objection | null {
  const aim =
    /\b(?:target|goal|aim|ambition|standard|expectation|requirement|milestone|timescale|deadline)s?\b/i;
  if (bound.carries.has("met") || (everyday && !aim.test(reading.plain))) return null;
  return unsupported(`“${words}” speaks of a target: say says="met".`);
}

const rules: Readonly<Record<Family, Rule>> = {
  rise: (word, beside) => moved(word, "up", beside),
  fall: (word, beside) => moved(word, "down", beside),
  more: (word, beside) => compares(word, "up", beside),
  fewer: (word, beside) => compares(word, "down", beside),
  changed: carried("changed", (words) => `“${words}” is a claim of change: say says="changed".`),
  steady: carried(
    "steady",
    (words) => `“${words}” has to be shown: say says="stable", or says="similar" with than.`,
  ),
  unclear: carried("unclear", (words) => `“${words}” is a claim of its own: say says="no-clear-change".`),
  highest: (word, beside) => extreme(word, "up", beside),
  lowest: (word, beside) => extreme(word, "down", beside),
  better: (word, beside) => qualified(word, "better", beside),
  worse: (word, beside) => qualified(word, "worse", beside),
  met: reachedTarget,
  missed: (word, { bound }) =>
    bound.carries.has("missed")
      ? null
      : bound.says === "met"
        ? untrue(`The text says “${word.words}” and the claim that the target was met.`)
        : unsupported(`“${word.words}” speaks of a target: say says="missed".`),
  most: proportion,
  all: whole,
  vague: refused((words) => `“${words}” is no size: print the number.`),
  degree: refused((words) => `No policy says how much “${words}” is: leave it out and print the size.`),
  cause: refused(
    (words) =>
      `“${words}” says why, and the figures only say how many. Where they are parts of a number, write “accounted for”.`,
  ),
  accounted: (word, beside) =>
    shareOf(beside.bound) !== null && /up$/i.test(word.words) ? null : parted(word, beside),
  share: carried("share", (words) => `“${words}” needs a part that was counted: say part= and share=.`),
  denial: (word, { bound, reading }) => denied(word, bound, reading),
  always: refused(
    (words) => `“${words}” speaks of more than the years of this claim: say what each year was.`,
  ),
  future: refused((words) => `“${words}” speaks of what no figure has counted.`),
  judged: refused(
    (words) =>
      `“${words}” is a judgement, and no figure of this claim makes it: leave it to a signed commentary.`,
  ),
};

function moved(word: WordFound, way: "up" | "down", { bound, numbers }: Beside): Objection | null {
  const { direction } = bound.finding;
  if (direction !== null && direction !== way) {
    if (bound.finding.facts.some((fact) => fact.way === way) && besideNumber(word, numbers, way)) return null;
    const said = bound.carries.has(way === "up" ? "rise" : "fall")
      ? "the figures"
      : `a claim that it “${bound.says}”`;
    return untrue(`The text says “${word.words}”, against ${said}.`);
  }
  if (steep.has(word.words.toLowerCase()))
    return unsupported(
      `No policy says how steep “${word.words}” is: write “${way === "up" ? "rose" : "fell"}” and print the size.`,
    );
  if (bound.carries.has(way === "up" ? "rise" : "fall")) return null;
  return unsupported(
    `“${word.words}” is a claim of change, which needs evidence: say says="${way === "up" ? "rose" : "fell"}", or print the numbers alone.`,
  );
}

/** "18 fewer" is a fact of two counts; "fewer" alone is a claim of change. */
function compares(word: WordFound, way: "up" | "down", beside: Beside): Objection | null {
  const { bound, numbers } = beside;
  const counted =
    bound.finding.facts.some((fact) => fact.way !== undefined) && numberBeside(word, numbers) !== null;
  const near = numberBeside(word, numbers);
  const plainCount = near?.number.kind === "number" && bound.asked.measure.per === null;
  const bare = near && near.number.at >= word.end && near.facts.every((fact) => fact.way === undefined);
  if (counted && bare && bound.says === "was") return needsEvidence(word, way);
  if (counted)
    return besideNumber(word, numbers, way)
      ? bound.says === "was" && !plainCount
        ? needsEvidence(word, way)
        : null
      : untrue(`The text says “${word.words}”, and the numbers go the other way.`);
  const { direction } = bound.finding;
  if (direction !== null && direction !== way)
    return untrue(`The text says “${word.words}”, against the figures.`);
  const free = bound.says !== "was" && bound.says !== "no-clear-change" && bound.says !== "partly";
  if (bound.carries.has(way === "up" ? "more" : "fewer") && (free || direction === null))
    return direction === null && !free ? needsEvidence(word, way) : null;
  return needsEvidence(word, way);
}

const needsEvidence = (word: WordFound, way: "up" | "down") =>
  unsupported(
    `“${word.words}” is a claim of change unless it stands beside a difference of counts, and needs evidence: print that, or say says="${way === "up" ? "rose" : "fell"}".`,
  );

function numberBeside(word: WordFound, numbers: readonly NumberRead[]): NumberRead | null {
  return (
    numbers.find(({ number }) => word.at - number.end >= 0 && word.at - number.end <= 2) ??
    numbers.find(({ number }) => number.at - word.end >= 0 && number.at - word.end <= 4) ??
    null
  );
}

function besideNumber(word: WordFound, numbers: readonly NumberRead[], way: "up" | "down"): boolean {
  const near = numberBeside(word, numbers);
  return near?.facts.some((fact) => fact.way === undefined || fact.way === way) ?? false;
}

function extreme(word: WordFound, way: "up" | "down", { bound }: Beside): Objection | null {
  const family = way === "up" ? "highest" : "lowest";
  if (!bound.carries.has("highest") && !bound.carries.has("lowest"))
    return unsupported(`“${word.words}” compares with every other year or ward: say says="${family}".`);
  return bound.finding.direction === null || bound.finding.direction === way
    ? null
    : untrue(`The text says “${word.words}” and the claim the other end.`);
}

function qualified(word: WordFound, family: "better" | "worse", { bound }: Beside): Objection | null {
  if (bound.carries.has(family)) return null;
  const says = family === "better" ? "improved" : "worsened";
  if (bound.carries.has(family === "better" ? "worse" : "better"))
    return untrue(`The text says “${word.words}” and the claim the opposite.`);
  return unsupported(
    `“${word.words}” says that the way it moved is good or bad: say says="${says}", where the figure's definition says which is better.`,
  );
}

/** Most and few, judged by the share of the year. */
function proportion(word: WordFound, { bound }: Beside): Objection | null {
  const few = /minority/i.test(word.words);
  const ranked = bound.carries.has("highest") || bound.carries.has("lowest");
  if (ranked && /^most$/i.test(word.words))
    return bound.finding.direction === "up"
      ? null
      : untrue(`The text says “most” and the claim the other end.`);
  const part = bound.finding.facts.find(({ words }) => words === "its share of the change")?.value;
  if (part && compare(part, exact(50)) !== (few ? -1 : 1))
    return untrue(
      `“${word.words}” is ${few ? "under" : "over"} half, and the part made up ${written(part, 1)} per cent.`,
    );
  if (bound.carries.has("share")) return null;
  const value = shareOf(bound);
  if (value === null)
    return unsupported(
      `“${word.words}” is a share, and this claim has none: name the share's indicator with says="was".`,
    );
  const side = compare(value, exact(50));
  return side === (few ? -1 : 1)
    ? null
    : untrue(
        `“${word.words}” is ${few ? "under" : "over"} half, and the share is ${bound.finding.cells.at(-1)?.display}.`,
      );
}

function whole(word: WordFound, { bound, reading }: Beside): Objection | null {
  const before = reading.plain.slice(0, word.at);
  if (/\bin $/i.test(before) && !/^all$/i.test(word.words) && !bound.carries.has("highest"))
    return unsupported(`“in ${word.words}” speaks of more than one figure, and this claim has one.`);
  if (/\b(?:of|among|in|than) $/i.test(before) && !/^(?:none|nobody|no one)$/i.test(word.words)) return null;
  if (bound.carries.has("highest") || bound.carries.has("lowest")) return null;
  const none = /^(?:none|nobody|no one)$/i.test(word.words);
  const value =
    shareOf(bound) ?? (none && bound.says === "was" ? (bound.finding.cells.at(-1)?.value ?? null) : null);
  if (value === null)
    return unsupported(`“${word.words}” speaks of every one, and this claim has no share of them.`);
  return compare(value, exact(none ? 0 : 100)) === 0
    ? null
    : untrue(`“${word.words}” is not so: the figure is ${bound.finding.cells.at(-1)?.display}.`);
}

function shareOf({ says, finding, asked }: Bound) {
  const cell = finding.cells.at(-1);
  return says === "was" && asked.measure.per === 100 && cell ? cell.value : null;
}

function denied(word: WordFound, bound: Bound, { plain }: Reading): Objection | null {
  if (bound.carries.has("denial")) return null;
  const none = bound.says === "was" && /^no$/i.test(word.words) && bound.finding.cells.at(-1)?.value.n === 0n;
  if (none && !/^ (?:longer|more|fewer)/i.test(plain.slice(word.end))) return null;
  return untrue(
    `The text denies (“${word.words}”) what the claim says: a denial is never judged as its opposite. Say what was, not what was not.`,
  );
}
