import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { folderAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { type FileType, typeOf } from "./type.ts";
import { fileIn, fileValue, type KeptFile } from "./value.ts";

/** A file that was sent, in a folder aside. */
export interface Sent {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files of records: each is kept once, under the hash of its contents, in the workspace's `papers`. */
export interface Papers {
  /** Gives a folder for what is being sent, and removes it when the work is done. */
  aside<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Keeps it and gives the value for its record, or says why it is not taken. */
  keep(sent: Sent): string | { readonly refused: string };
  /** The file that a record's value names; null where the value names none. Throws where the papers lack it. */
  open(value: string | undefined): Promise<OpenedFile | null>;
}

export interface OpenedFile extends KeptFile {
  readonly type: FileType;
  readonly contents: Uint8Array;
}

export function openPapers(workspace: Workspace): Papers {
  const placeOf = (sha256: string) => workspace.path("papers", sha256.slice(0, 2), sha256);
  return {
    aside: async (work) => {
      const folder = folderAside(workspace.path("papers"));
      try {
        return await work(folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    keep: (sent) => {
      const type = typeOf(readFileSync(sent.path), sent.name);
      if ("refused" in type) return type;
      const place = placeOf(sent.sha256);
      mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
      if (!existsSync(place)) renameSync(sent.path, place);
      return fileValue(sent);
    },
    open: async (value) => {
      const file = fileIn(value);
      if (file === null) return null;
      const contents = await readFile(placeOf(file.sha256));
      const type = typeOf(contents, file.name);
      if ("refused" in type) throw new Error(`${file.name} (${file.sha256}) is not what was kept.`);
      return { ...file, type, contents };
    },
  };
}
