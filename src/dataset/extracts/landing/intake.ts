import { type CsvTaken, csvIntake } from "../csv/intake.ts";
import type { Format } from "../format.ts";
import { geojsonIntake } from "../geojson/intake.ts";
import { kindOf } from "../recognise.ts";
import { xmlIntake } from "../xml/intake.ts";
import type { Reading, SelfDescription } from "./row.ts";

/** What a whole file turned out to be. */
export interface Taken {
  readonly format: Format;
  readonly rows: number;
  readonly self: SelfDescription;
  /** Present where DuckDB reads the records itself; else they went to the reading as rows. */
  readonly csv?: CsvTaken;
}

/** Takes a file's bytes one chunk after another and decides whether it can be received. */
export interface Intake {
  /** Returns a sentence when the file must be refused. */
  push(bytes: Uint8Array): string | null;
  end(): Taken | { refused: string };
}

/** The intake for a file that begins with these bytes (the first chunk; it is still to be pushed). */
export function intakeFor(start: Uint8Array, formats: readonly Format[], reading: Reading): Intake {
  const wide = start[0] === 0xff || start[0] === 0xfe;
  const text = new TextDecoder(wide ? wideEncoding(start) : "utf-8").decode(start.subarray(0, 8192));
  const kind = kindOf(text);
  if (kind === "xml") return xmlIntake(text, start, formats, reading);
  return kind === "geojson" ? geojsonIntake(formats, reading) : csvIntake(start, formats);
}

const wideEncoding = (start: Uint8Array) => (start[0] === 0xff ? "utf-16le" : "utf-16be");
