import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256OfFile } from "../../../../kit/files/index.ts";
import type { Workspace } from "../../../../kit/workspace/index.ts";
import type { Receipt } from "../receipt.ts";
import { isAsSealed, receiptFolder, receiptIds, receiptOf } from "../store.ts";

/**
 * Whether every receipt is as it was written and still holds the file that it is named by, byte for byte, with the rows
 * that were read from it; and whether one is missing from the order of arrival.
 * @returns what was checked, how many, and a sentence for each fault
 */
export async function receiptsIntact(workspace: Workspace) {
  const ids = receiptIds(workspace).sort();
  const problems: string[] = [];
  const positions: number[] = [];
  for (const id of ids) {
    const found = await faultsOf(workspace, id);
    problems.push(...found.faults);
    if (found.position) positions.push(found.position);
  }
  return { name: "received files", checked: ids.length, problems: [...problems, ...gapsIn(positions)] };
}

async function faultsOf(workspace: Workspace, id: string): Promise<{ faults: string[]; position?: number }> {
  const folder = receiptFolder(workspace, id);
  if (!existsSync(join(folder, "receipt.json"))) return { faults: [`received/${id} has no receipt.json.`] };
  if (!isAsSealed(workspace, join(folder, "receipt.json")))
    return { faults: [`receipt.json in received/${id} was changed, or not written by Waymark.`] };
  const receipt = receiptOf(workspace, id);
  if (receipt.id !== id) return { faults: [`received/${id} holds the receipt of another file.`] };
  const faults = [
    ...(await faultsOfFile(folder, receipt)),
    ...(await faultsOfRows(folder, receipt)),
    ...faultsOfNotes(workspace, folder),
  ];
  return { faults, position: receipt.position };
}

async function faultsOfFile(folder: string, { id, file }: Receipt): Promise<string[]> {
  const [original] = existsSync(join(folder, "original")) ? readdirSync(join(folder, "original")) : [];
  if (original === undefined) return [`${file} is gone from received/${id}.`];
  const hash = await sha256OfFile(join(folder, "original", original));
  return hash === id ? [] : [`${file} in received/${id} is not the file that was received.`];
}

/** The figures come from rows/, so it must be what was read from the file. */
async function faultsOfRows(folder: string, { id, file, rowFiles }: Receipt): Promise<string[]> {
  const rows = join(folder, "rows");
  const names = new Set([...Object.keys(rowFiles), ...(existsSync(rows) ? readdirSync(rows) : [])]);
  const faults: string[] = [];
  for (const name of [...names].sort()) {
    const path = join(rows, name);
    const hash = existsSync(path) ? await sha256OfFile(path) : null;
    if (hash !== rowFiles[name])
      faults.push(`rows/${name} in received/${id} is not what was read from ${file}.`);
  }
  return faults;
}

function faultsOfNotes(workspace: Workspace, folder: string): string[] {
  const notes = join(folder, "also-for");
  const names = existsSync(notes) ? readdirSync(notes).filter((name) => name.endsWith(".json")) : [];
  return names
    .filter((name) => !isAsSealed(workspace, join(notes, name)))
    .map((name) => `${join(notes, name)} was changed, or not written by Waymark.`);
}

/** Receipts are numbered as they come. Two may share a number; none is left out. */
function gapsIn(positions: readonly number[]): string[] {
  const known = new Set(positions);
  const missing = Array.from({ length: Math.max(0, ...positions) }, (_, at) => at + 1).filter(
    (position) => !known.has(position),
  );
  return missing.map((position) => `The receipt that came as number ${position} is gone.`);
}
