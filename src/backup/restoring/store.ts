import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Entry, readArchive } from "../../kit/archive/index.ts";
import type { Effects } from "../../kit/command/index.ts";
import { clearAbandoned, folderAside, landFolder } from "../../kit/files/index.ts";
import { openRegister, restoreRegister, whyNoRestore } from "../../kit/postgres/index.ts";
import { openWorkspace, type Workspace } from "../../kit/workspace/index.ts";
import { openAccess } from "../../register/access/index.ts";
import { linesOf } from "./lines.ts";

interface Restored {
  readonly ok: true;
  readonly workspace: string;
  readonly madeAt: string;
  readonly files: number;
  /** Rows of the register; null where the backup has none. */
  readonly rows: number | null;
}

interface About {
  readonly waymark: number;
  readonly madeAt: string;
  readonly by: string;
  readonly bytes: number;
}

type Refused = { readonly refused: string };

/**
 * Restores a backup into a workspace that is not there yet or empty, and its register into an empty database. It is read
 * aside to its end first: what is not whole, or not of this passphrase, leaves nothing behind.
 */
export async function restore(
  workspace: Workspace,
  from: { readonly file: string; readonly passphrase: string },
  effects: Effects,
): Promise<Restored | Refused> {
  const why = whyNotHere(workspace.folder) ?? (await whyNoRestore(effects));
  if (why) return { refused: why };
  const parent = dirname(workspace.folder);
  mkdirSync(parent, { recursive: true });
  clearAbandoned(parent);
  const aside = folderAside(parent);
  try {
    const read = await readAside(aside, from);
    if ("refused" in read) return read;
    effects.progress(`The backup is whole: ${read.files} files. Putting the register in place ...`);
    const rows = await loadRegister(join(aside, "workspace"), read.about, effects);
    if (rows !== null && typeof rows !== "number") return rows;
    if (!landFolder(join(aside, "workspace"), workspace.folder))
      return { refused: `${workspace.folder} was filled by somebody else meanwhile: give another place.` };
    return { ok: true, workspace: workspace.folder, madeAt: read.about.madeAt, files: read.files, rows };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function whyNotHere(folder: string): string | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${folder} is a file: give a folder that is not there yet.`;
  if (readdirSync(folder).length > 0)
    return `${folder} is not empty: a backup is restored into a folder that is not there yet, or is empty.`;
  return statSync(folder).dev === statSync(dirname(folder)).dev
    ? null
    : `${folder} is a disk of its own: give a folder in it, for example ${join(folder, "workspace")}.`;
}

/** Unpacks everything below `aside`: workspace/ with its files, and the register's dump. */
async function readAside(aside: string, { file, passphrase }: { file: string; passphrase: string }) {
  let about: About | null = null;
  let files = 0;
  let full: string | null = null;
  mkdirSync(join(aside, "workspace"));
  const read = await readArchive(file, passphrase, async (entry) => {
    if (full) return;
    if (entry.name === "backup.json") {
      about = await readAbout(entry);
      full = whyNoRoom(aside, about);
      return;
    }
    await unpacked(join(aside, entry.name), entry);
    if (entry.name.startsWith("workspace/")) files += 1;
  });
  if ("refused" in read) return read;
  if (full) return { refused: full };
  if (about === null || (about as About).waymark !== 1)
    return { refused: "This file is a backup of another kind: restore it with the Waymark that made it." };
  return { about: about as About, files };
}

async function readAbout({ content }: Entry): Promise<About> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString("utf8")) as About;
}

function whyNoRoom(place: string, { bytes }: About): string | null {
  const { bavail, bsize } = statfsSync(place);
  const megabytes = (count: number) => Math.ceil(count / 1e6);
  return bavail * bsize > bytes
    ? null
    : `The backup needs ${megabytes(bytes)} MB and more, and the disk has ${megabytes(bavail * bsize)} MB free: make room first.`;
}

async function unpacked(path: string, { content, readOnly }: Entry) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const mode = readOnly ? 0o400 : 0o600;
  await pipeline(content, createWriteStream(path, { flags: "wx", mode }));
}

/** Loads the dump that lies beside the unpacked workspace, brings the register up to date and writes the restoring down. */
async function loadRegister(
  folder: string,
  about: About,
  effects: Effects,
): Promise<number | null | Refused> {
  const dump = join(dirname(folder), "register.ndjson");
  if (!existsSync(dump)) return null;
  const workspace = openWorkspace(folder);
  const loaded = await restoreRegister(workspace, linesOf(createReadStream(dump)), effects);
  if ("refused" in loaded) return loaded;
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return register;
  try {
    const payload = { madeAt: about.madeAt, by: about.by };
    const { log } = openAccess(register, workspace, effects.now);
    await log.write({ actor: effects.user, action: "restore", thing: "register", payload });
  } finally {
    await register.close();
  }
  return loaded.rows;
}
