import { type Published, type PublishedCount, protectPartition, raw } from "../../../kit/disclosure/index.ts";
import type { SnapshotReader } from "../../../kit/duckdb/index.ts";
import { textBeside } from "../../../kit/files/index.ts";
import { measures } from "../catalogue.ts";
import { figures, measureOf } from "../store.ts";
import { releaseOf, type ShownFigure } from "./release.ts";

/** A count of one ward behind a rate, by the rate's id. */
export interface ShownArea {
  readonly id: string;
  readonly year: string;
  /** The ward's code, or "not known". */
  readonly code: string;
  readonly name: string;
  readonly count: PublishedCount;
  readonly population: number | null;
}

interface Shown {
  readonly figures: readonly ShownFigure[];
  readonly areas: readonly ShownArea[];
}

/** Everything of a snapshot that may be published: all figures of all years, and the wards behind every rate. */
export async function publishedIn(reader: SnapshotReader): Promise<Published<Shown>> {
  const gated = releaseOf(await figures(reader), measureOf);
  const [first, ...others] = gated;
  if (!first) throw new Error("The snapshot holds no figures at all: build it again.");
  const shown = others.reduce(
    (all: Published<readonly ShownFigure[]>, year) =>
      all.beside(year).into(([before, more]) => [...before, ...more]),
    first,
  );
  const ids = measures.filter((each) => each.kind === "rate").map((each) => each.id);
  const counted = await reader.rows<ShownArea & { count: number }>(
    textBeside(import.meta.url, "../shown-areas.sql"),
    { ids },
  );
  const byFigure = Map.groupBy(counted, (each) => `${each.id} ${each.year}`);
  return [...byFigure.values()].reduce(
    (all: Published<Shown>, areas) => withAreas(all, areas),
    shown.into((each) => ({ figures: each, areas: [] })),
  );
}

/** The wards of one figure, none shown where the whole is hidden or cannot stand beside them. */
function withAreas(all: Published<Shown>, areas: readonly (ShownArea & { count: number })[]) {
  const [{ id, year } = { id: "", year: "" }] = areas;
  const whole = all.value.figures.find((each) => each.id === id && each.year === year);
  const parts = areas.map(({ code, count }) => ({ id: code, count }));
  const count = parts.reduce((sum, each) => sum + each.count, 0);
  const gated =
    whole && !whole.hidden
      ? protectPartition(raw({ id: "whole", count, parts }), { totalShown: true })
      : null;
  if (!gated) return all;
  return all.beside(gated).into(([shown, counts]) => ({
    ...shown,
    areas: [
      ...shown.areas,
      ...areas.map((each) => ({ ...each, count: counts.get(each.code) ?? ("c" as const) })),
    ],
  }));
}
