import { createReadStream, existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Entry } from "../../kit/archive/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { goesIn, isLog, type Snapshots } from "./rule.ts";

/** A file that goes into the backup. */
export interface Content {
  /** Below the workspace, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly readOnly: boolean;
}

/** The snapshot that pages read now, by its id; null where none was built. */
function currentSnapshot(workspace: Workspace): string | null {
  const pointer = workspace.path("snapshots", "current.json");
  return existsSync(pointer) ? (JSON.parse(readFileSync(pointer, "utf8")) as { id: string }).id : null;
}

/** Every file of the workspace that goes in. A link is followed, so that a folder on another disk is not forgotten. */
export function contentsOf(workspace: Workspace, snapshots: Snapshots): Content[] {
  const current = currentSnapshot(workspace);
  const seen = new Set<string>();
  const below = (folder: string): Content[] =>
    readdirSync(join(workspace.folder, folder)).flatMap((name) => {
      const path = folder === "" ? name : `${folder}/${name}`;
      const full = join(workspace.folder, path);
      if (!goesIn(path, snapshots, current)) return [];
      const found = statSync(full, { throwIfNoEntry: false });
      if (found?.isDirectory()) {
        const real = realpathSync(full);
        if (seen.has(real)) return [];
        seen.add(real);
        return below(path);
      }
      if (!found?.isFile()) return [];
      return { path, bytes: found.size, readOnly: (found.mode & 0o200) === 0 };
    });
  return below("").sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file as an entry of the archive; null where it was taken away since it was listed. */
export function entryOf(workspace: Workspace, { path, readOnly }: Content): Entry | null {
  const full = join(workspace.folder, path);
  if (!existsSync(full)) return null;
  const content = isLog(path) ? wholeLines(full) : createReadStream(full);
  return { name: `workspace/${path}`, readOnly, content };
}

/** A log while lines are added to it: one that is being written is left to the next backup. */
async function* wholeLines(path: string) {
  const bytes = await readFile(path);
  const end = path.endsWith(".jsonl") ? bytes.lastIndexOf(10) + 1 : bytes.length;
  yield bytes.subarray(0, end);
}
