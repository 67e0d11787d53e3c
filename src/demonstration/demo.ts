import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { receiveFiles, sentFiles } from "../dataset/extracts/index.ts";
import { build, snapshots } from "../dataset/snapshot/index.ts";
import { synthesiseCommand } from "../dataset/synthetic/index.ts";
import type { Command, CommandInput, Effects, Outcome } from "../kit/command/index.ts";
import { openRegister } from "../kit/postgres/index.ts";
import { openWorkspace, type Workspace } from "../kit/workspace/index.ts";
import { keepThresholdRules } from "../register/documents/index.ts";
import { keepPublicRecord } from "../report/record/index.ts";
import { landTallies, tallyFiles } from "../report/tallies/index.ts";
import { startServer } from "../server.ts";
import { type OpenedRegister, openedRegister } from "../serving/register.ts";
import { fillRegister } from "./fill.ts";
import { reportsCompiled } from "./reports.ts";
import { reportTakenOn } from "./taken-on.ts";

/** The seed's meeting: the committee of 22 April 2026. */
const demoDay = "2026-04-22";

export const demoCommand: Command = {
  name: "demo",
  summary: "Make Oakmarch, an invented county, where it is absent, and serve it",
  usage: "[--children N] [--no-serve] [--port P]",
  options: {
    children: { takes: "value", value: "N", help: "children aged 0 to 17 at mid-2024 (default 60153)" },
    "no-serve": { takes: "flag", help: "make it and stop" },
    port: { takes: "value", value: "P", help: "where to serve (default 4000)" },
  },
  positionals: [0, 0],
  details: "The first call takes a few minutes, the second is immediate. Everybody in Oakmarch is invented.",
  run: demonstrate,
};

async function demonstrate(input: CommandInput, effects: Effects): Promise<Outcome> {
  const folder = typeof input.options.workspace === "string" ? input.options.workspace : "workspace";
  const workspace = openWorkspace(folder, { partnership: "oakmarch", asAt: demoDay, invented: true });
  if (!workspace.settings.invented)
    return refused(`${workspace.folder} holds a real workspace: demo is for an invented one.`);
  const fill = (opened: OpenedRegister) => filled(workspace, opened, effects);
  // The register first: its threshold documents are the rules of the build.
  const fresh = (await snapshots(workspace).current()) === null;
  const begin = async (opened: OpenedRegister) => {
    await fill(opened);
    if (fresh) await counted(workspace, opened, effects);
  };
  if (fresh || input.options["no-serve"]) await whileOpen(workspace, effects, begin);
  const snapshot = await made(workspace, input, effects);
  if ("refused" in snapshot) return refused(snapshot.refused);
  if (fresh && input.options["no-serve"])
    await whileOpen(workspace, effects, (opened) => reported(workspace, opened, effects));
  const ends = { workspace, effects, snapshot: snapshot.id };
  return input.options["no-serve"]
    ? madeOnly(ends)
    : servedToo(ends, { before: fill, port: Number(input.options.port ?? 4000) });
}

interface Ends {
  readonly workspace: Workspace;
  readonly effects: Effects;
  readonly snapshot: string;
}

const compiledOf = ({ workspace, effects, snapshot }: Ends) =>
  reportsCompiled(workspace, { snapshot, day: demoDay }, effects);

async function madeOnly(ends: Ends): Promise<Outcome> {
  const { exit, json, text } = await compiledOf(ends);
  const { workspace, snapshot } = ends;
  const made = `Oakmarch is in ${workspace.folder}, snapshot ${snapshot}. Serve it with "npx waymark serve".`;
  const done = { workspace: workspace.folder, snapshot, ...json, url: null };
  return { exit, json: done, text: [made, ...text].join("\n") };
}

async function servedToo(
  ends: Ends,
  how: { readonly port: number; readonly before: (opened: OpenedRegister) => Promise<void> },
): Promise<Outcome> {
  const { workspace, effects, snapshot } = ends;
  const server = await startServer({ workspace, effects, host: "127.0.0.1", ...how });
  if ("refused" in server) return refused(server.refused);
  const { exit, json, text } = await compiledOf(ends);
  const served = `Oakmarch is served on ${server.url} (its day is 22 April 2026). Stop it with Ctrl-C.`;
  const done = { workspace: workspace.folder, snapshot, ...json, url: server.url };
  return {
    exit,
    json: done,
    text: [served, ...text, `Reports are worked on and read at ${server.url}/reports.`].join("\n"),
    until: server.closed,
  };
}

