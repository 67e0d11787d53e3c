import { type Objection, untrue } from "../claim.ts";
import { asNumber, compare, exact, halfUp, minus, size, times, written } from "../exact.ts";
import type { Fact, Role } from "../facts.ts";
import type { NumberFound } from "../numbers.ts";
import { policy } from "../policy.ts";
import { type Hedge, hedgeOf } from "./hedges.ts";
import type { Bound, Reading } from "./reading.ts";

/** A number of the text with what it can be. */
export interface NumberRead {
  readonly number: NumberFound;
  readonly hedge: Hedge | null;
  /** Those of the facts that it agrees with. */
  readonly facts: readonly Fact[];
}

/** Every number with the facts that bear it out, by the role that the words beside it give it. */
export function readNumbers(reading: Reading, { finding }: Bound): readonly NumberRead[] {
  return reading.numbers.map((number) => {
    const hedge = hedgeOf(reading.plain, number.at);
    const roles = rolesOf(reading, number, hedge);
    const facts = finding.facts.filter(
      (fact) =>
        (roles === null || roles.includes(fact.role)) &&
        agrees(number, hedge, fact) &&
        inItsYear(reading, number, fact),
    );
    return { number, hedge, facts };
  });
}

/** What no figure of the claim gives, each with the nearest that one does. */
export function numberObjections(
  read: readonly NumberRead[],
  reading: Reading,
  { finding }: Bound,
): readonly Objection[] {
  return read
    .filter(({ facts }) => facts.length === 0)
    .map(({ number, hedge }) => {
      const roles = rolesOf(reading, number, hedge);
      const words = reading.plain.slice(hedge?.at ?? number.at, number.end);
      if (finding.facts.length === 0) return untrue(`The text says “${words}”, which could not be checked.`);
      const misplaced = finding.facts.find((fact) => agrees(number, hedge, fact));
      if (misplaced)
        return untrue(
          `The text uses “${words}” in another place than its own: it is ${misplaced.words}${misplaced.year && !misplaced.words.includes(misplaced.year) ? ` in ${misplaced.year}` : ""}.`,
        );
      const confused = unitObjection(number, finding.facts);
      if (confused) return confused;
      const meant = finding.facts.filter(
        (fact) => (roles === null || roles.includes(fact.role)) && kindOf(number) === fact.kind,
      );
      const known = meant.slice(0, 2).map((fact) => `${fact.words} is ${factText(fact)}`);
      return untrue(
        `The text says “${words}”, which no figure of this claim gives${known.length > 0 ? `: ${known.join(", ")}` : ""}.`,
      );
    });
}

function unitObjection(number: NumberFound, facts: readonly Fact[]): Objection | null {
  const other = { "per cent": "points", points: "per cent" }[number.kind as string];
  const same = facts.find(
    (fact) => fact.kind === other && compare(halfUp(fact.value, number.decimals), number.value) === 0,
  );
  return same
    ? untrue(
        `“${number.words}” is ${same.words} in ${other === "points" ? "percentage points, which are not per cent" : "per cent, which is not percentage points"}.`,
      )
    : null;
}

const kindOf = ({ kind }: NumberFound) => (kind === "fraction" ? "per cent" : kind);

function factText({ value, kind, whole }: Fact): string {
  const decimals = whole && value.d === 1n ? 0 : kind === "times" ? 2 : 1;
  const unit = kind === "per cent" ? " per cent" : kind === "points" ? " percentage points" : "";
  return `${written(value, decimals)}${unit}`;
}

function agrees(number: NumberFound, hedge: Hedge | null, fact: Fact): boolean {
  if (kindOf(number) !== fact.kind) return false;
  if (number.kind === "duration")
    return /year/i.test(number.of ?? "") && compare(number.value, fact.value) === 0;
  if (hedge && compared.has(fact.role) && exactlyAs(number, fact)) return true;
  if (hedge) return hedge.holds(number, fact.value);
  if (number.kind === "fraction") {
    const apart = minus(fact.value, times(number.value, exact(100)));
    return asNumber(size(apart)) < policy.wholePerCent.value;
  }
  if (number.kind === "times")
    return asNumber(size(minus(fact.value, number.value))) <= asNumber(number.value) * policy.about.value;
  return exactlyAs(number, fact);
}

