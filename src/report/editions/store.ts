import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openReader } from "../../dataset/snapshot/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import type { Grounds } from "../compile/index.ts";
import { publishedFigures } from "../published/index.ts";
import { type PublicRecord, type RecordedReport, recordNamed } from "../record/index.ts";

/** The sources that a partnership keeps of one yearly report: the report itself and the paper before it. */
export interface Sources {
  /** 2024-25. */
  readonly year: string;
  readonly report: string | null;
  readonly cover: string | null;
}

/** What lies in the partnership's folder as reports/<year>.md and reports/<year>.cover.md, the newest year first. */
export function sourcesOf({ settings }: Workspace): readonly Sources[] {
  const folder = join(import.meta.dirname, "..", "..", "..", "partnerships", settings.partnership, "reports");
  if (!existsSync(folder)) return [];
  const years = readdirSync(folder).flatMap(
    (name) => /^(\d{4}-\d{2})(?:\.cover)?\.md$/.exec(name)?.[1] ?? [],
  );
  const text = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : null;
  return [...new Set(years)]
    .sort()
    .reverse()
    .map((year) => ({ year, report: text(`${year}.md`), cover: text(`${year}.cover.md`) }));
}

interface At {
  /** The newest snapshot. */
  readonly snapshot: string;
  /** Today, ISO. */
  readonly day: string;
}

/**
 * What a report rests on: the snapshot and the public record that it was approved with and the day that it was published, so that
 * it says for ever what was signed; for one that is pinned to none, the newest of each.
 */
export function groundsFor(
  workspace: Workspace,
  report: RecordedReport | null,
  { record, snapshot, day }: At & { readonly record: PublicRecord | null },
): Promise<Grounds> {
  const approvedWith = report?.record ? recordNamed(workspace, report.record) : null;
  return groundsOf(workspace, {
    snapshot: report?.snapshot ?? snapshot,
    record: approvedWith ?? record,
    day: report?.publishedOn ?? day,
  });
}

/** The figures of one snapshot with what the register told, on that day. */
export async function groundsOf(
  workspace: Workspace,
  { snapshot, record, day }: At & { readonly record: PublicRecord | null },
): Promise<Grounds> {
  const reader = await openReader(workspace, snapshot);
  try {
    return { figures: (await publishedFigures(reader)).value, record, day };
  } finally {
    reader.close();
  }
}
