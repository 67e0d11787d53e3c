import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type Entry, writeArchive } from "../../kit/archive/index.ts";
import type { Effects } from "../../kit/command/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { isLog, isNote, type Snapshots } from "../contents/rule.ts";
import { type Content, contentsOf, entryOf } from "../contents/store.ts";
import { registerDump } from "../register/store.ts";

export interface Wanted {
  readonly file: string;
  readonly passphrase: string;
  readonly snapshots: Snapshots;
}

interface Made {
  readonly ok: true;
  readonly file: string;
  readonly bytes: number;
  readonly files: number;
  /** The ids of the snapshots that are in it. */
  readonly snapshots: readonly string[];
  /** True where there was a register. */
  readonly register: boolean;
}

/** Why there can be no backup into that file, or null. */
export function whyNotTo(workspace: Workspace, file: string): string | null {
  const full = resolve(file);
  const below = relative(workspace.folder, full);
  if (!existsSync(workspace.folder))
    return `There is no workspace in ${workspace.folder}: name it with --workspace.`;
  if (!below.startsWith("..")) return "Write the backup outside of the workspace, best on another disk.";
  if (existsSync(full))
    return `${full} is there already, and a backup is never written over: give another name.`;
  return existsSync(dirname(full)) ? null : `The folder ${dirname(full)} is not there: make it first.`;
}

/** Writes everything into one file, while a server runs or while none does. */
export async function backUp(
  workspace: Workspace,
  wanted: Wanted,
  effects: Effects,
): Promise<Made | { readonly refused: string }> {
  const contents = contentsOf(workspace, wanted.snapshots);
  // The notes of the logs' ends are small and must not be newer than what they speak of.
  const notes = await kept(
    workspace,
    contents.filter(({ path }) => isNote(path)),
  );
  const logs = await kept(
    workspace,
    contents.filter(({ path }) => isLog(path)),
  );
  const file = resolve(wanted.file);
  const dump = await registerDump(workspace, file, effects);
  if (dump !== null && "refused" in dump) return dump;
  const text = dump?.text;
  const counted = { files: 0 };
  async function* entries(): AsyncGenerator<Entry> {
    yield aboutBackup(contents, effects);
    if (text) yield { name: "register.ndjson", content: inBytes(text) };
    const listed = contents.filter(({ path }) => !isNote(path) && !isLog(path));
    for (const entry of [...notes, ...logs, ...listed.map((each) => () => entryOf(workspace, each))]) {
      const made = entry();
      if (made === null) continue;
      counted.files += 1;
      yield made;
    }
  }
  try {
    const bytes = await writeArchive(file, wanted.passphrase, entries());
    const snapshots = contents.flatMap(({ path }) => /^snapshots\/(.+)\.duckdb$/.exec(path)?.[1] ?? []);
    return { ok: true, file, bytes, ...counted, snapshots, register: dump !== null };
  } finally {
    await dump?.close();
  }
}

/** What the backup says of itself, first. */
function aboutBackup(contents: readonly Content[], effects: Effects): Entry {
  const about = {
    waymark: 1,
    madeAt: effects.now().toString(),
    by: effects.user,
    files: contents.length,
    bytes: contents.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  return { name: "backup.json", content: inBytes([JSON.stringify(about)]) };
}

/** Contents read now, to be written later. */
function kept(workspace: Workspace, contents: readonly Content[]): Promise<(() => Entry | null)[]> {
  return Promise.all(
    contents.map(async (each) => {
      const entry = entryOf(workspace, each);
      if (entry === null) return () => null;
      const pieces: Uint8Array[] = [];
      for await (const piece of entry.content) pieces.push(piece);
      return () => ({ ...entry, content: inBytes(pieces) });
    }),
  );
}

async function* inBytes(pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>) {
  for await (const piece of pieces) yield Buffer.from(piece);
}
