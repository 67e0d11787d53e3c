import { closeSync, createReadStream, createWriteStream, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "../../../../kit/duckdb/index.ts";
import { textBeside } from "../../../../kit/files/index.ts";
import type { CsvEncoding, CsvTaken } from "../../csv/intake.ts";
import type { Scanned } from "../../csv/scan.ts";
import { fill, quotedName, quotedText } from "../../reading/fill.ts";
import type { Part } from "../store.ts";

const sql = {
  csv: textBeside(import.meta.url, "from-csv.sql"),
  csvWithLines: textBeside(import.meta.url, "from-csv-with-lines.sql"),
  part: textBeside(import.meta.url, "from-part.sql"),
};

const leastBuffer = 8 << 20;

/** Writes rows/<table>.parquet of a scanned CSV; returns how many rows DuckDB read, which the scan must confirm. */
export async function csvToParquet(
  db: Database,
  folder: string,
  original: string,
  csv: CsvTaken,
): Promise<string> {
  const { recognised, heading, scanned } = csv;
  const text = await asUtf8(folder, original, csv.encoding);
  const target = join(folder, "rows", `${recognised.table.name}.parquet`);
  const selected = [
    ...recognised.table.columns.map((column, at) => chosen(recognised.places[at] ?? -1, column.name)),
    ...recognised.extra.map(([name, place]) => chosen(place, name)),
  ].join(", ");
  const plain = scanned.shifts.length <= 1;
  const lines = join(folder, "rows", "lines.part");
  if (!plain) writeLines(lines, scanned);
  const statement = fill(plain ? sql.csv : sql.csvWithLines, {
    texts: { file: text, delimiter: heading.delimiter, target, lines },
    pieces: {
      ...sizes(scanned.longestRecord),
      columns: `{${heading.names.map((_, at) => `'c${at}': 'VARCHAR'`).join(", ")}}`,
      selected,
      shift: String(scanned.shifts[0]?.[1] ?? 1),
    },
  });
  await db.run(statement);
  for (const part of [text, lines]) if (part !== original) rmSync(part, { force: true });
  return target;
}

/** One line to a row: the line of the file on which its record begins. */
function writeLines(path: string, { rows, shifts }: Scanned) {
  const file = openSync(path, "wx");
  try {
    for (const [at, [from, shift]] of shifts.entries()) {
      const until = shifts[at + 1]?.[0] ?? rows + 1;
      writeFileSync(
        file,
        Array.from({ length: until - from }, (_, row) => `${from + row + shift}\n`).join(""),
      );
    }
  } finally {
    closeSync(file);
  }
}

const chosen = (place: number, name: string) =>
  `${place < 0 ? "cast(null as varchar)" : `c${place}`} as ${quotedName(name)}`;

/** Room for the longest record several times over, and otherwise little: the reader takes it at once. */
const sizes = (longest: number) => ({
  longest: String(Math.max(longest * 4, 4096)),
  buffer: String(Math.max(longest * 16, leastBuffer)),
});

/** The path of the same text in UTF-8: the original where it is that already. */
async function asUtf8(folder: string, original: string, encoding: CsvEncoding): Promise<string> {
  if (encoding === "utf-8") return original;
  const path = join(folder, "rows", "utf-8.part");
  const decoder = new TextDecoder(encoding);
  const decode = new Transform({
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  await pipeline(createReadStream(original), decode, createWriteStream(path));
  return path;
}

/** Writes rows/<table>.parquet from a part, and removes the part. */
export async function partToParquet(
  db: Database,
  folder: string,
  part: Part,
  columns: readonly string[],
): Promise<string> {
  const target = join(folder, "rows", `${part.table}.parquet`);
  const types = columns.map((name) => `${quotedText(name)}: 'VARCHAR'`);
  const statement = fill(sql.part, {
    texts: { file: part.file, target },
    pieces: { ...sizes(part.longest), columns: `{'row': 'INTEGER', 'line': 'INTEGER', ${types.join(", ")}}` },
  });
  await db.run(statement);
  rmSync(part.file);
  return target;
}
