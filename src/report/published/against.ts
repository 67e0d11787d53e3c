import type { Comparators } from "../../dataset/comparators/index.ts";
import type { Comparator, PublishedMeasure } from "./published.ts";

/** The targets by the id of the measure that each was set for. */
export function targetsByMeasure(
  targets: Comparators["targets"],
): ReadonlyMap<string, NonNullable<PublishedMeasure["target"]>> {
  return new Map(
    targets.map(({ measure, atLeast, atMost, source }) => [
      measure,
      {
        ...(atLeast === null ? {} : { atLeast }),
        ...(atMost === null ? {} : { atMost }),
        source,
      },
    ]),
  );
}

/** The values elsewhere of the measures that are published here, a per cent with its sign. */
export function comparatorsFor(
  measures: readonly PublishedMeasure[],
  elsewhere: Comparators["elsewhere"],
): readonly Comparator[] {
  const byId = new Map(measures.map((each) => [each.id, each]));
  return elsewhere.flatMap(({ measure: id, year, than, value, display, source }) => {
    const measure = byId.get(id);
    if (!measure) return [];
    return [{ id, year, than, value, display: measure.per === 100 ? `${display}%` : display, source }];
  });
}
