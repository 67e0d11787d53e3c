import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { bornAt, sha256OfText, writeAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { sealOf } from "../../../register/documents/index.ts";
import type { Kept } from "../../../register/grammar/index.ts";
import type { Room } from "../room.ts";

/** The files of a report as they stand: made, being made, or not. */
export interface Downloads {
  readonly files: readonly { readonly name: string; readonly words: string; readonly size: string }[];
  readonly running: boolean;
  /** Why they could not be made; null where nothing went wrong. */
  readonly failed: string | null;
}

const kinds: Readonly<Record<string, { readonly words: string; readonly type: string }>> = {
  "report.html": { words: "As a web page", type: "text/html; charset=utf-8" },
  "report.pdf": { words: "As a PDF", type: "application/pdf" },
  "report.docx": {
    words: "As a Word document",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  "figures.csv": { words: "Every figure, as CSV", type: "text/csv; charset=utf-8" },
};

type Place = Pick<Room, "workspace">;

/** What stands of a report's files, made from what it says now; older ones are not shown. */
export function downloadsOf({ workspace }: Place, kept: Kept): Downloads {
  const folder = folderOf(workspace, kept);
  const ended = endOf(folder);
  const made = ended?.exit === 0 ? Object.keys(kinds).filter((name) => existsSync(join(folder, name))) : [];
  return {
    files: made.map((name) => ({
      ...{ name, words: kinds[name]?.words ?? name },
      size: sizeWords(statSync(join(folder, name)).size),
    })),
    running: ended === null && isRunning(folder),
    failed: ended !== null && ended.exit !== 0 ? ended.said : null,
  };
}

/** One of them with its type; null where there is none of that name. */
export function downloadNamed({ workspace }: Place, kept: Kept, name: string) {
  const folder = folderOf(workspace, kept);
  const type = Object.hasOwn(kinds, name) ? kinds[name]?.type : undefined;
  const path = join(folder, name);
  if (type === undefined || endOf(folder)?.exit !== 0 || !existsSync(path)) return null;
  return { type, bytes: readFileSync(path) };
}

/**
 * Makes the files in a process of its own, unless they are made or being made: a report of eighty pages would keep every
 * other reader waiting. Files of what the report said before are taken away.
 */
export function beginFiles({ workspace, program }: Pick<Room, "workspace" | "program">, kept: Kept): void {
  const folder = folderOf(workspace, kept);
  const { files, running } = downloadsOf({ workspace }, kept);
  if (files.length > 0 || running) return;
  clearOthers(workspace, kept.reference, folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [node, ...words] = program;
  const asked = [
    "report",
    "build",
    kept.reference,
    "--out",
    folder,
    "--formats",
    "html,pdf,docx,csv",
    "--json",
  ];
  const log = openSync(join(folder, "build.log"), "w", 0o600);
  const said = openSync(join(folder, "build.json"), "w", 0o600);
  const child = spawn(node, [...words, ...asked, "--workspace", workspace.folder], {
    stdio: ["ignore", said, log],
  });
  for (const file of [log, said]) closeSync(file);
  const ends = (exit: number | null, words: string) =>
    existsSync(folder) && writeAside(join(folder, "ended.json"), JSON.stringify({ exit, said: words }));
  child.once("error", (error) => ends(2, error.message));
  child.once("exit", (exit) => ends(exit, exit === 0 ? "" : whyNot(folder)));
  if (child.pid !== undefined)
    writeAside(join(folder, "job.json"), JSON.stringify({ pid: child.pid, born: bornAt(child.pid) ?? null }));
}

/** A folder for what the report says now: text, figures and, while it is no fixed text, the register of this moment. */
function folderOf(workspace: Workspace, kept: Kept): string {
  const fixed = kept.values.seal !== undefined;
  const moving = fixed
    ? []
    : [
        ["record", "current"],
        ["record", "drafts.json"],
        ["snapshots", "current.json"],
      ].map((steps) => textAt(workspace.path(...steps)));
  const key = sha256OfText(JSON.stringify([sealOf(kept.values), ...moving])).slice(0, 16);
  return workspace.path("reports", kept.reference, key);
}

const textAt = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");

function clearOthers(workspace: Workspace, reference: string, folder: string) {
  const all = workspace.path("reports", reference);
  if (!existsSync(all)) return;
  for (const name of readdirSync(all)) {
    const other = join(all, name);
    if (other !== folder && !isRunning(other)) rmSync(other, { recursive: true, force: true });
  }
}

interface End {
  readonly exit: number | null;
  readonly said: string;
}

const endOf = (folder: string): End | null => {
  const text = textAt(join(folder, "ended.json"));
  return text === "" ? null : (JSON.parse(text) as End);
};

/** A process of the same number that began at another time is another process. */
function isRunning(folder: string): boolean {
  const text = textAt(join(folder, "job.json"));
  if (text === "" || endOf(folder)) return false;
  const { pid, born } = JSON.parse(text) as { pid: number; born: ReturnType<typeof bornAt> | null };
  return born !== null && (bornAt(pid) ?? null) === born;
}

/** What the program said, in a sentence. */
function whyNot(folder: string): string {
  const said = textAt(join(folder, "build.json"));
  const { refused } = (said.startsWith("{") ? JSON.parse(said) : {}) as { refused?: string };
  return refused ?? "its sentences are not in order; correct what the check finds, and try again.";
}

const sizeWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
