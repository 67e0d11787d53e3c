import type { Format } from "../format.ts";
import type { Intake } from "../landing/intake.ts";
import { type RecognisedTable, recogniseHeading } from "../recognise.ts";
import { utf8Watch } from "./encoding.ts";
import { type Heading, headingOf } from "./heading.ts";
import { type Scan, type Scanned, scanRecords } from "./scan.ts";

export type CsvEncoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** A scanned table, ready for DuckDB's reader once it is UTF-8. */
export interface CsvTaken {
  readonly recognised: RecognisedTable;
  readonly heading: Heading;
  readonly scanned: Scanned;
  readonly encoding: CsvEncoding;
}

const longestHeading = 1 << 20;
/** Far more than any extract has; each one more costs the reader memory and time. */
const mostColumns = 1000;

/** The intake of a table of text: comma, semicolon, tab or bar; UTF-8, Windows-1252 ("Latin-1") or UTF-16. */
export function csvIntake(start: Uint8Array, formats: readonly Format[]): Intake {
  const wide: CsvEncoding | null = start[0] === 0xff ? "utf-16le" : start[0] === 0xfe ? "utf-16be" : null;
  const decoder = wide === null ? null : new TextDecoder(wide);
  const watch = utf8Watch();
  let waiting: Uint8Array = new Uint8Array();
  let opened: { heading: Heading; recognised: RecognisedTable; scan: Scan } | null = null;

  const take = (bytes: Uint8Array, atEnd: boolean): string | null => {
    watch.push(bytes);
    if (opened) return opened.scan.push(bytes);
    const held = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    const heading = headingOf(held, atEnd);
    if (heading === null) {
      waiting = Uint8Array.from(held);
      return held.length > longestHeading ? "It has no heading: its first line is longer than 1 MB." : null;
    }
    if (heading.names.length > mostColumns)
      return `Its heading has ${heading.names.length} columns, more than the ${mostColumns} that a table may have.`;
    const recognised = recogniseHeading(formats, heading.names);
    if ("refused" in recognised) return recognised.refused;
    opened = { heading, recognised, scan: scanRecords(heading) };
    return opened.scan.push(held.subarray(heading.length));
  };

  return {
    push: (bytes) => take(decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes, false),
    end: () => {
      const refused = take(decoder ? Buffer.from(decoder.decode()) : new Uint8Array(), true);
      if (refused !== null) return { refused };
      if (!opened) return { refused: "It is empty: there is no heading to know it by." };
      const scanned = opened.scan.end();
      if ("refused" in scanned) return scanned;
      const { heading, recognised } = opened;
      const encoding: CsvEncoding = wide ?? (watch.valid() ? "utf-8" : "windows-1252");
      const csv = { recognised, heading, scanned, encoding };
      return {
        format: recognised.format,
        rows: scanned.rows,
        self: { referenceDate: null, year: null },
        csv,
      };
    },
  };
}
