import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { folderAside, landFolder } from "../../kit/files/index.ts";

/** What a folder that we wrote says of itself: every file by its SHA-256. */
const listName = "published-files.json";

type Listed = Readonly<Record<string, string>>;

/**
 * Puts the files into `out`: written aside, then renamed, so that a reader sees the old site or the new. Refuses a folder that
 * holds anything but what an earlier call wrote, since all of it goes.
 */
export function layOut(
  out: string,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly refused: string } | null {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const foreign = existsSync(target) ? foreignIn(target) : null;
  if (foreign !== null) return { refused: foreign };
  const aside = folderAside(dirname(target));
  writeAll(aside, files);
  const earlier = `${aside}-earlier`;
  if (existsSync(target)) renameSync(target, earlier);
  if (!landFolder(aside, target))
    throw new Error(`${target} was filled while the site was made: publish again.`);
  rmSync(earlier, { recursive: true, force: true });
  return null;
}

function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const listed: Record<string, string> = {};
  for (const [path, bytes] of files) {
    listed[path] = hashOf(bytes);
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(join(folder, listName), `${JSON.stringify(listed, null, 2)}\n`);
  openToAll(folder);
}

/** Everybody may read what is published; a command's own files are closed to others (kit/command). */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** A sentence that names what in the folder is not ours; null where all of it is, or nothing is there. */
function foreignIn(folder: string): string | null {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  if (found.length === 0) return null;
  const listed = listIn(folder);
  if (listed === null)
    return `${folder} is not empty and not a site that was published before: name an empty or a new folder.`;
  const other = found.find(
    (path) => path !== listName && listed[path] !== hashOf(readFileSync(join(folder, path))),
  );
  if (other === undefined) return null;
  const what = other in listed ? "was changed since" : "does not come from";
  return `${join(folder, other)} ${what} the last publication, and publishing replaces the folder: move it away first.`;
}

function listIn(folder: string): Listed | null {
  const path = join(folder, listName);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Listed) : null;
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
