import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../../kit/workspace/index.ts";

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
