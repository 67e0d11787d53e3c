import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256OfFile } from "../../../../kit/files/index.ts";
import type { Workspace } from "../../../../kit/workspace/index.ts";
import { receiptFolder, receiptIds, receiptOf } from "../store.ts";

/**
 * Whether every receipt still holds the file that it is named by, byte for byte.
 * @returns what was checked, how many, and a sentence for each fault
 */
export async function receiptsIntact(workspace: Workspace) {
  const ids = receiptIds(workspace).sort();
  const problems: string[] = [];
  for (const id of ids) problems.push(...(await faultsOf(workspace, id)));
  return { name: "received files", checked: ids.length, problems };
}

async function faultsOf(workspace: Workspace, id: string): Promise<string[]> {
  const folder = receiptFolder(workspace, id);
  if (!existsSync(join(folder, "receipt.json"))) return [`received/${id} has no receipt.json.`];
  const { file, id: named } = receiptOf(workspace, id);
  if (named !== id) return [`received/${id} holds the receipt of another file.`];
  const [original] = existsSync(join(folder, "original")) ? readdirSync(join(folder, "original")) : [];
  if (original === undefined) return [`${file} is gone from received/${id}.`];
  const hash = await sha256OfFile(join(folder, "original", original));
  return hash === id ? [] : [`${file} in received/${id} is not the file that was received.`];
}
