import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sealOf, secretIn, writeAside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { Delivery, Receipt } from "./receipt.ts";

const landed = /^[0-9a-f]{64}$/;
const known = new Map<string, { readonly state: string; readonly receipts: readonly Receipt[] }>();

/** The folder of a receipt, whether or not it is there. */
export function receiptFolder(workspace: Workspace, id: string): string {
  return workspace.path("received", id);
}

/**
 * Every receipt of the workspace in order of arrival; `position` counts from 1 without gaps. Receipts never
 * change, so a long-lived process reads them again only when the folder has changed.
 */
export function receipts(workspace: Workspace): readonly Receipt[] {
  const ids = receiptIds(workspace);
  if (ids.length === 0) return none;
  const folder = workspace.path("received");
  const state = `${statSync(folder, { bigint: true }).mtimeNs} ${ids.length}`;
  const before = known.get(folder);
  if (before?.state === state) return before.receipts;
  const receipts = ids
    .map((id) => receiptOf(workspace, id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((receipt, at) => ({ ...receipt, position: at + 1 }));
  known.set(folder, { state, receipts });
  return receipts;
}

const none: readonly Receipt[] = [];

/** The ids of all that has landed, in no order. */
export function receiptIds(workspace: Workspace): string[] {
  const folder = workspace.path("received");
  return existsSync(folder) ? readdirSync(folder).filter((name) => landed.test(name)) : [];
}

/** The receipt as it was written; two that landed in the same instant may bear the same position. */
export function receiptOf(workspace: Workspace, id: string): Receipt {
  const folder = receiptFolder(workspace, id);
  const receipt = JSON.parse(readFileSync(join(folder, "receipt.json"), "utf8")) as Receipt;
  const alsoFor = notesIn(join(folder, "also-for"));
  return alsoFor.length > 0 ? { ...receipt, alsoFor } : receipt;
}

/** Writes a receipt, or a note beside one, with a seal that only this workspace's secret can make. */
export function writeSealed(workspace: Workspace, file: string, text: string): void {
  writeAside(`${file}.seal`, `${sealFor(workspace, text)}\n`); // first: a crash between the two leaves no note
  writeAside(file, text);
}

/** Whether a receipt or a note is as this workspace wrote it. */
export function isAsSealed(workspace: Workspace, file: string): boolean {
  // Looking makes no secret: without one nothing here was sealed.
  if (!existsSync(`${file}.seal`) || !existsSync(secretFile(workspace))) return false;
  const seal = readFileSync(`${file}.seal`, "utf8").trim();
  return seal === sealFor(workspace, readFileSync(file, "utf8"));
}

const sealFor = (workspace: Workspace, text: string) => sealOf(secretIn(secretFile(workspace)), text);

const secretFile = (workspace: Workspace) => workspace.path("secret", "receipts.key");

/** Notes beside a receipt, which itself is never changed, that its bytes were sent for another period too. */
export function noteDelivery(workspace: Workspace, id: string, delivery: Delivery): void {
  const file = join(receiptFolder(workspace, id), "also-for", `${delivery.period}.json`);
  writeSealed(workspace, file, `${JSON.stringify(delivery, null, 2)}\n`);
}

function notesIn(folder: string): Delivery[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Delivery);
}
