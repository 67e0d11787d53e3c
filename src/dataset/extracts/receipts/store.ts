import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../../../kit/workspace/index.ts";
import type { Receipt } from "./receipt.ts";

const landed = /^[0-9a-f]{64}$/;

/** The folder of a receipt, whether or not it is there. */
export function receiptFolder(workspace: Workspace, id: string): string {
  return workspace.path("received", id);
}

/** Every receipt of the workspace in order of arrival; `position` counts from 1 without gaps. */
export function receipts(workspace: Workspace): Receipt[] {
  return receiptIds(workspace)
    .map((id) => receiptOf(workspace, id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((receipt, at) => ({ ...receipt, position: at + 1 }));
}

/** The ids of all that has landed, in no order. */
export function receiptIds(workspace: Workspace): string[] {
  const folder = workspace.path("received");
  return existsSync(folder) ? readdirSync(folder).filter((name) => landed.test(name)) : [];
}

/** The receipt as it was written; two that landed in the same instant may bear the same position. */
export function receiptOf(workspace: Workspace, id: string): Receipt {
  return JSON.parse(readFileSync(join(receiptFolder(workspace, id), "receipt.json"), "utf8")) as Receipt;
}
