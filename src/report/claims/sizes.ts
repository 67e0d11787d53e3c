import type { Asked, Quantity } from "./attributes.ts";
import type { Cell } from "./cells.ts";
import { type Objection, untrue } from "./claim.ts";
import { compare, type Exact, exact, halfUp, minus, over, sign, size, times, written } from "./exact.ts";
import type { Direction, Fact } from "./facts.ts";
import { yearsFrom } from "./times.ts";

/** A value as a sentence prints it: 1,504, 12.9% or 250.0. */
export const shown = (cell: Cell): string => cell.display;

/** Where the numbers themselves went, whatever the evidence. */
export function directionOf(from: Cell, to: Cell): Direction {
  return (["down", "level", "up"] as const)[compare(to.value, from.value) + 1] ?? "level";
}

/** Percentage points where both are shares, else the plain difference; without a sign. */
function differenceOf(from: Cell, to: Cell): Exact {
  return size(minus(to.value, from.value));
}

/** As a reader takes it from both printed values, which may differ from the exact one in the last digit. */
function printedDifference(from: Cell, to: Cell): Exact {
  const { decimals } = to.measure;
  return size(minus(halfUp(to.value, decimals), halfUp(from.value, decimals)));
}

/** How much of what it was, in per cent; null where it was nothing. */
export function perCentOf(from: Cell, to: Cell): Exact | null {
  return sign(from.value) === 0 ? null : times(over(differenceOf(from, to), from.value), exact(100));
}

/** "18", "14.4 percentage points" or "5.8": the difference in the measure's own unit. */
export function differenceWords(from: Cell, to: Cell): string {
  const { per, decimals } = to.measure;
  const digits = written(differenceOf(from, to), per === null ? 0 : decimals);
  return per === 100 ? `${digits} percentage points` : digits;
}

/** The numbers that two years of a figure give. */
export function changeFacts(asked: Asked, from: Cell, to: Cell): readonly Fact[] {
  const perCent = perCentOf(from, to);
  const share = to.measure.per === 100;
  const { by } = asked;
  const change: Fact[] = [
    {
      ...{ role: "difference", year: null, words: `the difference between ${from.year} and ${to.year}` },
      ...{ kind: share ? "points" : "number", value: differenceOf(from, to), whole: to.measure.per === null },
    },
  ];
  const [exactDifference] = change;
  if (exactDifference && to.measure.per !== null)
    change.push({ ...exactDifference, value: printedDifference(from, to) });
  if (perCent)
    change.push({
      ...{ role: "difference", kind: "per cent", value: perCent, whole: false, year: null },
      words: `the change between ${from.year} and ${to.year} in per cent`,
    });
  if (sign(from.value) !== 0)
    change.push({
      ...{ role: "difference", kind: "times", value: over(to.value, from.value), whole: false, year: null },
      words: `the value in ${to.year} over that in ${from.year}`,
    });
  const way = directionOf(from, to);
  const held = change.map(
    (fact): Fact => ({ ...fact, way, ...(by && sameKind(by, fact) ? { value: by.value, whole: true } : {}) }),
  );
  return [
    ...held,
    ...lengthFacts(from, to),
    ...valueFacts(asked, to, "is"),
    ...valueFacts({ ...asked, value: null }, from, "was"),
  ];
}

/** Six years lie between 2018-19 and 2024-25, and seven reporting years are told of. */
function lengthFacts(from: Cell, to: Cell): readonly Fact[] {
  const apart = yearsFrom(from.year, to.year);
  return [apart, apart + 1].map(
    (value): Fact => ({
      ...{ role: "years", kind: "duration", value: exact(value), whole: true, year: null },
      words: `the time from ${from.year} to ${to.year}`,
    }),
  );
}

/** The numbers that one figure gives: its value, and what it is counted from. */
export function valueFacts(asked: Pick<Asked, "value">, cell: Cell, role: "is" | "was"): readonly Fact[] {
  const { measure, figure, year } = cell;
  const kind = measure.per === 100 ? "per cent" : "number";
  const held = asked.value ? asked.value.value : cell.value;
  const facts: Fact[] = [
    {
      ...{ role, kind, year, value: held },
      whole: measure.per === null || asked.value !== null,
      words: `the figure for ${year}`,
    },
  ];
  if (measure.per === null || figure.numerator === null || figure.denominator === null) return facts;
  const counted = { kind: "number", year, whole: true } as const;
  return [
    ...facts,
    { ...counted, role: "counted", value: exact(figure.numerator), words: `those counted in ${year}` },
    {
      ...counted,
      role: "of",
      value: exact(figure.denominator),
      words: `those that it is a share of in ${year}`,
    },
  ];
}

function sameKind(by: Quantity, fact: Fact): boolean {
  return by.kind === fact.kind || (by.kind === "bare" && fact.kind !== "times" && reproduces(by, fact.value));
}

/** True where the size, at its own decimals, is what the exact value rounds to half up. */
export function reproduces(quantity: Quantity, value: Exact): boolean {
  return compare(halfUp(value, quantity.decimals), quantity.value) === 0;
}

/** What is wrong with `by`, if anything: the printed size has to come out of both printed values. */
export function wrongBy(by: Quantity | null, from: Cell, to: Cell): Objection | null {
  if (by === null) return null;
  const share = to.measure.per === 100;
  const perCent = perCentOf(from, to);
  const difference = differenceOf(from, to);
  const own =
    (reproduces(by, difference) || reproduces(by, printedDifference(from, to))) &&
    (share || to.measure.per !== null || by.value.d === 1n);
  const relative = perCent !== null && reproduces(by, perCent);
  if (by.kind === "bare" ? own || relative : by.kind === "per cent" ? relative : share && own) return null;
  const is = `From ${shown(from)} to ${shown(to)} is ${differenceWords(from, to)}${perCent === null ? "" : `, ${written(perCent, 1)} per cent`}`;
  if (by.kind === "points" && !share)
    return untrue(
      `Percentage points are the difference of two percentages, and “${to.measure.title}” is none. ${is}.`,
    );
  if (by.kind === "per cent" && share && own)
    return untrue(`${by.words} is the difference in percentage points, which is not per cent: ${is}.`);
  if (by.kind === "points" && relative)
    return untrue(`${by.words} is the change in per cent, which is not percentage points: ${is}.`);
  return untrue(`${is}, not ${by.words}.`);
}

/** What is wrong with `value`, if anything. */
export function wrongValue(value: Quantity | null, cell: Cell): Objection | null {
  if (value === null) return null;
  const share = cell.measure.per === 100;
  if (value.kind === "points") return untrue("A value is in per cent; percentage points are a difference.");
  if (value.kind === "per cent" && !share)
    return untrue(`“${cell.measure.title}” is no percentage: for ${cell.year} it is ${shown(cell)}.`);
  const right =
    cell.measure.per === null ? compare(value.value, cell.value) === 0 : reproduces(value, cell.value);
  return right
    ? null
    : untrue(`For ${cell.year} “${cell.measure.title}” is ${shown(cell)}, not ${value.words}.`);
}
