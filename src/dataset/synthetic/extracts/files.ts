import { iso } from "../days.ts";
import type { Random } from "../random.ts";
import type { Errors } from "../recording/record.ts";
import { statutoryFiles } from "../statutory/index.ts";
import { extractsOf } from "./catalogue.ts";
import { csvLine } from "./csv.ts";
import { formOf } from "./forms.ts";
import { mapLines } from "./map.ts";
import { neverSent, sentOn } from "./sending.ts";
import type { Attested, Extract, Period, World } from "./world.ts";

/** One file as the manifest tells of it. */
export interface Sent {
  /** From the county's folder on, with forward slashes. */
  readonly path: string;
  readonly format: string;
  readonly agency: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly sent: string;
  readonly provisional?: true;
}

/** A file that an agency owed and did not send. */
export interface NotSent {
  readonly format: string;
  readonly agency: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Where lines go: a file of the county's folder, by path. */
export interface Sheet {
  line(text: string): void;
  close(): void;
}

export interface Desk {
  open(path: string, encoding?: "utf8" | "latin1", mark?: boolean): Sheet;
  /** Told of every row that names a person. */
  attest(about: Attested, file: string, row: number): void;
  readonly errors: Errors;
  /** Decides the days on which files are sent. */
  readonly random: Random;
}

export interface Written {
  readonly sent: readonly Sent[];
  readonly notSent: readonly NotSent[];
  readonly records: number;
}

/** Writes one period's files: the council's statutory returns, which have no errors, then every agency's own. */
export function writePeriod(world: World, period: Period, desk: Desk): Written {
  const returns = writeReturns(world, period, desk);
  const own = writeOwn(world, period, desk);
  return {
    sent: [...returns.sent, ...own.sent],
    notSent: own.notSent,
    records: returns.records + own.records,
  };
}

function writeReturns({ known }: World, period: Period, desk: Desk) {
  let records = 0;
  const sent = statutoryFiles(known.county, known.careers, period).map(({ format, name, write }) => {
    const entry = entryOf({ format, agency: "council" }, period, { random: desk.random, name });
    const sheet = desk.open(entry.path);
    records += write(sheet.line);
    sheet.close();
    return entry;
  });
  return { sent, records };
}

function writeOwn(world: World, period: Period, desk: Desk): Written {
  const files = extractsOf(period).map((extract) => ({ extract, entry: entryOf(extract, period, desk) }));
  const sent: Sent[] = [];
  const notSent: NotSent[] = [];
  let records = 0;
  for (const { extract, entry } of files) {
    const why = neverSent[`${extract.format} ${period.label}`];
    const { path: _path, sent: _sent, provisional: _provisional, ...owed } = entry;
    if (why !== undefined) notSent.push({ ...owed, why });
    else {
      records += writeExtract(world, { extract, period, path: entry.path }, desk);
      sent.push(entry);
    }
  }
  return { sent, notSent, records };
}

/** Writes the map; it is sent once, with the first period. */
export function writeMap(world: World, period: Period, desk: Desk): Sent {
  const entry = entryOf({ format: "geography", agency: "public-health" }, period, desk);
  const sheet = desk.open(entry.path);
  for (const line of mapLines(world.known.county.neighbourhoods)) sheet.line(line);
  sheet.close();
  return entry;
}

type Owed = Pick<Extract, "format" | "agency">;

/** What the manifest says of one file, whose name is made from its format where none is given. */
function entryOf(
  { format, agency }: Owed,
  period: Period,
  { random, name }: { random: Random; name?: string },
): Sent {
  const ending = format === "geography" ? "geojson" : "csv";
  return {
    path: `${period.label}/${agency}/${name ?? `${titles[format] ?? format}-${period.label}.${ending}`}`,
    format,
    agency,
    period: period.label,
    from: iso(period.from),
    to: iso(period.to),
    sent: sentOn(format, period, random),
    ...(period.label >= "2025-26" ? { provisional: true } : {}),
  };
}

const titles: Readonly<Record<string, string>> = {
  geography: "neighbourhoods",
  "health-visiting": "health-visiting-reviews",
};

function writeExtract(
  world: World,
  file: { extract: Extract; period: Period; path: string },
  desk: Desk,
): number {
  const { extract, period, path } = file;
  const form = formOf(desk.errors, extract.format, period.label);
  const inOrder = <T>(fields: readonly T[]) => (form.reversed ? [...fields].reverse() : fields);
  const sheet = desk.open(path, form.encoding, form.mark);
  sheet.line(csvLine(inOrder(extract.heading)));
  let row = 0;
  for (const { fields, about } of extract.lines(world, period, form.dates)) {
    row += 1;
    sheet.line(csvLine(inOrder(fields)));
    if (about) desk.attest(about, path, row);
  }
  sheet.close();
  return row;
}
