import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The program itself. */
export const cli = join(import.meta.dirname, "..", "..", "src", "cli.ts");

/** Runs the real program with --json and gives its exit code, its document and what it said on stderr. */
export function waymark<T>(...words: readonly string[]): { exit: number | null; json: T; said: string } {
  const ran = spawnSync(process.execPath, [cli, ...words, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  const json = ran.stdout.startsWith("{") ? JSON.parse(ran.stdout) : null;
  return { exit: ran.status, json, said: ran.stderr };
}

/** A table of series by year: the layout of calibration.csv and of truth/totals.csv. */
export function seriesOf(csv: string): readonly { series: string; year: string; value: string }[] {
  const [heading = [], ...lines] = csv.trim().split(/\r?\n/).map(cells);
  return lines.flatMap((line) =>
    heading.flatMap((year, at) =>
      /^\d{4}-\d{2}$/.test(year) ? [{ series: line[0] ?? "", year, value: line[at] ?? "" }] : [],
    ),
  );
}

/** The cells of one line; a quoted cell may hold commas. */
const cells = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell]) => (cell ?? "").replace(/^"|"$/g, "").replaceAll('""', '"'))
    .slice(0, line.split(",").length);
