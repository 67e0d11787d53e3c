import type { ReceivedRow } from "./row.ts";

const [comma, quote, newline] = [0x2c, 0x22, 0x0a] as const;

/** The most bytes that a row can take in a part: three for a character, each quotation mark twice. */
export function mostBytes({ values }: ReceivedRow): number {
  let characters = 32;
  for (const value of values) characters += value === null ? 1 : value.length + 3;
  return characters * 6;
}

/**
 * Writes a received row into a buffer, from `at` on, as a line of a part: every text in quotation marks, an
 * absent one nothing at all. Parts of CSV that DuckDB then copies to Parquet took two thirds of the time of
 * its appender; bytes written straight into one buffer leave no garbage behind, unlike text put together.
 * @returns where the line ends
 */
export function writeLine(into: Buffer, at: number, { row, line, values }: ReceivedRow): number {
  let end = at + into.write(`${row},${line}`, at, "latin1");
  for (const value of values) {
    into[end++] = comma;
    if (value === null) continue;
    into[end++] = quote;
    end += into.write(value.includes('"') ? value.replaceAll('"', '""') : value, end, "utf8");
    into[end++] = quote;
  }
  into[end++] = newline;
  return end;
}
