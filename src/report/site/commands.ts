import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { snapshots } from "../../dataset/snapshot/index.ts";
import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import type { SnapshotReader } from "../../kit/duckdb/index.ts";
import { assets, renderer } from "../../kit/web/index.ts";
import { type Workspace, workspaceOf } from "../../kit/workspace/index.ts";
import type { Shelf } from "../editions/index.ts";
import { publishedFigures } from "../published/index.ts";
import { currentRecord } from "../record/index.ts";
import type { Material } from "./material.ts";
import { readyReports } from "./ready.ts";
import { siteOf } from "./site.ts";
import { layOut } from "./store.ts";

export const publishCommand: Command = {
  name: "publish",
  summary: "Write the public site as files: reports, figures, maps, decisions, documents",
  usage: "--out DIR [--workspace DIR]",
  options: {
    out: {
      takes: "value",
      value: "DIR",
      help: "an empty or new folder, or that of an earlier call (required)",
    },
  },
  positionals: [0, 0],
  details:
    "Only what has passed the disclosure gate and what the register lets everybody see; drafts and exempt papers never.\n" +
    "The folder works from a disk and on any server of files. What an earlier call left there is replaced.",
  run: publish,
};

async function publish(input: CommandInput, effects: Effects): Promise<Outcome> {
  const { out } = input.options;
  if (typeof out !== "string") return refused("Say where the site is to be written: --out DIR.");
  const workspace = workspaceOf(input);
  const source = snapshots(workspace);
  const reader = await source.current();
  if (!reader)
    return refused('No snapshot has been built yet: run "waymark receive FILE..." and then "waymark build".');
  const material = await materialOf({ workspace, source }, reader, effects);
  const site = await siteOf(material, { render: renderer(), assets: assets() });
  const failed = layOut(out, site.files);
  if (failed) return refused(failed.refused);
  const unfit = material.reports.flatMap((each) => each.unfit);
  const text = told(out, site.pages, material);
  const found = material.reports.flatMap((each) => each.found);
  if (unfit.length + found.length === 0) return { exit: 0, json: { pages: site.pages }, text };
  const left = [
    ...(unfit.length > 0 ? ["Left out of it, since this is not in order:", ...unfit] : []),
    ...(found.length > 0 ? ["Today’s check finds in what was signed:", ...found] : []),
  ];
  return { exit: 1, json: { pages: site.pages, unfit, found }, text: [text, ...left].join("\n") };
}

const refused = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

async function materialOf(shelf: Shelf, reader: SnapshotReader, effects: Effects): Promise<Material> {
  const { workspace } = shelf;
  const day = workspace.day(effects.now()).toString();
  const record = currentRecord(workspace);
  if (record?.reports.length) effects.progress("Making the published reports ...");
  const reports = record === null ? [] : await readyReports(shelf, record, day);
  return {
    ...{ day, record, reports, builtFor: reader.day, invented: workspace.settings.invented ?? false },
    partnership: record?.partnership ?? ownName(workspace),
    figures: (await publishedFigures(reader)).value,
  };
}

/** The partnership's name as its own folder has it. */
function ownName({ settings }: Workspace): string {
  const folder = join(import.meta.dirname, "..", "..", "..", "partnerships", settings.partnership);
  const path = join(folder, "agencies.json");
  if (!existsSync(path)) return "Safeguarding children partnership";
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly partnership: string }).partnership;
}

function told(out: string, pages: number, { record, reports }: Material): string {
  const without =
    'The register has told nothing yet, so decisions, actions, documents and reports are left out: start "waymark serve" once and publish again.';
  const held = `${pages} pages, ${reports.length} yearly ${reports.length === 1 ? "report" : "reports"}.`;
  return [
    `The public site is in ${out}: ${held} Open ${join(out, "index.html")}.`,
    ...(record ? [] : [without]),
  ].join("\n");
}
