import type { PublishedFigures, PublishedMeasure } from "../../published/index.ts";
import { type Asked, readQuantity } from "../attributes.ts";
import { type Cell, cellOf, isCell } from "../cells.ts";
import { type Objection, unsupported, untrue } from "../claim.ts";
import {
  asNumber,
  compare,
  type Exact,
  exact,
  halfUp,
  minus,
  over,
  sign,
  size,
  times,
  written,
} from "../exact.ts";
import type { Fact } from "../facts.ts";
import { policy } from "../policy.ts";
import type { TwoYears } from "./twoYears.ts";

/** What a part made of a change: both changes with their sign, and the one over the other. */
export interface Accounting {
  readonly part: Exact;
  readonly whole: Exact;
  readonly share: Exact;
  readonly words: string;
}

/** null where the whole did not change. */
export function accountOf({ from, to }: TwoYears, before: Cell, after: Cell): Accounting | null {
  const whole = minus(to.value, from.value);
  if (sign(whole) === 0) return null;
  const part = minus(after.value, before.value);
  const share = over(part, whole);
  const against = sign(share) < 0 ? ", the other way" : "";
  return { part, whole, share, words: `${written(part, 0)}${against}, of a change of ${written(whole, 0)}` };
}

const per100 = (share: Exact) => times(share, exact(100));

/** "partly", "mainly" or "almost entirely", with its percentage; a part that outdid the whole is told as such. */
export function sizeOf(share: Exact): string {
  return `${written(per100(share), 0)} per cent of it`;
}

export function wordFor(share: Exact): "partly" | "mainly" | "almost-entirely" | null {
  const c = asNumber(share);
  if (c >= policy.almostEntirely.value) return "almost-entirely";
  if (c >= policy.mainly.value) return "mainly";
  return c >= policy.partly.value ? "partly" : null;
}

const said: readonly (readonly [words: RegExp, share: string])[] = [
  [/\b(?:almost|nearly) entirely\b/i, "almost-entirely"],
  [/\b(?:entirely|wholly|solely)\b/i, "entirely"],
  [/\b(?:mainly|largely|chiefly|primarily|predominantly|mostly)\b/i, "mainly"],
  [/\b(?:partly|in part)\b/i, "partly"],
];

/** What is wrong with the share that the attributes or the text give the part, if anything. */
export function wrongShare(asked: Asked, account: Accounting, part: PublishedMeasure): Objection | null {
  const inText = said.find(([words]) => words.test(asked.text))?.[1] ?? null;
  const written = asked.share?.replaceAll(" ", "-") ?? saysOf(asked) ?? inText;
  if (sign(account.share) <= 0)
    return untrue(
      `“${part.title}” went the other way: ${account.words}. It accounted for none of the change.`,
    );
  if (written === null)
    return inText === null && !/\d/.test(asked.text)
      ? unsupported('The claim cannot be read: say how much, share="partly" or share="75%".')
      : null;
  const percent = readQuantity(written);
  if (percent)
    return compare(halfUp(per100(account.share), percent.decimals), percent.value) === 0
      ? null
      : untrue(`It accounted for ${sizeOf(account.share)} (${account.words}), not ${written}.`);
  if (!["partly", "mainly", "almost-entirely", "entirely"].includes(written))
    return unsupported(
      `The claim cannot be read: share="${written}" is not partly, mainly, almost-entirely or a percentage.`,
    );
  if (inText !== null && inText !== written)
    return untrue(
      `The text says “${inText.replace("-", " ")}” and the claim share="${written}": ${account.words}, ${sizeOf(account.share)}.`,
    );
  const right =
    written === "entirely" ? compare(account.share, exact(1)) === 0 : wordFor(account.share) === written;
  return right
    ? null
    : untrue(
        `“${written.replace("-", " ")}” is the wrong size: it accounted for ${account.words}, ${sizeOf(account.share)}.`,
      );
}

function saysOf(asked: Asked): string | null {
  const says = asked.attributes.says?.trim().toLowerCase().replaceAll(" ", "-") ?? "";
  return ["partly", "mainly", "almost-entirely"].includes(says) ? says : null;
}

/** Some who moved against the change by more than the policy lets pass unsaid. */
export interface Counter {
  readonly words: string;
  readonly facts: readonly Fact[];
  readonly mentionedIn: (text: string) => boolean;
  /** How an offer names them: "the others", or the part's title. */
  readonly name: string;
  readonly moved: Exact;
}

/** Every published part, and the others together, that moved the other way by more than a tenth of the change. */
export function countersTo(
  { from, to }: TwoYears,
  account: Accounting,
  part: PublishedMeasure,
  figures: PublishedFigures,
): readonly Counter[] {
  const named = to.measure.parts
    .filter((id) => id !== part.id)
    .flatMap((id) => figures.measures.filter((each) => each.id === id))
    .flatMap((measure) => {
      const [before, after] = [cellOf(figures, measure, from.year), cellOf(figures, measure, to.year)];
      return isCell(before) && isCell(after)
        ? [{ name: measure.title, moved: minus(after.value, before.value) }]
        : [];
    });
  const rest = { name: "the others", moved: minus(account.whole, account.part) };
  const movers = named.length === 0 ? [rest] : [...named, rest];
  return movers
    .filter(({ moved }) => isAgainst(moved, account.whole))
    .map(({ name, moved }) => counter(name, moved));
}

function isAgainst(moved: Exact, whole: Exact): boolean {
  return asNumber(moved) / asNumber(whole) < -policy.counterMove.value;
}

function counter(name: string, moved: Exact): Counter {
  const down = sign(moved) < 0;
  const words = `${name === "the others" ? "The others together" : `“${name}”`} (${written(moved, 0)} ${down ? "fewer" : "more"})`;
  const own = name.split(" ").slice(0, 2).join(" ").toLowerCase();
  return {
    ...{ words, name, moved },
    facts: [
      {
        role: "part",
        kind: "number",
        value: size(moved),
        way: down ? "down" : "up",
        whole: true,
        year: null,
        words: `how far ${name} moved`,
      },
    ],
    mentionedIn: (text) =>
      (name === "the others" ? /\bothers?\b|\bthe rest\b/i : new RegExp(own, "i")).test(text),
  };
}
