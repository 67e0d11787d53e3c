import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { periodNamed } from "../../period.ts";
import type { SentFile } from "../receive.ts";

/** What a folder's manifest.json says of its files. */
const manifest = z.object({
  files: z.array(
    z.object({
      /** Below the folder, with forward slashes. */
      path: z.string(),
      agency: z.string().optional(),
      period: z
        .string()
        .refine((name) => periodNamed(name) !== null, "not a period")
        .optional(),
      /** The day on which it was sent. */
      sent: z.iso.date("not a day such as 2025-07-31").optional(),
      provisional: z.boolean().optional(),
    }),
  ),
});

type ManifestEntry = z.infer<typeof manifest>["files"][number];

/**
 * The files at a path: the file itself, or every file below a folder but truth/ and hidden ones. Where the
 * folder has a manifest.json its files come in the order of the days on which they were sent.
 */
export function sentFiles(path: string): SentFile[] | { refused: string } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    return { refused: `There is nothing at ${path}. Give the path of a file or of a folder of files.` };
  if (found.isFile()) return [{ path }];
  // A pipe would be waited for without end, and a device may never end.
  if (!found.isDirectory())
    return { refused: `${path} is neither a file nor a folder. Give the file itself.` };
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !/(^|\/)(\.|truth\/)/.test(file) && file !== "manifest.json")
    .toSorted();
  if (files.length === 0) return { refused: `The folder ${path} holds no file to receive.` };
  const entries = manifestOf(path);
  if ("refused" in entries) return entries;
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

function manifestOf(folder: string): Map<string, ManifestEntry> | { refused: string } {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return new Map();
  const read = manifest.safeParse(parsed(readFileSync(path, "utf8")));
  if (read.success) return new Map(read.data.files.map((entry) => [entry.path, entry]));
  const [issue] = read.error.issues;
  return {
    refused: `${path} does not say of each file what it should (${issue?.path.join(".") || "files"}: ${issue?.message}). Put it right or take it away.`,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused by the schema
  }
}
