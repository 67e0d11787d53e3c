import { join, resolve } from "node:path";
import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import { type Desk, type NotSent, type Sent, writeMap, writePeriod } from "./extracts/files.ts";
import { whoIsWho } from "./extracts/who-is-who.ts";
import type { World } from "./extracts/world.ts";
import { randomFrom } from "./random.ts";
import type { Errors } from "./recording/record.ts";
import { clearFolder, openSheet } from "./store.ts";
import { tellStory } from "./story.ts";
import { type Targets, targetsFor } from "./targets/index.ts";
import { countTotals, totalsLines } from "./truth/index.ts";

/** `waymark synthesise`: an invented county's files, with the truth about them. */
export const synthesiseCommand: Command = {
  name: "synthesise",
  summary: "Write an invented county's extracts in the agencies' formats, with the truth beside them",
  usage: "--out DIR [--children N] [--seed S] [--errors none|realistic]",
  options: {
    out: { takes: "value", value: "DIR", help: "an empty folder, or one of an earlier synthesis (required)" },
    children: { takes: "value", value: "N", help: "children aged 0 to 17 at mid-2024 (default 60153)" },
    seed: {
      takes: "value",
      value: "S",
      help: 'any text; the same gives the same bytes (default "oakmarch")',
    },
    errors: {
      takes: "value",
      value: "none|realistic",
      help: "slips in names and identifiers (default none)",
    },
  },
  positionals: [0, 0],
  details:
    "Example: waymark synthesise --out /tmp/oakmarch --children 6000 --errors realistic\n" +
    "The statutory returns are the same in both modes. truth/ must not be received: it says who is who.",
  run: async (input, effects) => synthesise(input, effects),
};

interface Asked {
  readonly folder: string;
  readonly targets: Targets;
  readonly seed: string;
  readonly errors: Errors;
}

function synthesise(input: CommandInput, effects: Effects): Outcome {
  const asked = read(input);
  if ("refused" in asked) return refusal(asked.refused);
  const { folder, targets, seed, errors } = asked;
  const unclear = clearFolder(folder);
  if (unclear) return refusal(unclear.refused);
  writeManifest(asked, { files: [], notSent: [], unfinished: true });
  const world = tellStory({ targets, seed, errors, progress: effects.progress });
  const { files, notSent, records } = writeCounty(world, asked, effects);
  writeManifest(asked, { files, notSent });
  const json = { files: files.map(({ path }) => path), children: targets.children, records };
  const text = `${files.length} files with ${records} records are in ${folder}. The truth about them is in ${join(folder, "truth")}.`;
  return { exit: 0, json, text };
}

const refusal = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

function read({ options }: CommandInput): Asked | { refused: string } {
  const { out, children = "60153", seed = "oakmarch", errors = "none" } = options;
  if (typeof out !== "string") return { refused: "Say with --out DIR where the county is to be written." };
  if (errors !== "none" && errors !== "realistic") {
    return { refused: `--errors is none or realistic, not "${String(errors)}".` };
  }
  const targets = targetsFor(Number(children));
  if ("refused" in targets) return targets;
  return { folder: resolve(out), targets, seed: String(seed), errors };
}

type Contents = { files: readonly Sent[]; notSent: readonly NotSent[]; unfinished?: true };

function writeManifest({ folder, targets, seed, errors }: Asked, contents: Contents) {
  const sheet = openSheet(join(folder, "manifest.json"));
  const about = { invented: true, seed, children: targets.children, errors };
  sheet.line(JSON.stringify({ ...about, ...contents }, null, 2));
  sheet.close();
}

function writeCounty(world: World, { folder, targets, seed, errors }: Asked, effects: Effects) {
  const people = openSheet(join(folder, "truth", "people.csv"));
  const desk: Desk = {
    open: (path, encoding, mark) => openSheet(join(folder, path), encoding, mark),
    attest: whoIsWho(people),
    errors,
    random: randomFrom(seed).stream("sending"),
  };
  const files: Sent[] = [];
  const notSent: NotSent[] = [];
  let records = 0;
  for (const [index, period] of targets.periods.entries()) {
    if (index === 0) files.push(writeMap(world, period, desk));
    const written = writePeriod(world, period, desk);
    files.push(...written.sent);
    notSent.push(...written.notSent);
    records += written.records;
    effects.progress(`${period.label}: ${written.records} records are written.`);
  }
  people.close();
  writeTotals(world, { folder, targets });
  return { files, notSent, records };
}

function writeTotals({ known }: World, { folder, targets }: Pick<Asked, "folder" | "targets">) {
  const sheet = openSheet(join(folder, "truth", "totals.csv"));
  for (const line of totalsLines(countTotals(known.careers, known.county, targets.periods))) sheet.line(line);
  sheet.close();
}
