import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedChildren } from "../dataset/synthetic/index.ts";
import type { Effects } from "../kit/command/index.ts";
import { folderAside, hashesBelow, landFolder, sha256OfText } from "../kit/files/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import {
  type EditionAsked,
  groundsOf,
  paperEditions,
  reportEdition,
  type Sources,
  sourcesOf,
  type Unfit,
} from "../report/editions/index.ts";
import { currentDrafts, currentRecord, recordForReport } from "../report/record/index.ts";

/**
 * The yearly report and its cover, compiled; in words where they are, or why not. A report that is not in order stops nobody
 * from looking at the rest, and where Oakmarch was made smaller it cannot be.
 */
export async function compiledIn(
  workspace: Workspace,
  by: { readonly snapshot: string; readonly day: string },
  effects: Effects,
): Promise<{ readonly exit: 0 | 1; readonly json: object; readonly text: readonly string[] }> {
  effects.progress("Compiling the yearly report and its cover ...");
  const made = await compileReports(workspace, by);
  if (made === null) return { exit: 0, json: { report: null, cover: null }, text: [] };
  if (!("unfit" in made)) {
    const { report, cover, year } = made;
    const links = [...Object.values(report), ...Object.values(cover)].map((path) => `  ${path}`);
    return { exit: 0, json: { report, cover }, text: [`The yearly report ${year} and its cover:`, ...links] };
  }
  const { unfit, year, expected } = made;
  const json = { report: null, cover: null, unfit };
  const why = expected
    ? `The yearly report ${year} speaks of the whole county: of this smaller one ${unfit.length} of its statements do not hold, so it was not compiled.`
    : `The yearly report ${year} was not compiled, since this is not in order:`;
  return { exit: expected ? 0 : 1, json, text: [why, ...(expected ? [] : unfit)] };
}

/** The newest yearly report and the paper before it, as files of the workspace. */
interface CompiledReports {
  readonly year: string;
  /** Where its files lie. */
  readonly folder: string;
  /** By its format: html, pdf, docx, csv. */
  readonly report: Readonly<Record<string, string>>;
  readonly cover: Readonly<Record<string, string>>;
}

/** A report that is not in order: `expected` where it speaks of a whole county and this one was made smaller. */
interface NotCompiled extends Unfit {
  readonly year: string;
  readonly expected: boolean;
}

const madeOf = "made-of.txt";

/**
 * Compiles the partnership's newest yearly report and the paper before it into workspace/reports/<year>. What was made of the
 * same sources, snapshot, record and program stands as it is. Null where the partnership keeps no report.
 * @param by the snapshot, and the civil day of the workspace, ISO
 */
async function compileReports(
  workspace: Workspace,
  by: { readonly snapshot: string; readonly day: string },
): Promise<CompiledReports | NotCompiled | null> {
  const [newest] = sourcesOf(workspace);
  if (!newest) return null;
  const { year } = newest;
  const folder = workspace.path("reports", year);
  const key = keyOf(workspace, newest, by);
  const standing = join(folder, madeOf);
  if (!existsSync(standing) || readFileSync(standing, "utf8") !== key) {
    const files = await filesOf(workspace, newest, by);
    if ("unfit" in files) return { ...files, year, expected: isSmaller(workspace) };
    land(workspace, folder, new Map([...files, [madeOf, new TextEncoder().encode(key)]]));
  }
  const paths = (names: readonly string[]) =>
    Object.fromEntries(
      names
        .map((name) => [name.slice(name.lastIndexOf(".") + 1), join(folder, name)] as const)
        .filter(([, path]) => existsSync(path)),
    );
  const report = paths(["report.html", "report.pdf", "report.docx", "figures.csv"]);
  return { year, folder, report, cover: paths(["cover.html", "cover.pdf", "cover.docx", "cover.csv"]) };
}

/** Everything that the files follow from. */
function keyOf(workspace: Workspace, sources: Sources, by: object): string {
  const code = hashesBelow(join(import.meta.dirname, ".."), (path) =>
    /^(report|kit)\/.*(?<!\.test)\.\w+$/.test(path),
  );
  const { record, drafts } = registerIn(workspace);
  return sha256OfText(JSON.stringify({ ...by, sources, record, drafts, code }));
}

const registerIn = (workspace: Workspace) => ({
  record: currentRecord(workspace),
  drafts: currentDrafts(workspace),
});

/** Files by name: those of the report, cover.* for the body that the source names, and the other bodies' by theirs. */
async function filesOf(
  workspace: Workspace,
  { year, report, cover }: Sources,
  by: { readonly snapshot: string; readonly day: string },
): Promise<ReadonlyMap<string, Uint8Array> | Unfit> {
  const { record, drafts } = registerIn(workspace);
  const version =
    [...(record?.reports ?? []), ...drafts.reports].find((each) => each.year === year)?.reference ?? "";
  const told = record && recordForReport(record, version, drafts.commentaries);
  const grounds = await groundsOf(workspace, { ...by, record: told });
  const asked = (source: string): EditionAsked => ({
    ...{ source, grounds, from: record?.partnership ?? "", formats: ["html", "pdf", "docx", "csv"] },
  });
  const made = report === null ? { files: new Map() } : await reportEdition(asked(report));
  if ("unfit" in made) return made;
  const presentations = [...(record?.presentations ?? []), ...drafts.presentations].filter(
    (each) => each.report === version,
  );
  const papers = cover === null ? { papers: [] } : await paperEditions({ ...asked(cover), presentations });
  if ("unfit" in papers) return { unfit: papers.unfit.map((each) => `Cover: ${each}`) };
  const [first, ...others] = papers.papers;
  const coverFiles = [...(first?.files ?? [])].map(
    ([name, bytes]) => [name.replace(/^.*\./, "cover."), bytes] as const,
  );
  return new Map([...made.files, ...coverFiles, ...others.flatMap(({ files }) => [...files])]);
}

/** The folder as a whole takes the place of the one that stood there. */
function land(workspace: Workspace, folder: string, files: ReadonlyMap<string, Uint8Array>) {
  const aside = folderAside(workspace.path("reports"));
  for (const [name, bytes] of files) writeFileSync(join(aside, name), bytes);
  rmSync(folder, { recursive: true, force: true });
  landFolder(aside, folder);
}

/** Oakmarch's report speaks of the county in its full size: of a smaller one its sentences are not true. */
function isSmaller(workspace: Workspace): boolean {
  const manifest = workspace.path("synthetic", "manifest.json");
  if (!existsSync(manifest)) return false;
  const { children } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly children: number };
  return children < publishedChildren;
}