/** "More than" before these compares with them; before another number it hedges it. */
const compared: ReadonlySet<Role> = new Set(["was", "target", "elsewhere", "of"]);

function exactlyAs(number: NumberFound, fact: Fact): boolean {
  return compare(fact.whole ? fact.value : halfUp(fact.value, number.decimals), number.value) === 0;
}

const before: readonly (readonly [pattern: RegExp, roles: readonly Role[]])[] = [
  [/\btarget(?: of| is| was|:)? (?:at (?:least|most) )?$/i, ["target"]],
  [
    /\b(?:fall|falls|rise|rises|drop|decrease|increase|reduction|decline|change|difference|growth|gap|improvement) of (?:an? |the )?$/i,
    ["difference"],
  ],
  [/\b(?:accounted|accounts|accounting) for (?:the )?$/i, ["part"]],
  [/\bout of (?:the |all |its )?$|(?<=[\d%a-z] )of (?:the |all |its |those |these )?$/i, ["of", "is"]],
  [/\bby (?:an? |the )?$|(?<!(?:made|make|makes|taken|took) )\b(?:up|down) (?:by )?$/i, ["difference"]],
  [/\bfrom (?:the )?$/i, ["was", "elsewhere"]],
  [
    /\b(?:than|against|compared (?:with|to)|England's|neighbours'|England at|neighbours at) (?:the )?$/i,
    ["was", "elsewhere", "target", "difference"],
  ],
  [
    /\b(?:fell|rose|fallen|risen|increased|decreased|dropped|reduced|grew|declined|up|down|changed|doubled|halved|improved|worsened|falling|rising|climbed|shrank|increasing|decreasing|dropping) to (?:the )?$/i,
    ["is"],
  ],
  [/(?<=from [^.;]*)\bto (?:the )?$/i, ["is"]],
];
const after: readonly (readonly [pattern: RegExp, roles: readonly Role[]])[] = [
  [
    /^ ?(?:\p{L}+ ){0,3}?(?:fewer|more|higher|lower|less|greater|extra|additional)\b/iu,
    ["difference", "part"],
  ],
  [/^ (?:above|below)\b/i, ["difference"]],
  [/^ (?:out )?of (?:the |all |those |these )?\d/i, ["counted", "part", "is"]],
];

/** null: any. */
function rolesOf({ plain }: Reading, number: NumberFound, hedge: Hedge | null): readonly Role[] | null {
  if (number.kind === "place") return ["place"];
  if (number.kind === "duration") return ["years"];
  if (number.kind === "times") return ["difference"];
  const lead = plain.slice(0, hedge?.at ?? number.at);
  const tail = plain.slice(number.end);
  if (hedge?.compares) return null;
  return (
    before.find(([pattern]) => pattern.test(lead))?.[1] ??
    after.find(([pattern]) => pattern.test(tail))?.[1] ??
    null
  );
}

/** "1,504 in 2018-19": the year straight behind a number is its own. */
function inItsYear({ times: found, plain }: Reading, { at, end }: NumberFound, fact: Fact): boolean {
  if (fact.year === null || fact.role === "of" || fact.role === "counted") return true;
  const behind = found.find(
    (time) =>
      time.at >= end && /^ (?:in |at |for |\()?$/.test(plain.slice(end, time.at)) && plain[time.end] !== ":",
  );
  const ahead = found.find(
    (time) => time.end <= at && /^:? $/.test(plain.slice(time.end, at)) && plain[time.end] === ":",
  );
  return [behind, ahead].every((time) => !time?.year || time.year === fact.year);
}
