import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import type { SnapshotReader } from "../../kit/duckdb/index.ts";
import { chainAppend, chainVerify } from "../../kit/files/index.ts";
import { type Workspace, workspaceOf } from "../../kit/workspace/index.ts";
import {
  type Explanation,
  explain,
  type FigureRow,
  figures,
  measureOf,
  unknownId,
  unknownYear,
  yearsOf,
} from "../indicators/index.ts";
import { build } from "./build.ts";
import { reported } from "./jobs/store.ts";
import { snapshots } from "./store.ts";

export const buildCommand: Command = {
  name: "build",
  summary: "Make a snapshot of all that was received: link records, trace journeys, count figures",
  usage: "[--workspace DIR]",
  options: {
    job: {
      takes: "value",
      value: "ID",
      help: "the job of a page that asked for it, whose file is kept up to date",
    },
  },
  positionals: [0, 0],
  details: "The same receipts, facts and program give the same snapshot. Earlier ones stay beside it.",
  async run(input, effects) {
    const workspace = workspaceOf(input);
    const job = text(input, "job");
    const run = (effects: Effects) => build(workspace, effects);
    const built = await (job === undefined ? run(effects) : reported(workspace, job, effects, run));
    if ("refused" in built) return refused(built.refused);
    const { already, ...json } = built;
    const { snapshot, children, events, indicators } = json;
    const made = already ? "was built already" : `was built in ${json.seconds.total?.toFixed(1)} s`;
    const said = `Snapshot ${snapshot} ${made}: ${children} children, ${events} events, ${indicators} indicators.`;
    return { exit: 0, json, text: said };
  },
};

export const indicatorsCommand: Command = {
  name: "indicators",
  summary: "Show the figures of the newest snapshot",
  usage: "[ID] [--year 2024-25]",
  options: { year: { takes: "value", value: "YEAR", help: "one year, for example 2024-25" } },
  positionals: [0, 1],
  details: "Example: waymark indicators referrals-rate --year 2024-25 --json",
  async run(input) {
    const reader = await snapshots(workspaceOf(input)).current();
    if (!reader) return refused(notBuilt);
    const id = input.positionals[0];
    const year = text(input, "year");
    if (id !== undefined && !measureOf(id)) return refused(unknownId(id));
    const years = await yearsOf(reader);
    if (year !== undefined && !years.includes(year)) return refused(unknownYear(year, years));
    const found = await figures(reader, { ...(id && { id }), ...(year && { year }) });
    return { exit: 0, json: { indicators: found }, text: table(found) };
  },
};

export const explainCommand: Command = {
  name: "explain",
  summary: "Show where a figure comes from: definition, SQL, members, rows and files",
  usage: "ID YEAR [--members]",
  options: { members: { takes: "flag", help: "name the children and their rows; the reading is logged" } },
  positionals: [2, 2],
  details:
    "Example: waymark explain referrals 2024-25 --members --json\n" +
    "With --members it shows identified children: who asked, when and for what goes to log/command-line.jsonl first.",
  async run(input, effects) {
    const workspace = workspaceOf(input);
    const reader = await snapshots(workspace).current();
    if (!reader) return refused(notBuilt);
    const [id = "", year = ""] = input.positionals;
    const members = input.options.members === true;
    const found = await explain(reader, id, year, { members });
    if ("refused" in found) return refused(found.refused);
    if (members) logReading(workspace, effects, reader, found);
    return { exit: 0, json: found, text: told(found) };
  },
};

const notBuilt = 'No snapshot has been built yet: run "waymark receive FILE..." and then "waymark build".';

const refused = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

function text(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === "string" ? value : undefined;
}

/** Written before anything is printed: a reading that cannot be logged does not take place. */
function logReading(workspace: Workspace, effects: Effects, reader: SnapshotReader, found: Explanation) {
  const children = [...new Set(found.members.map((each) => each.child))];
  chainAppend(commandLineLog(workspace), effects.now().toString(), {
    ...{ who: effects.user, thing: `members of ${found.id} ${found.year}`, snapshot: reader.id, children },
  });
}

/** One line for each indicator, one column for each year. */
function table(rows: readonly FigureRow[]): string {
  const years = [...new Set(rows.map((row) => row.year))].sort();
  const ids = [...Map.groupBy(rows, (row) => row.id)];
  const wide = Math.max(0, ...ids.map(([id]) => id.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(wide), ...cells.map((cell) => cell.padStart(9))].join(" ");
  const shown = (row: FigureRow | undefined) =>
    row === undefined || row.status === "missing"
      ? "missing"
      : `${row.display}${row.status === "final" ? " " : "p"}`;
  const body = ids.map(([id, of]) =>
    line(
      id,
      years.map((year) => shown(of.find((row) => row.year === year))),
    ),
  );
  const note = rows.some((row) => row.status === "provisional") ? ["", "p: provisional"] : [];
  return [
    line(
      "",
      years.map((year) => `${year} `),
    ),
    ...body,
    ...note,
  ].join("\n");
}

function told(found: Explanation): string {
  const { definition } = found;
  const parts = [
    `${definition.title}, ${found.year}: ${found.display || "no value"} (${found.status})`,
    `Numerator: ${definition.numerator}: ${found.numerator ?? "not known"}`,
    ...(definition.denominator
      ? [`Denominator: ${definition.denominator}: ${found.denominator ?? "not known"}`]
      : []),
    ...found.caveats.map((each) => `Caveat: ${each}`),
    `Snapshot ${found.snapshot}, code ${found.codeVersion}`,
    ...found.receipts.map((each) => `From ${each.file} (${each.agency}), ${each.sha256}`),
    ...found.members.map((each) => {
      const rows = each.rows.map((row) => `${row.file} row ${row.row}`).join("; ");
      return `${each.child}${each.counted ? "" : " (not counted)"}: ${rows}`;
    }),
  ];
  return [...parts, "", found.sql].join("\n");
}

/** Whether the log of what was read at the command line is as it was written. */
export async function commandLineLogIntact(workspace: Workspace) {
  const found = chainVerify(commandLineLog(workspace));
  const name = "command-line log";
  if (found.ok) return { name, checked: found.lines, problems: [] };
  return { name, checked: found.line, problems: [`Line ${found.line}: ${found.why}`] };
}

const commandLineLog = (workspace: Workspace) => ({
  path: workspace.path("log", "command-line.jsonl"),
  secret: workspace.path("secret", "command-line-log.key"),
});
