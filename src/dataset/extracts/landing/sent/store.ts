import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { SentFile } from "../receive.ts";

/** What a folder's manifest.json says of one of its files. */
interface ManifestEntry {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly agency?: string;
  readonly period?: string;
  /** The day on which it was sent, ISO. */
  readonly sent?: string;
  readonly provisional?: boolean;
}

/**
 * The files at a path: the file itself, or every file below a folder but truth/ and hidden ones. Where the
 * folder has a manifest.json its files come in the order of the days on which they were sent.
 */
export function sentFiles(path: string): SentFile[] | { refused: string } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    return { refused: `There is nothing at ${path}. Give the path of a file or of a folder of files.` };
  if (!found.isDirectory()) return [{ path }];
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !/(^|\/)(\.|truth\/)/.test(file) && file !== "manifest.json")
    .toSorted();
  if (files.length === 0) return { refused: `The folder ${path} holds no file to receive.` };
  const entries = manifestOf(path);
  return files.map((file) => sentFile(join(path, file), entries.get(file))).toSorted(byDay);
}

function sentFile(path: string, entry: ManifestEntry | undefined): SentFile {
  if (!entry) return { path };
  const { agency, period, sent, provisional } = entry;
  return {
    path,
    ...(agency === undefined ? {} : { agency }),
    ...(period === undefined ? {} : { period }),
    ...(sent === undefined ? {} : { receivedOn: sent }),
    ...(provisional === undefined ? {} : { provisional }),
  };
}

const byDay = (a: SentFile, b: SentFile) => {
  const [first, second] = [a.receivedOn ?? "9999", b.receivedOn ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
};

function manifestOf(folder: string): Map<string, ManifestEntry> {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return new Map();
  const { files } = JSON.parse(readFileSync(path, "utf8")) as { files: readonly ManifestEntry[] };
  return new Map(files.map((entry) => [entry.path, entry]));
}