const refused = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

async function filled(workspace: Workspace, opened: OpenedRegister, effects: Effects) {
  const { added } = await fillRegister(workspace, opened);
  await keepThresholdRules(workspace, opened.recordsOf);
  if (added > 0) effects.progress(`Register: ${added} records of the partnership's business added.`);
  await reported(workspace, opened, effects);
}

/** The yearly report on its way, once there is a snapshot to hold it against; and what the public may read of all of it. */
async function reported(workspace: Workspace, { recordsOf }: OpenedRegister, effects: Effects) {
  const day = workspace.day(effects.now()).toString();
  const taken = await reportTakenOn({ workspace, recordsOf, source: snapshots(workspace), day });
  if (taken && "refused" in taken) effects.progress(taken.refused);
  await keepPublicRecord(workspace, recordsOf, day);
}

/** The register's own numbers, received like any agency's file before the figures are counted. */
async function counted(workspace: Workspace, { recordsOf }: OpenedRegister, effects: Effects) {
  const day = workspace.day(effects.now()).toString();
  const files = await tallyFiles(recordsOf(workspace.settings.partnership), day);
  if ("refused" in files) throw new Error(files.refused);
  const landed = await landTallies(workspace, files, { by: effects.user, now: effects.now });
  const wrong = landed.find(({ status }) => status === "refused");
  if (wrong?.status === "refused") throw new Error(`${wrong.file} was refused: ${wrong.why}`);
  effects.progress(`Register: its tallies of ${files.map(({ year }) => year).join(" and ")} received.`);
}

/** Opens the register for one task. Where a server has it open, that server filled it when it began. */
async function whileOpen(
  workspace: Workspace,
  effects: Effects,
  task: (opened: OpenedRegister) => Promise<void>,
): Promise<void> {
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return effects.progress(register.refused);
  try {
    await task(await openedRegister(register, workspace, effects));
  } finally {
    await register.close();
  }
}

/** The newest snapshot of the workspace; everything that leads to it is made where it is absent. */
async function made(
  workspace: Workspace,
  input: CommandInput,
  effects: Effects,
): Promise<{ id: string } | { refused: string }> {
  const standing = await snapshots(workspace).current();
  if (standing) return { id: standing.id };
  const county = await written(workspace, input, effects);
  if ("refused" in county) return county;
  const files = sentFiles(county.folder);
  if ("refused" in files) return files;
  const arrived = files.filter(({ receivedOn }) => receivedOn === undefined || receivedOn <= demoDay);
  effects.progress(`Receiving ${arrived.length} files that were sent by 22 April 2026 ...`);
  const received = await receiveFiles(workspace, arrived, {
    by: effects.user,
    now: effects.now,
    progress: effects.progress,
  });
  const wrong = received.find(({ status }) => status === "refused");
  if (wrong?.status === "refused") return { refused: `${wrong.file} was refused: ${wrong.why}` };
  const built = await build(workspace, effects);
  return "refused" in built ? built : { id: built.snapshot };
}

/** The county's files; written aside and renamed, so that a call that was cut short is begun again. */
async function written(
  workspace: Workspace,
  input: CommandInput,
  effects: Effects,
): Promise<{ folder: string } | { refused: string }> {
  const folder = workspace.path("synthetic");
  if (existsSync(join(folder, "manifest.json"))) return { folder };
  const aside = workspace.path("synthetic.part");
  rmSync(aside, { recursive: true, force: true });
  const { children } = input.options;
  const outcome = await synthesiseCommand.run(
    {
      options: { out: aside, errors: "realistic", ...(children === undefined ? {} : { children }) },
      positionals: [],
    },
    effects,
  );
  if (outcome.exit !== 0) return { refused: outcome.text };
  renameSync(aside, folder);
  return { folder };
}
