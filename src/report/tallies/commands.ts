import { request } from "node:http";
import { Hono } from "hono";
import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import { registerHolder } from "../../kit/postgres/index.ts";
import { type Workspace, workspaceOf } from "../../kit/workspace/index.ts";
import type { Records } from "../../register/grammar/index.ts";
import type { TallyFile } from "./file.ts";
import { landTallies, tallyFiles, writeTallies } from "./store.ts";

type Counted = readonly TallyFile[] | { readonly refused: string };

/** The register of a workspace that no server holds, opened for one call. */
type OpenForTallies = (
  workspace: Workspace,
  effects: Effects,
) => Promise<
  { readonly records: Records; readonly day: string; close(): Promise<void> } | { readonly refused: string }
>;

/** `tallies`: the register sends its own numbers, like any agency. */
export function talliesCommand(open: OpenForTallies): Command {
  return {
    name: "tallies",
    summary: "Count the partnership's own business from its register, and receive it like any agency's file",
    usage: "[--year 2024-25] [--out DIR]",
    options: {
      year: { takes: "value", value: "YEAR", help: "one year that is over (default: every one)" },
      out: { takes: "value", value: "DIR", help: "write the files there, and receive nothing" },
    },
    positionals: [0, 0],
    details:
      "Meetings, attendance, decisions, actions, challenges, escalations, feedback and contributions by year, agency and\n" +
      "group, without a name. Figures follow with the next build. What was sent before, unchanged, stays one receipt. A\n" +
      "running server is asked for the numbers.",
    run: async (input, effects) => {
      const workspace = workspaceOf(input);
      const files = await counted(workspace, effects, { open, year: text(input, "year") });
      if ("refused" in files) return { exit: 2, json: files, text: files.refused };
      const out = text(input, "out");
      return out === undefined ? received(workspace, effects, files) : written(out, files);
    },
  };
}

/** What a running server answers on its socket. */
export function talliesAnswers(records: () => Records, day: () => string): Hono {
  return new Hono().get("/tallies", async (c) =>
    c.json(await tallyFiles(records(), day(), c.req.query("year"))),
  );
}

interface Asked {
  readonly open: OpenForTallies;
  readonly year: string | undefined;
}

async function counted(workspace: Workspace, effects: Effects, { open, year }: Asked): Promise<Counted> {
  const holder = registerHolder(workspace);
  if (holder?.socket) return askServer(holder.socket, year);
  const opened = await open(workspace, effects);
  if ("refused" in opened) return opened;
  try {
    return await tallyFiles(opened.records, opened.day, year);
  } finally {
    await opened.close();
  }
}

async function received(
  workspace: Workspace,
  { user, now, progress }: Effects,
  files: readonly TallyFile[],
): Promise<Outcome> {
  const results = await landTallies(workspace, files, { by: user, now, progress });
  const told = results.map((each) =>
    each.status === "refused"
      ? { file: each.file, status: each.status, why: each.why }
      : { file: each.receipt.file, status: each.status, id: each.receipt.id, rows: each.receipt.rows },
  );
  const lines = told.map((each) =>
    "why" in each
      ? `${each.file} was refused: ${each.why}`
      : `${each.file}: ${each.status}, ${each.rows} rows`,
  );
  const none = "No year is over in which the partnership's groups met: there is nothing to send.";
  const refused = told.some(({ status }) => status === "refused");
  return { exit: refused ? 1 : 0, json: { tallies: told }, text: lines.join("\n") || none };
}

function written(folder: string, files: readonly TallyFile[]): Outcome {
  const paths = writeTallies(folder, files);
  return { exit: 0, json: { files: paths }, text: paths.join("\n") };
}

function text(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === "string" ? value : undefined;
}

/** Asks the server that has the register, on its Unix socket, which only its own user can open. */
function askServer(socketPath: string, year: string | undefined): Promise<Counted> {
  const refused = "The server that has the register does not answer: stop it and try again.";
  return new Promise((resolve) => {
    const path = year === undefined ? "/tallies" : `/tallies?year=${encodeURIComponent(year)}`;
    const asked = request({ socketPath, path, timeout: 60_000 }, async (answer) => {
      const body = Buffer.concat(await answer.toArray()).toString("utf8");
      resolve(answer.statusCode === 200 ? (JSON.parse(body) as Counted) : { refused });
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve({ refused }));
    asked.end();
  });
}
