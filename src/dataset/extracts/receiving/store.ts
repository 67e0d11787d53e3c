import { accessSync, constants, existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { folderAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";

/** Why nothing can be received into this workspace here, null where it can. */
export function unwritable(workspace: Workspace): string | null {
  let folder = workspace.path("received");
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return saidOf(error);
  }
}

/** Makes a folder for what is being sent, beside what was received, and removes it when the work is done. */
export async function withFolder<T>(workspace: Workspace, work: (folder: string) => Promise<T>) {
  let folder: string;
  try {
    folder = folderAside(workspace.path("received"));
  } catch (error) {
    return { refused: saidOf(error) };
  }
  try {
    return await work(folder);
  } catch (error) {
    return { refused: saidOf(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the disk will not do, in words; anything else is broken and goes on. */
function saidOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (["EROFS", "EACCES", "EPERM"].includes(code))
    return "Waymark may only read this workspace here, so nothing can be received. Ask whoever runs the server to let it write to the workspace’s folder.";
  if (["ENOSPC", "EDQUOT"].includes(code))
    return "The disk is full, so the files were not all received. Ask whoever runs the server to make room, then send them again.";
  throw error;
}
