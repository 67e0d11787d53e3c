import type { Workspace } from "../kit/workspace/index.ts";
import {
  type EditionAsked,
  groundsFor,
  groundsOf,
  paperEditions,
  reportEdition,
  type Sources,
} from "../report/editions/index.ts";
import { formats } from "../report/outputs/index.ts";
import { currentDrafts, currentRecord, recordForReport } from "../report/record/index.ts";

/** The newest snapshot, and the civil day of the workspace, ISO. */
export interface At {
  readonly snapshot: string;
  readonly day: string;
}

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
export async function compiled(workspace: Workspace, sources: Sources, at: At): Promise<Made> {
  const { record, drafts } = registerTold(workspace);
  const version =
    [...(record?.reports ?? []), ...drafts.reports].findLast((each) => each.year === sources.year) ?? null;
  const reference = version?.reference ?? "";
  const desk: Desk = {
    ...{ workspace, at, version, from: record?.partnership ?? "" },
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

interface Desk {
  readonly workspace: Workspace;
  readonly at: At;
  readonly from: string;
  readonly version: Parameters<typeof groundsFor>[1];
  readonly told: EditionAsked["grounds"]["record"];
  readonly presentations: Parameters<typeof paperEditions>[0]["presentations"];
}

const nothing: Made = { files: new Map(), unfit: [] };

const common = ({ workspace, from }: Desk) => ({
  ...{ from, formats, invented: workspace.settings.invented ?? false },
});

async function reportOf({ report }: Sources, desk: Desk): Promise<Made> {
  const { workspace, at, version, told } = desk;
  const source = version?.text || report;
  if (!source) return nothing;
  const grounds = await groundsFor(workspace, version, { ...at, record: told });
  const made = await reportEdition({ ...common(desk), source, grounds });
  return "unfit" in made ? { ...nothing, ...made } : { ...made, unfit: [] };
}

async function papersOf({ cover }: Sources, desk: Desk): Promise<Made> {
  if (cover === null) return nothing;
  const { workspace, at, version, told, presentations } = desk;
  const snapshot = version?.snapshot ?? at.snapshot;
  const grounds = await groundsOf(workspace, { ...at, snapshot, record: told });
  const made = await paperEditions({ ...common(desk), source: cover, grounds, presentations });
  if ("unfit" in made) return { ...nothing, ...made };
  const [first, ...others] = made.papers;
  const own = [...(first?.files ?? [])].map(
    ([name, bytes]) => [name.replace(/^.*\./, "cover."), bytes] as const,
  );
  return { files: new Map([...own, ...others.flatMap(({ files }) => [...files])]), unfit: [] };
}
