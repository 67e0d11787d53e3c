import { existsSync, readdirSync, statSync } from "node:fs";
import { textBeside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { currentId, openReader } from "../store.ts";

export interface Listed {
  readonly id: string;
  /** True for the one that is read. */
  readonly current: boolean;
  /** Null where it cannot be read. */
  readonly about: Described | null;
}

interface Described {
  readonly builtAt: string;
  readonly day: string;
  readonly children: number;
  readonly files: number;
}

/** What each snapshot says of itself; it never changes. */
const known = new Map<string, Described>();

/** The snapshots of a workspace, the last made first; at most so many are opened, and the rest are counted. */
export async function listed(workspace: Workspace, most: number) {
  const folder = workspace.path("snapshots");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".duckdb")) : [];
  const made = names
    .map((name) => ({ id: name.slice(0, -".duckdb".length), at: statSync(`${folder}/${name}`).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  const current = currentId(workspace);
  const shown = made.filter(({ id }, at) => at < most || id === current);
  const list: Listed[] = [];
  for (const { id } of shown)
    list.push({ id, current: id === current, about: await described(workspace, id) });
  return { list, more: made.length - shown.length };
}

async function described(workspace: Workspace, id: string): Promise<Described | null> {
  const key = workspace.path("snapshots", id);
  const before = known.get(key);
  if (before) return before;
  const found = await read(workspace, id).catch(() => null); // the page that builds a new one must not fail on an old one
  if (found) known.set(key, found);
  return found;
}

async function read(workspace: Workspace, id: string): Promise<Described> {
  const reader = await openReader(workspace, id);
  try {
    const [row] = await reader.rows<{ files: number }>(textBeside(import.meta.url, "files.sql"));
    const { builtAt, day, about } = reader;
    return { builtAt, day, children: about.children, files: row?.files ?? 0 };
  } finally {
    reader.close();
  }
}
