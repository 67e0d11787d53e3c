import {
  hiddenTogether,
  type Published,
  type PublishedCount,
  publishCounts,
  publishFigures,
  raw,
} from "../../../kit/disclosure/index.ts";
import type { SnapshotReader } from "../../../kit/duckdb/index.ts";
import { figures, type HiddenCount, hiddenIn, measureOf, type WardCount, wardCounts } from "../store.ts";
import { countedRelease } from "./counted.ts";
import { countId, type Gated, gatedFigures, type ShownFigure } from "./release.ts";

/** A count of one ward behind a rate, by the rate's id. */
export type ShownArea = Omit<WardCount, "count"> & { readonly count: PublishedCount };

interface Shown {
  readonly figures: readonly ShownFigure[];
  readonly areas: readonly ShownArea[];
}

/** Everything of a snapshot that may be published: all figures of all years, and the wards behind every rate. */
export async function publishedIn(reader: SnapshotReader): Promise<Published<Shown>> {
  const rows = gatedFigures(await figures(reader), measureOf);
  const wards = await wardCounts(reader);
  // A snapshot from before the choice was kept in it: the same choice is made again.
  const chosen = (await hiddenIn(reader)) ?? (await chooseHidden(reader));
  const hidden = new Set(chosen.map(({ id, year, area }) => countId(id, year, area)));
  const shown = publishFigures(raw(rows), hidden);
  const local = wards.map((each) => ({ ...each, counts: countId(each.id, each.year, each.code) }));
  const areas = publishCounts(raw(local), hidden);
  return shown.beside(areas).into(([own, behind]) => ({ figures: own, areas: behind }));
}

/** Chooses what may not be shown of a snapshot's figures and wards, all together. */
export async function chooseHidden(reader: Pick<SnapshotReader, "rows">): Promise<readonly HiddenCount[]> {
  const rows = gatedFigures(await figures(reader), measureOf);
  const chosen = await chosenWith(rows, await wardCounts(reader));
  return [...chosen].sort().map(partsOfId);
}

/**
 * Where a whole could not stand beside its wards, since they are all too small, the wards give way and not the whole: all
 * of that year's are left out, zeros too, and the choice is made again.
 */
export async function chosenWith(
  rows: readonly Gated[],
  wards: readonly WardCount[],
): Promise<ReadonlySet<string>> {
  const hidden = await hiddenTogether(raw(countedRelease(rows, wards, measureOf)));
  const wholes = new Map(rows.map((row) => [countId(row.id, row.year), row.counts]));
  const isLeftOut = ({ id, year }: WardCount) => hidden.has(wholes.get(countId(id, year)) ?? "");
  const leftOut = wards.filter(isLeftOut);
  if (leftOut.length === 0) return hidden;
  const others = await chosenWith(
    rows,
    wards.filter((each) => !isLeftOut(each)),
  );
  return new Set([...others, ...leftOut.map(({ id, year, code }) => countId(id, year, code))]);
}

function partsOfId(countId: string): HiddenCount {
  const [, id = "", year = "", area = null] = /^(.+?) (\d{4}-\d{2})(?: (.+))?$/.exec(countId) ?? [];
  return { id, year, area };
}
