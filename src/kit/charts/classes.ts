/** The lower edges of the classes, in the measure's unit; the first is 0. */
export type Edges = readonly [0, number, number, number, number];

/**
 * Five classes with round edges about the area's own published level: two below it, the third round it, two above. The
 * edges follow from a number that is published anyway, so that they give away no ward's.
 */
export function edgesAround(level: number): Edges {
  const step = roundStep(level / 2.5);
  const at = (times: number) => Number((step * times).toPrecision(12));
  return [0, at(1), at(2), at(3), at(4)];
}

/** The class that an area's rate falls into, by whole numbers: no rounding can move it over an edge. */
export function classOf(
  numerator: number,
  denominator: number,
  per: number,
  edges: Edges,
): 0 | 1 | 2 | 3 | 4 {
  const at = edges.findLastIndex((edge) => numerator * per >= edge * denominator);
  return at as 0 | 1 | 2 | 3 | 4;
}

/** "under 100", "100 to under 200", ..., "400 and over". */
export function classWords(edges: Edges): readonly string[] {
  const text = (edge: number) => edge.toLocaleString("en-GB");
  return edges.map((edge, at) => {
    const next = edges[at + 1];
    if (at === 0) return `under ${text(edges[1])}`;
    return next === undefined ? `${text(edge)} and over` : `${text(edge)} to under ${text(next)}`;
  });
}

function roundStep(about: number): number {
  if (!(about > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(about));
  const nearest = [1, 2, 2.5, 5, 10].reduce((best, each) =>
    Math.abs(each * power - about) < Math.abs(best * power - about) ? each : best,
  );
  return nearest * power;
}
