import type { Format, Table } from "./format.ts";

export type Kind = "csv" | "xml" | "geojson";

/** What kind of text a file's first bytes begin: a tag, a JSON bracket, or else a table. */
export function kindOf(start: string): Kind {
  const first = start.replace(/^\ufeff/, "").trimStart()[0];
  if (first === "<") return "xml";
  return first === "{" || first === "[" ? "geojson" : "csv";
}

/** A CSV's format and, for each declared column, its place in the file; -1 where the file has none. */
export interface RecognisedTable {
  readonly format: Format;
  readonly table: Table;
  readonly places: readonly number[];
  /** Names in the heading that the format does not know, with their places. */
  readonly extra: readonly (readonly [name: string, place: number])[];
}

/** Finds the format whose required columns all stand in a heading, in any order and case; most in common wins. */
export function recogniseHeading(
  formats: readonly Format[],
  names: readonly string[],
): RecognisedTable | { refused: string } {
  const lower = names.map((name) => name.toLowerCase());
  const twice = names.find((name, at) => name !== "" && lower.indexOf(name.toLowerCase()) < at);
  if (twice !== undefined)
    return { refused: `The heading names the column ${twice} twice. Send it with one of them.` };
  const candidates = formats.flatMap((format) =>
    format.recognised.kind === "csv" ? [fit(format, format.recognised.columns, names)] : [],
  );
  const fitting = candidates.filter((each) => each.lacking.length === 0);
  const best = fitting.reduce<Fit | null>((top, each) => (top && top.share >= each.share ? top : each), null);
  return best ? best.found : { refused: unknownHeading(candidates, names) };
}

interface Fit {
  readonly found: RecognisedTable;
  readonly lacking: readonly string[];
  /** Known columns present, as a share of all that the format and the file have between them. */
  readonly share: number;
}

function fit(format: Format, needed: readonly string[], names: readonly string[]): Fit {
  const table = format.tables[0];
  if (!table) throw new Error(`The format ${format.id} has no table.`);
  const lower = names.map((name) => name.toLowerCase());
  const places = table.columns.map((column) => lower.indexOf(column.name.toLowerCase()));
  const known = new Set(places);
  const extra = names.flatMap((name, at) =>
    known.has(at) ? [] : [[name || `column ${at + 1}`, at] as const],
  );
  const lacking = needed.filter((name) => !lower.includes(name.toLowerCase()));
  const present = places.filter((place) => place >= 0).length;
  return {
    found: { format, table, places, extra },
    lacking,
    share: present / (table.columns.length + extra.length),
  };
}

function unknownHeading(candidates: readonly Fit[], names: readonly string[]): string {
  const shown = names.slice(0, 6).join(", ") + (names.length > 6 ? ", ..." : "");
  const near = candidates.toSorted((a, b) => b.share - a.share)[0];
  const hint =
    near && near.share >= 0.4
      ? ` The nearest is ${near.found.format.title}, which also needs ${near.lacking.join(", ")}.`
      : "";
  return `Its columns (${shown}) are not those of any extract that is received here.${hint}`;
}
