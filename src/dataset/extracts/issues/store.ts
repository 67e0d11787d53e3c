import { join } from "node:path";
import { type Database, openDatabase } from "../../../kit/duckdb/index.ts";
import { textBeside } from "../../../kit/files/index.ts";
import type { Workspace } from "../../../kit/workspace/index.ts";
import { fill } from "../reading/fill.ts";
import { receiptFolder } from "../receipts/store.ts";

const sql = {
  kinds: textBeside(import.meta.url, "kinds.sql"),
  some: textBeside(import.meta.url, "some.sql"),
};

/** Issues of one kind: how many rows have it, and the first of them. */
export interface IssueKind {
  readonly table: string;
  readonly field: string;
  readonly severity: "error" | "query";
  readonly message: string;
  readonly rows: number;
  readonly first_row: number;
}

export interface FoundIssue {
  readonly row: number;
  readonly table: string;
  readonly field: string;
  readonly severity: "error" | "query";
  readonly code: string;
  readonly message: string;
}

/** Reads what the checks found in a workspace's receipts, over one database kept open between pages. */
export function issueReader(workspace: Workspace) {
  let opening: Promise<Database> | null = null;
  const read = async <T extends object>(
    template: string,
    receipt: string,
    window: { least: number; most: number } | Record<string, never> = {},
  ): Promise<T[]> => {
    opening ??= openDatabase(":memory:", {
      memory: "64MB",
      threads: 1,
      folders: [workspace.path("received")],
    });
    const file = join(receiptFolder(workspace, receipt), "rows", "issues.parquet");
    return (await opening).rows<T>(fill(template, { texts: { file } }), window);
  };
  return {
    kinds: (receipt: string) => read<IssueKind>(sql.kinds, receipt),
    /** Issues in order of row, from the place `from` (0 is the first), `count` of them. */
    some: (receipt: string, from: number, count: number) =>
      read<FoundIssue>(sql.some, receipt, { least: from, most: from + count }),
  };
}
