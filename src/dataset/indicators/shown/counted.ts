import type { Balance, Counted, CountedRelease } from "../../../kit/disclosure/index.ts";
import type { WardCount } from "../store.ts";
import { countId, type Gated, type MeasureOf } from "./release.ts";

/**
 * How dear a number of the whole area is against one of a ward: the map gives way before the figure does, and a part
 * before what it is a part of.
 */
const wholeArea = 20;
const dearerThanItsParts = 3;

/**
 * Who was in care at the end of the year before, and those who started, less those who ceased, are about those in care at
 * the end of this one. A child who came, left and came back within a year makes it differ a little; by how much is taken
 * as known, the attacker's best case.
 */
const flows = [
  { stock: "looked-after-at-31-march", came: "looked-after-started", left: "looked-after-ceased" },
] as const;

interface Part {
  readonly id: string;
  readonly count: number;
}

/** A count and separate parts of it, by their ids in the release. */
interface Whole {
  readonly total: string;
  readonly parts: readonly Part[];
}

/**
 * Everything that pages, map, report and site print of a snapshot as one release: all figures of all years, what shares
 * and parts leave over of their wholes, stocks with their flows from year to year, and the wards behind every rate.
 */
export function countedRelease(
  figures: readonly Gated[],
  wards: readonly WardCount[],
  measureOf: MeasureOf,
): CountedRelease {
  const counts = countsOf(figures);
  const local = wards.map(({ id, year, code, count }) => ({ id: countId(id, year, code), count }));
  const wholes = [
    ...figures.flatMap((each) => shareOf(each)),
    ...figures.flatMap((each) => partsOf(each, counts, measureOf)),
    ...figures.flatMap((each) => wardsOf(each, wards)),
  ];
  const byMeaning = new Map(wholes.map((each) => [`${each.total}: ${each.parts.map(({ id }) => id)}`, each]));
  const weight = weights([...byMeaning.values()]);
  const summed = [...byMeaning].flatMap(([name, each]) => summedUp(name, each, counts));
  return {
    counts: [
      ...[...counts].map(([id, count]): Counted => ({ id, count, printed: true, weight: weight(id) })),
      ...local.map((each): Counted => ({ ...each, printed: true })),
      ...summed.flatMap((each) => each.rest),
    ],
    balances: [...summed.map((each) => each.balance), ...balancesOf(figures, counts)],
  };
}

function weights(wholes: readonly Whole[]): (id: string) => number {
  const parts = new Map<string, string[]>();
  for (const whole of wholes)
    parts.set(whole.total, [...(parts.get(whole.total) ?? []), ...whole.parts.map((each) => each.id)]);
  const weight = (id: string): number => {
    const own = (parts.get(id) ?? []).filter((part) => parts.has(part));
    const dearest = Math.max(wholeArea, ...own.map(weight));
    return parts.has(id) ? dearest * dearerThanItsParts : wholeArea;
  };
  return weight;
}

function countsOf(figures: readonly Gated[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const take = (id: string, count: number) => {
    const known = counts.get(id) ?? count;
    if (known !== count) throw new Error(`"${id}" is ${known} in one figure and ${count} in another.`);
    counts.set(id, count);
  };
  for (const { counts: id, numerator, of, denominator } of figures) {
    if (numerator === null || id === null) continue;
    take(id, numerator);
    if (of !== null && denominator !== null) take(of, denominator);
  }
  return counts;
}

/** A share says as much as a whole with one part. */
function shareOf({ counts, of, numerator }: Gated): Whole[] {
  if (counts === null || of === null || numerator === null) return [];
  return [{ total: of, parts: [{ id: counts, count: numerator }] }];
}

/** What an indicator declares as separate parts of it, as far as they were received. */
function partsOf(figure: Gated, counts: ReadonlyMap<string, number>, measureOf: MeasureOf): Whole[] {
  const { indicator } = measureOf(figure.id) ?? {};
  if (!indicator?.parts || indicator.id !== figure.id || figure.counts === null) return [];
  const parts = indicator.parts.flatMap((part) => {
    const id = countId(part, figure.year);
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, count }];
  });
  return parts.length > 0 ? [{ total: figure.counts, parts }] : [];
}

/** The wards behind a rate. */
function wardsOf({ id, year, counts }: Gated, wards: readonly WardCount[]): Whole[] {
  const parts = wards.filter((each) => each.id === id && each.year === year);
  if (counts === null || parts.length === 0) return [];
  return [{ total: counts, parts: parts.map(({ code, count }) => ({ id: countId(id, year, code), count })) }];
}

/**
 * What is left over is a count that anybody can work out; that nothing is left is taken as known. Parts that add up to
 * more than their whole are not separate, so they give nothing away about each other.
 */
function summedUp(name: string, { total, parts }: Whole, counts: ReadonlyMap<string, number>) {
  const whole = counts.get(total);
  const left = parts.reduce((rest, each) => rest - each.count, whole ?? -1);
  if (whole === undefined || left < 0) return [];
  const rest: Counted[] = left > 0 ? [{ id: `rest of ${name}`, count: left, printed: false }] : [];
  const minus = [...parts, ...rest].map((each) => each.id);
  const balance: Balance = { plus: [total], minus, over: 0 };
  return [{ rest, balance }];
}

function balancesOf(figures: readonly Gated[], counts: ReadonlyMap<string, number>): Balance[] {
  const years = [...new Set(figures.map((each) => each.year))].sort();
  return years.flatMap((year, at) =>
    flows.flatMap(({ stock, came, left }): Balance[] => {
      const before = years[at - 1];
      if (before === undefined) return [];
      const plus = [countId(stock, before), countId(came, year)];
      const minus = [countId(left, year), countId(stock, year)];
      const known = [...plus, ...minus].map((id) => counts.get(id));
      if (known.includes(undefined)) return [];
      const [a = 0, b = 0, c = 0, d = 0] = known;
      return [{ plus, minus, over: a + b - c - d }];
    }),
  );
}
