import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import { type Workspace, workspaceOf } from "../../kit/workspace/index.ts";
import { inOrder } from "../compile/index.ts";
import { type Format, formats, outputs } from "../outputs/index.ts";
import { type Paper, papersOf } from "./papers.ts";
import { compiledFrom, type Found, presentationsOf, textNamed, written } from "./store.ts";
import { told } from "./told.ts";

export const reportCommand: Command = {
  name: "report",
  summary: "Check every claim and figure of a report, or make its files",
  usage: "check|build FILE|REPORT [--out DIR] [--formats html,pdf,docx]",
  options: {
    out: { takes: "value", value: "DIR", help: "build: the folder for the files" },
    formats: {
      takes: "value",
      value: "LIST",
      help: "build: some of html,pdf,docx,csv (default all)",
    },
  },
  positionals: [2, 2],
  details:
    "Examples: waymark report check report.md --json\n" +
    "          waymark report build V-2026-004 --out reports/2024-25 --formats html,pdf,docx\n" +
    "A report is Markdown with claims, figures, charts and tables bound to the published figures: see docs/reports.md.\n" +
    "check exits 1 where a claim is false or unsupported, a figure does not exist, or a word of quantity is bound to nothing;\n" +
    "build then writes nothing.",
  async run(input, effects) {
    const [what = "", named = ""] = input.positionals;
    if (what !== "check" && what !== "build")
      return refused(
        `"report ${what}" is not known: write "report check FILE" or "report build FILE --out DIR".`,
      );
    const workspace = workspaceOf(input);
    const asked = textNamed(workspace, named);
    if ("refused" in asked) return refused(asked.refused);
    const found = await compiledFrom(workspace, asked, workspace.day(effects.now()).toString());
    if ("refused" in found) return refused(found.refused);
    const papers = papersOf(
      found,
      workspace.day(effects.now()).toString(),
      presentationsOf(workspace, found.report),
    );
    return what === "check"
      ? checked(found, papers)
      : built({ found, papers }, input, { workspace, effects });
  },
};

const refused = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

/** What the check found, with what stands in the way of a paper for a committee. */
function checked(found: Found, papers: readonly Paper[]): Outcome {
  const check = checkOf(found, papers);
  return { exit: inOrder(check) ? 0 : 1, json: { ...check, snapshot: found.snapshot }, text: told(check) };
}

function checkOf({ compiled }: Found, papers: readonly Paper[]) {
  const problems = [...compiled.check.problems, ...papers.flatMap((paper) => paper.problems)];
  const once = new Map(problems.map((each) => [`${each.line} ${each.why}`, each]));
  return { ...compiled.check, problems: [...once.values()].sort((a, b) => a.line - b.line) };
}

interface Surroundings {
  readonly workspace: Workspace;
  readonly effects: Effects;
}

async function built(
  { found, papers }: { readonly found: Found; readonly papers: readonly Paper[] },
  input: CommandInput,
  { workspace, effects }: Surroundings,
): Promise<Outcome> {
  const { out } = input.options;
  if (typeof out !== "string") return refused("Say where the files are to go: --out DIR.");
  const wanted = formatsIn(input);
  if ("refused" in wanted) return refused(wanted.refused);
  const check = checkOf(found, papers);
  const json = { ...check, snapshot: found.snapshot };
  if (!inOrder(check))
    return { exit: 1, json: { ...json, files: [] }, text: `${told(check)}\nNothing was written.` };
  effects.progress(`Making ${wanted.join(", ")}`);
  const made = new Map<string, Uint8Array>();
  for (const { name, printable, imprint } of papers) {
    const own = { ...imprint, ...standing(workspace), day: workspace.day(effects.now()).toString() };
    for (const [file, bytes] of await outputs(printable, { ...own, formats: wanted }))
      made.set(name === null ? file : file.replace(/^report\./, `${name}.`), bytes);
  }
  const files = written(out, made);
  return {
    exit: 0,
    json: { ...json, files },
    text: [told(check), ...files.map((file) => `Written: ${file}`)].join("\n"),
  };
}

const standing = ({ settings }: Workspace) =>
  settings.invented ? { standing: "Invented: nobody in it exists" } : {};

function formatsIn(input: CommandInput): readonly Format[] | { readonly refused: string } {
  const { formats: listed } = input.options;
  if (typeof listed !== "string") return formats;
  const named = listed.split(",").map((each) => each.trim().toLowerCase());
  const unknown = named.find((each) => !formats.some((known) => known === each));
  if (unknown !== undefined)
    return { refused: `"${unknown}" is no format: write --formats with some of ${formats.join(",")}.` };
  return formats.filter((each) => named.includes(each));
}
