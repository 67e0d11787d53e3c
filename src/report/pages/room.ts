import type { Context } from "hono";
import type { Effects } from "../../kit/command/index.ts";
import type { SnapshotSource } from "../../kit/duckdb/index.ts";
import type { RecordChange, Shell } from "../../kit/web/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import type { Entity, Kept, Records, RecordsOf } from "../../register/grammar/index.ts";
import type { Keeping } from "../record/index.ts";

/** What the pages of reports are made from. */
export interface Room {
  readonly shell: Shell;
  readonly workspace: Workspace;
  readonly source: SnapshotSource;
  readonly recordsOf: RecordsOf;
  readonly entities: readonly Entity[];
  /** The words that start this program: Node and its entry file. */
  readonly program: readonly [string, ...string[]];
  readonly record: RecordChange;
  readonly now: Effects["now"];
  /** Writes down what the register lets everybody see. */
  readonly keeping: Keeping;
}

/** A record's address, wherever reports are read. */
export const reference = "/:reference{(?:[A-Z]+-)*[A-Z]+-\\d{4}-\\d+}";

/** A version of a yearly report, with the records among which it stands. */
export interface Report {
  readonly records: Records;
  readonly kept: Kept;
  readonly document: Kept;
}

/** The yearly report that an address names; null where it names something else, or what was retired. */
export async function reportAt(c: Context, { shell, recordsOf }: Room): Promise<Report | null> {
  const records = recordsOf(shell.reader(c).partnership);
  const kept = await records.find(c.req.param("reference") ?? "");
  if (kept?.entity !== "version" || kept.retired) return null;
  const document = await records.find(kept.values.document ?? "");
  return document?.values.kind === "yearly-report" ? { records, kept, document } : null;
}

/** Whether words of it may still be changed here. */
export const isDraft = ({ kept }: Pick<Report, "kept">) => kept.state === "draft" && !kept.rests;

export const hrefOf = ({ reference: each }: Pick<Kept, "reference">) => `/reports/${each}`;
