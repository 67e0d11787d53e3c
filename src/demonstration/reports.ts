import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedChildren } from "../dataset/synthetic/index.ts";
import type { Effects } from "../kit/command/index.ts";
import { folderAside, hashesBelow, landFolder, sha256OfText } from "../kit/files/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { type Sources, sourcesOf } from "../report/editions/index.ts";
import { compiled, type Made, registerTold } from "./compiled.ts";

/** The newest snapshot, and the civil day of the workspace, ISO. */
interface At {
  readonly snapshot: string;
  readonly day: string;
}

/** What the demonstration ends with. */
interface Told {
  readonly exit: 0 | 1;
  readonly json: object;
  readonly text: readonly string[];
}

/**
 * The partnership's newest yearly report and the paper before it, compiled into workspace/reports/<year>: where they are, or in
 * words why not. One that is not in order stops nobody from looking at the rest. What was made of the same sources, snapshot,
 * record and program stands as it is.
 */
export async function reportsCompiled(workspace: Workspace, at: At, effects: Effects): Promise<Told> {
  const [newest] = sourcesOf(workspace);
  if (!newest) return { exit: 0, json: { report: null, cover: null }, text: [] };
  const folder = workspace.path("reports", newest.year);
  const key = keyOf(workspace, newest, at);
  const standing = keptIn(folder);
  if (standing?.key === key) return told(workspace, folder, newest, standing.unfit);
  effects.progress("Compiling the yearly report and the paper before it ...");
  const made = await compiled(workspace, newest, at.day);
  land(workspace, folder, made, key);
  return told(workspace, folder, newest, made.unfit);
}

const noteName = "made-of.json";

interface Note {
  readonly key: string;
  readonly unfit: readonly string[];
}

function keptIn(folder: string): Note | null {
  const path = join(folder, noteName);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Note) : null;
}

/** Everything that the files follow from. */
function keyOf(workspace: Workspace, sources: Sources, at: At): string {
  const code = hashesBelow(join(import.meta.dirname, ".."), (path) =>
    /^(report|kit|demonstration)\/.*(?<!\.test)\.\w+$/.test(path),
  );
  return sha256OfText(JSON.stringify({ ...at, sources, ...registerTold(workspace), code }));
}

/** The folder as a whole takes the place of the one that stood there. */
function land(workspace: Workspace, folder: string, { files, unfit }: Made, key: string) {
  const aside = folderAside(workspace.path("reports"));
  for (const [name, bytes] of files) writeFileSync(join(aside, name), bytes);
  const note: Note = { key, unfit };
  writeFileSync(join(aside, noteName), `${JSON.stringify(note, null, 1)}\n`);
  rmSync(folder, { recursive: true, force: true });
  landFolder(aside, folder);
}

function told(workspace: Workspace, folder: string, { year }: Sources, unfit: readonly string[]): Told {
  const [report, cover] = ["report", "cover"].map((name) => pathsOf(folder, name));
  const found = [report, cover].flatMap((each) => (each ? Object.values(each) : []));
  const links =
    found.length === 0
      ? []
      : [`The yearly report ${year} and its cover:`, ...found.map((each) => `  ${each}`)];
  const json = { report, cover };
  if (unfit.length === 0) return { exit: 0, json, text: links };
  if (isSmaller(workspace)) {
    const why = `Oakmarch's yearly report ${year} speaks of the county in its full size. Of this smaller one ${unfit.length} of its statements do not hold, so it was not compiled.`;
    return { exit: 0, json, text: [why, ...links] };
  }
  const why = `Not everything of the yearly report ${year} was compiled, since this is not in order:`;
  return { exit: 1, json: { ...json, unfit }, text: [why, ...unfit, ...links] };
}

/** The files of that name, by format; null where there is none. */
function pathsOf(folder: string, name: string): Readonly<Record<string, string>> | null {
  const paths = ["html", "pdf", "docx"].map((format) => [format, join(folder, `${name}.${format}`)] as const);
  const there = paths.filter(([, path]) => existsSync(path));
  return there.length === 0 ? null : Object.fromEntries(there);
}

/** Oakmarch's report speaks of the county in its full size: of a smaller one its sentences are not true. */
function isSmaller(workspace: Workspace): boolean {
  const manifest = workspace.path("synthetic", "manifest.json");
  if (!existsSync(manifest)) return false;
  const { children } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly children: number };
  return children < publishedChildren;
}
