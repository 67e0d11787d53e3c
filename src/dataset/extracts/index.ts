import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../kit/duckdb/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { formats } from "./catalogue.ts";
import { type Received, receiveAll, type SentFile } from "./landing/receive.ts";
import type { Receipt } from "./receipts/receipt.ts";
import { foldersOf, stageFormats } from "./staging/store.ts";

export type { Arrival } from "./arrivals/arrivals.ts";
export { arrivals } from "./arrivals/store.ts";
export { formats } from "./catalogue.ts";
export { receiveCommand } from "./commands.ts";
export type { Format } from "./format.ts";
export { kinds as tallyKinds, type TallyKind } from "./formats/register-tallies/kinds.ts";
export type { Received, SentFile } from "./landing/receive.ts";
export { sentFiles } from "./landing/sent/store.ts";
export { arrivalPages } from "./pages.ts";
export { receiptsIntact } from "./receipts/intact/store.ts";
export type { Receipt } from "./receipts/receipt.ts";
export { receipts } from "./receipts/store.ts";
export { receivingPages, receivingPaths } from "./receiving/pages.ts";

/** Who receives, when, and how work in progress is told. */
export interface Receiving {
  readonly by: string;
  readonly now: () => Temporal.Instant;
  readonly progress?: (line: string) => void;
}

/** Receives files in the order given; see receiveAll. Each result is landed, already received, or refused with why. */
export function receiveFiles(
  workspace: Workspace,
  files: readonly SentFile[],
  receiving: Receiving,
): Promise<Received[]> {
  return receiveAll(workspace, files, { ...receiving, formats });
}

/**
 * Makes the schema `extracts` of docs/tables.md in an open database from these receipts' rows.
 * @param db opened with workspace.path("received") among its folders
 */
export function stage(db: Database, workspace: Workspace, receipts: readonly Receipt[]): Promise<void> {
  return stageFormats(db, formats, receipts, foldersOf(workspace));
}
