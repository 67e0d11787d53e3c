import { snapshots } from "../dataset/snapshot/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import {
  type EditionAsked,
  groundsFor,
  paperEditions,
  pinsOf,
  reportEdition,
  type Shelf,
  type Sources,
} from "../report/editions/index.ts";
import { formats } from "../report/outputs/index.ts";
import {
  currentDrafts,
  currentRecord,
  type RecordedReport,
  recordForReport,
} from "../report/record/index.ts";

/** What was made of a year's sources, and why the rest was not. */
export interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Each a sentence with its line. */
  readonly unfit: readonly string[];
}

export const registerTold = (workspace: Workspace) => ({
  record: currentRecord(workspace),
  drafts: currentDrafts(workspace),
});

/**
 * A year's report, from the text that the register has of it (else the partnership's file), and the papers before it. By name:
 * report.html and so on, cover.html for the body that the paper itself names, the other bodies' by theirs.
 */
export async function compiled(workspace: Workspace, sources: Sources, day: string): Promise<Made> {
  const { record, drafts } = registerTold(workspace);
  const version =
    [...(record?.reports ?? []), ...drafts.reports].findLast((each) => each.year === sources.year) ?? null;
  const reference = version?.reference ?? "";
  const desk: Desk = {
    ...{ workspace, source: snapshots(workspace), day, version, from: record?.partnership ?? "" },
    told: record && recordForReport(record, reference, drafts.commentaries),
    presentations: [...(record?.presentations ?? []), ...drafts.presentations].filter(
      (each) => each.report === reference,
    ),
  };
  const report = await reportOf(sources, desk);
  const papers = await papersOf(sources, desk);
  return {
    files: new Map([...report.files, ...papers.files]),
    unfit: [...report.unfit, ...papers.unfit.map((each) => `Cover: ${each}`)],
  };
}

interface Desk extends Shelf {
  readonly day: string;
  readonly from: string;
  readonly version: RecordedReport | null;
  readonly told: EditionAsked["grounds"]["record"];
  readonly presentations: Parameters<typeof paperEditions>[0]["presentations"];
}

const nothing: Made = { files: new Map(), unfit: [] };

const common = ({ workspace, from }: Desk) => ({
  ...{ from, formats, invented: workspace.settings.invented ?? false },
});

async function reportOf({ report }: Sources, desk: Desk): Promise<Made> {
  const { version, told, day } = desk;
  const source = version?.text || report;
  if (!source) return nothing;
  const on = { newest: told, day: version?.publishedOn ?? day };
  const grounds = await groundsFor(desk, pinsOf(version ?? {}), on);
  if ("refused" in grounds) return { ...nothing, unfit: [grounds.refused] };
  const signed = version?.state === "published" && version.seal !== null;
  const made = await reportEdition({ ...common(desk), source, grounds, signed });
  return "unfit" in made ? { ...nothing, ...made } : { files: made.files, unfit: [] };
}

async function papersOf({ cover }: Sources, desk: Desk): Promise<Made> {
  if (cover === null) return nothing;
  const { version, told, presentations, day } = desk;
  const pins = { snapshot: version?.snapshot ?? null, record: null };
  const grounds = await groundsFor(desk, pins, { newest: told, day });
  if ("refused" in grounds) return { ...nothing, unfit: [grounds.refused] };
  const made = await paperEditions({ ...common(desk), source: cover, grounds, presentations });
  if ("unfit" in made) return { ...nothing, ...made };
  const [first, ...others] = made.papers;
  const own = [...(first?.files ?? [])].map(
    ([name, bytes]) => [name.replace(/^.*\./, "cover."), bytes] as const,
  );
  return { files: new Map([...own, ...others.flatMap(({ files }) => [...files])]), unfit: [] };
}
