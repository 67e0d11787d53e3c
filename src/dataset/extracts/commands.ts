import { Temporal } from "temporal-polyfill";
import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import { workspaceOf } from "../../kit/workspace/index.ts";
import { formats } from "./catalogue.ts";
import { type Received, receiveAll, type SentFile } from "./landing/receive.ts";
import { sentFiles } from "./landing/sent/store.ts";
import { periodNamed } from "./period.ts";

export const receiveCommand: Command = {
  name: "receive",
  summary: "Recognise, check and land what agencies sent",
  usage: "FILE... [--agency A] [--period P] [--received-on DATE]",
  options: {
    agency: {
      takes: "value",
      value: "A",
      help: "the agency that sent them (an id of the partnership's agencies)",
    },
    period: {
      takes: "value",
      value: "P",
      help: "the period that they are for: 2024-25, or a quarter, 2026-27-q1",
    },
    "received-on": {
      takes: "value",
      value: "DATE",
      help: "the day on which they came, 2025-07-31 (default today)",
    },
    provisional: { takes: "flag", help: "they are drafts, which the agency will send again" },
  },
  positionals: [1, 10_000],
  details: `A folder stands for every file below it (without truth/); its manifest.json, if there is one, says who sent
each and when. A file that cannot be read is refused whole, with the reason, and nothing of it is kept. The same
file twice is one receipt. Formats: ${formats.map(({ id }) => id).join(", ")}.`,
  run: receive,
};

async function receive(input: CommandInput, effects: Effects): Promise<Outcome> {
  const workspace = workspaceOf(input);
  const files = filesOf(input);
  if ("refused" in files) return { exit: 2, json: { refused: files.refused }, text: files.refused };
  const received = await receiveAll(workspace, files, {
    formats,
    by: effects.user,
    now: effects.now,
    progress: effects.progress,
  });
  const refused = received.flatMap((each) => (each.status === "refused" ? [each.why] : []));
  return {
    exit: refused.length > 0 ? 2 : 0,
    json: { receipts: received.map(inJson) },
    text: refused.length > 0 ? refused.join("\n") : summary(received),
  };
}

function filesOf({ positionals, options }: CommandInput): SentFile[] | { refused: string } {
  const told = toldOf(options);
  if ("refused" in told) return told;
  const files: SentFile[] = [];
  for (const path of positionals) {
    const found = sentFiles(path);
    if ("refused" in found) return found;
    files.push(...found.map((file) => ({ ...file, ...told.file })));
  }
  return files;
}

function toldOf(options: CommandInput["options"]): { file: Partial<SentFile> } | { refused: string } {
  const { agency, period, "received-on": receivedOn, provisional } = options;
  if (typeof period === "string" && !periodNamed(period))
    return { refused: `"${period}" is not a period. Write a year as 2024-25 or a quarter as 2026-27-q1.` };
  if (typeof receivedOn === "string" && !isDay(receivedOn))
    return { refused: `"${receivedOn}" is not a day. Write it as 2025-07-31.` };
  return {
    file: {
      ...(typeof agency === "string" ? { agency } : {}),
      ...(typeof period === "string" ? { period } : {}),
      ...(typeof receivedOn === "string" ? { receivedOn } : {}),
      ...(provisional === true ? { provisional } : {}),
    },
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function inJson(each: Received) {
  if (each.status === "refused") {
    const nothing = { id: null, format: null, agency: null, rows: 0, issues: { error: 0, query: 0 } };
    return { ...nothing, file: each.file, status: each.status, why: each.why };
  }
  const { id, format, agency, rows, issues } = each.receipt;
  return { id, file: each.file, format, agency, rows, issues, status: each.status };
}

function summary(received: readonly Received[]): string {
  const landed = received.flatMap((each) => (each.status === "landed" ? [each.receipt] : []));
  const rows = landed.reduce((sum, { rows }) => sum + rows, 0);
  const errors = landed.reduce((sum, { issues }) => sum + issues.error, 0);
  const before = received.length - landed.length;
  return [
    `Landed ${landed.length} ${landed.length === 1 ? "file" : "files"} with ${rows.toLocaleString("en-GB")} rows; ${errors.toLocaleString("en-GB")} values need putting right.`,
    ...(before > 0 ? [`${before} had been received before.`] : []),
  ].join(" ");
}
