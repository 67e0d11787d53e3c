import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { snapshots } from "../../dataset/snapshot/index.ts";
import { writeAside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { type Compiled, compile, type Grounds } from "../compile/index.ts";
import { groundsFor, pinsOf, type Refused } from "../editions/index.ts";
import {
  currentDrafts,
  currentRecord,
  type PublicPresentation,
  type RecordedReport,
  recordForReport,
} from "../record/index.ts";
import { type Front, readSource } from "../source/index.ts";

/** A report as it was asked for: a file's text, or that of a version in the register with what it is pinned to. */
export interface Asked {
  readonly text: string;
  readonly report: RecordedReport | null;
}

/** A compiled report with what it was compiled from. */
export interface Found {
  readonly text: string;
  readonly compiled: Compiled;
  readonly grounds: Grounds;
  /** Of a cover report: every meeting of a committee or a board that the report goes to. */
  readonly presentations: readonly PublicPresentation[];
  /** True for a text of the register that was signed and published: it is made as it stands. */
  readonly signed: boolean;
}

/** The text that a path or a version's reference names. The register is not opened: it keeps its reports beside it as a file. */
export function textNamed(workspace: Workspace, named: string): Asked | Refused {
  if (existsSync(named)) {
    if (!statSync(named).isFile()) return { refused: `${named} is a folder: name the report's file.` };
    return { text: readFileSync(named, "utf8"), report: null };
  }
  const reports = reportsIn(workspace);
  const report = reports.find(({ reference }) => reference.toLowerCase() === named.toLowerCase());
  if (report?.text) return { text: report.text, report };
  if (report)
    return {
      refused: `The text of ${named} is kept elsewhere${report.address ? `: ${report.address}` : ""}.`,
    };
  const known = reports.map(({ reference, title }) => `${reference} (${title})`).join(", ");
  return {
    refused: `There is no file ${named}, and the register has no report of that name${known ? `: it has ${known}` : ""}. Name a Markdown file, or a report such as V-2026-004.`,
  };
}

/**
 * Compiles a report against the snapshot and the public record that it is pinned to, or the current ones. One that was
 * published is made as on its day.
 */
export async function compiledFrom(
  workspace: Workspace,
  { text, report }: Asked,
  day: string,
): Promise<Found | Refused> {
  const source = readSource(text);
  const own = report ?? reportOf(workspace, source.front);
  const record = currentRecord(workspace);
  const { front } = source;
  const pins = pinsOf(report ?? {});
  const grounds = await groundsFor(
    { workspace, source: snapshots(workspace) },
    { snapshot: pins.snapshot ?? front.snapshot, record: pins.record ?? front.record },
    {
      newest: record && recordForReport(record, own?.reference ?? "", currentDrafts(workspace).commentaries),
      day: report?.publishedOn ?? day,
    },
  );
  if ("refused" in grounds) return grounds;
  const presentations = presentationsOf(workspace, own);
  const signed = report?.state === "published" && report.seal !== null;
  return { text, grounds, presentations, signed, compiled: compile(source, grounds) };
}

/** Writes files into a folder, each whole or not at all, and gives their paths. */
export function written(out: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  mkdirSync(out, { recursive: true });
  return [...files].map(([name, bytes]) => {
    writeAside(join(out, name), bytes);
    return join(out, name);
  });
}

const reportsIn = (workspace: Workspace): readonly RecordedReport[] => [
  ...(currentRecord(workspace)?.reports ?? []),
  ...currentDrafts(workspace).reports,
];

/** The newest version of the year's report: a file of that year prints its commentary, a cover report goes before it. */
function reportOf(workspace: Workspace, { values, year }: Front): RecordedReport | null {
  const named = (each: RecordedReport) => [each.reference, each.year].includes(values.report ?? year ?? "");
  return reportsIn(workspace).findLast(named) ?? null;
}

function presentationsOf(workspace: Workspace, report: RecordedReport | null): readonly PublicPresentation[] {
  const all = [...(currentRecord(workspace)?.presentations ?? []), ...currentDrafts(workspace).presentations];
  return all.filter((each) => each.report === report?.reference);
}
