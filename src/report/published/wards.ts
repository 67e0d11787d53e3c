import type { PublishedArea, PublishedMeasure } from "./published.ts";

/** Wards by the count that is theirs: what is safe beside a rate's whole is a count, and a claim about wards asks for it. */
export function namedByCount(
  areas: readonly PublishedArea[],
  measures: readonly PublishedMeasure[],
): readonly PublishedArea[] {
  const counts = new Map(measures.map((each) => [each.id, each.counts]));
  return areas.map(({ id, year, code, name, count, population }) => ({
    ...{ id: counts.get(id) ?? id, year, code, name, count, population },
  }));
}
