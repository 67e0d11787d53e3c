/** A closed ring: positions in metres, the first repeated at the end. */
export type Ring = readonly (readonly [number, number])[];

/**
 * The outer and inner borders of polygons that share edges, by leaving out every edge that two of them have in common.
 * It needs neighbours to share their corners exactly, as the cells of one tessellation do; where they do not, the
 * border between them stays visible and nothing else changes.
 * @param rings closed rings, each one polygon of the group
 * @returns closed rings, in the order in which their edges were met
 */
export function outlineOf(rings: readonly Ring[]): readonly Ring[] {
  const edges = new Map<string, readonly [Corner, Corner]>();
  for (const ring of rings) {
    for (const [at, from] of ring.slice(0, -1).entries()) {
      const to = ring[at + 1] as Corner;
      const twin = `${to}|${from}`;
      const same = `${from}|${to}`;
      if (edges.has(twin)) edges.delete(twin);
      else if (edges.has(same)) edges.delete(same);
      else edges.set(same, [from, to]);
    }
  }
  return chained([...edges.values()]);
}

type Corner = readonly [number, number];

/** Joins loose edges end to end into closed rings. */
function chained(edges: readonly (readonly [Corner, Corner])[]): readonly Ring[] {
  const leaving = new Map<string, (readonly [Corner, Corner])[]>();
  for (const edge of edges) leaving.set(`${edge[0]}`, [...(leaving.get(`${edge[0]}`) ?? []), edge]);
  const rings: Ring[] = [];
  for (const [start] of edges) {
    const ring: Corner[] = [start];
    for (let edge = leaving.get(`${start}`)?.shift(); edge; edge = leaving.get(`${edge[1]}`)?.shift())
      ring.push(edge[1]);
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}
