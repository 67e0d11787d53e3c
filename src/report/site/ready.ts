import {
  groundsFor,
  paperEditions,
  pinsOf,
  reportEdition,
  type Shelf,
  type Sources,
  sourcesOf,
  type Unfit,
} from "../editions/index.ts";
import { formats } from "../outputs/index.ts";
import { type PublicRecord, type RecordedReport, recordForReport } from "../record/index.ts";
import type { ReadyPaper, ReadyReport } from "./material.ts";

interface Desk extends Shelf {
  readonly record: PublicRecord;
  readonly sources: readonly Sources[];
  /** Today, ISO. */
  readonly day: string;
}

/**
 * Every published yearly report with its files, the newest first, and the public papers before it. Each is made again of the
 * snapshot and the record that it was approved with, so that it says what was signed; a paper that is not in order is left out.
 */
export async function readyReports(
  shelf: Shelf,
  record: PublicRecord,
  day: string,
): Promise<readonly ReadyReport[]> {
  const desk = { ...shelf, record, sources: sourcesOf(shelf.workspace), day };
  const ready: ReadyReport[] = [];
  for (const report of record.reports.filter(({ state }) => state === "published")) {
    const made = await filesOf(report, desk);
    const papers = await papersOf(report, desk);
    const unfit = [
      ...named(report.title, "unfit" in made ? made.unfit : []),
      ...named(`The paper before ${report.title}`, "unfit" in papers ? papers.unfit : []),
    ];
    ready.push({
      ...{ report, unfit, files: "unfit" in made ? new Map() : made.files },
      found: named(`${report.title}, published as it was signed`, "unfit" in made ? [] : made.found),
      papers: "unfit" in papers ? [] : papers,
    });
  }
  return ready.sort((a, b) => ((a.report.year ?? "") < (b.report.year ?? "") ? 1 : -1));
}

const isInvented = ({ workspace }: Desk) => workspace.settings.invented ?? false;

const named = (title: string, unfit: readonly string[]) => unfit.map((each) => `${title}: ${each}`);

async function filesOf(
  report: RecordedReport,
  desk: Desk,
): Promise<Pick<ReadyReport, "files" | "found"> | Unfit> {
  if (report.text.trim() === "") return { files: new Map(), found: [] };
  const { record, day } = desk;
  const newest = recordForReport(record, report.reference, []);
  const grounds = await groundsFor(desk, pinsOf(report), { newest, day: report.publishedOn ?? day });
  if ("refused" in grounds) return { unfit: [grounds.refused] };
  return reportEdition({
    source: report.text,
    signed: report.seal !== null,
    grounds,
    from: record.partnership,
    formats,
    invented: isInvented(desk),
  });
}

/** Those that the register says are public and out. */
async function papersOf(report: RecordedReport, desk: Desk): Promise<readonly ReadyPaper[] | Unfit> {
  const { record, day } = desk;
  const cover = desk.sources.find(({ year }) => year === report.year)?.cover ?? null;
  const presentations = record.presentations.filter((each) => each.report === report.reference);
  if (cover === null || presentations.length === 0) return [];
  const grounds = await groundsFor(
    desk,
    { snapshot: report.snapshot, record: null },
    { newest: record, day },
  );
  if ("refused" in grounds) return { unfit: [grounds.refused] };
  const made = await paperEditions({
    ...{
      source: cover,
      grounds,
      presentations,
      from: record.partnership,
      formats,
      invented: isInvented(desk),
    },
    wanted: ({ exempt, presentation, published }) =>
      !exempt && presentation !== null && published !== null && published <= day,
  });
  if ("unfit" in made) return made;
  return made.papers.map(({ committee, meeting, files }) => ({ committee, meeting, files }));
}
