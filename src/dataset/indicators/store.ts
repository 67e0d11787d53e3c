import type { SnapshotReader } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { measures } from "./catalogue.ts";
import type { Measure } from "./definition.ts";
import type { Figure } from "./figure.ts";
import type { Standing } from "./standing.ts";

const statement = (name: string) => textBeside(import.meta.url, `${name}.sql`);

/** One figure as a snapshot holds it. */
export interface FigureRow extends Figure, Standing {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  /** What the numerator counts. */
  readonly unit: string;
  readonly per: number | null;
}

/** The figures of a snapshot, by the catalogue's order and then by year; of one id or one year when asked. */
export async function figures(
  reader: Pick<SnapshotReader, "rows">,
  asked: { readonly id?: string; readonly year?: string } = {},
): Promise<readonly FigureRow[]> {
  const parameters = { id: asked.id ?? null, year: asked.year ?? null };
  const rows = await reader.rows<Omit<FigureRow, "title">>(statement("figures"), parameters);
  const byId = Map.groupBy(rows, (row) => row.id);
  return measures.flatMap(({ id, title }) =>
    (byId.get(id) ?? []).map(({ id: same, ...row }) => ({ id: same, title, ...row })),
  );
}

/** The years that a snapshot speaks of, the earliest first. */
export async function yearsOf(reader: SnapshotReader): Promise<readonly string[]> {
  const rows = await reader.rows<{ year: string }>(statement("reading-years"));
  return rows.map((row) => row.year);
}

export interface AreaFigure {
  /** The area's code, or "not known". */
  readonly area: string;
  readonly numerator: number;
  /** null for a count, and for the rate of an area whose population is not known. */
  readonly denominator: number | null;
}

/** A measure's counts by area, over one year or several added up. A year that is missing adds nothing. */
export async function areaFigures(
  reader: SnapshotReader,
  asked: {
    readonly id: string;
    readonly years: readonly [string, ...string[]];
    readonly geography: "ward" | "neighbourhood";
  },
): Promise<readonly AreaFigure[]> {
  return reader.rows<AreaFigure>(statement("area-rows"), asked);
}

/** The measure of an id; undefined when there is none. */
export const measureOf = (id: string): Measure | undefined => measures.find((each) => each.id === id);

/** A ward's count behind a rate, as it was counted. */
export interface WardCount {
  /** The rate's. */
  readonly id: string;
  readonly year: string;
  /** The ward's code, or "not known". */
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly population: number | null;
}

/** The wards of every rate and year. */
export async function wardCounts(reader: Pick<SnapshotReader, "rows">): Promise<readonly WardCount[]> {
  const ids = measures.filter((each) => each.kind === "rate").map((each) => each.id);
  return reader.rows<WardCount>(statement("ward-counts"), { ids });
}

/** A count that may not be shown: an indicator's (or a share's own), of one year, of a ward or (null) of the whole area. */
export interface HiddenCount {
  readonly id: string;
  readonly year: string;
  readonly area: string | null;
}

/** The counts that the build chose to hide; null in a snapshot from before builds chose. */
export async function hiddenIn(reader: SnapshotReader): Promise<readonly HiddenCount[] | null> {
  const [kept] = await reader.rows<{ kept: boolean }>(statement("hidden-kept"));
  return kept?.kept ? reader.rows<HiddenCount>(statement("hidden-rows")) : null;
}
