import type { Command, CommandInput, Effects, Outcome } from "../../kit/command/index.ts";
import { type Workspace, workspaceOf } from "../../kit/workspace/index.ts";
import { type Check, inOrder } from "../compile/index.ts";
import { coversOf } from "../cover/index.ts";
import { paperEditions, reportEdition, type Unfit } from "../editions/index.ts";
import { type Format, formats } from "../outputs/index.ts";
import { compiledFrom, type Found, textNamed, written } from "./store.ts";
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
    return what === "check" ? checked(found) : built(found, input, { workspace, effects });
  },
};

const refused = (sentence: string): Outcome => ({ exit: 2, json: { refused: sentence }, text: sentence });

function checked(found: Found): Outcome {
  const check = checkOf(found);
  return { exit: inOrder(check) ? 0 : 1, json: documentOf(check, found), text: told(check) };
}

/** What the check found; of a cover report also where its papers leave the form of the committee. */
function checkOf({ compiled, grounds, presentations }: Found): Check {
  const { check, kind, front, document } = compiled;
  if (kind !== "cover") return check;
  const papers = coversOf({ front: front.values, document, day: grounds.day, presentations });
  const problems = [...check.problems, ...papers.flatMap((paper) => paper.problems)];
  const once = new Map(problems.map((each) => [`${each.line} ${each.why}`, each]));
  return { ...check, problems: [...once.values()].sort((a, b) => a.line - b.line) };
}

const documentOf = (check: Check, { grounds }: Found) => ({ ...check, snapshot: grounds.figures.snapshot });

interface Surroundings {
  readonly workspace: Workspace;
  readonly effects: Effects;
}

async function built(
  found: Found,
  input: CommandInput,
  { workspace, effects }: Surroundings,
): Promise<Outcome> {
  const { out } = input.options;
  if (typeof out !== "string") return refused("Say where the files are to go: --out DIR.");
  const wanted = formatsIn(input);
  if ("refused" in wanted) return refused(wanted.refused);
  const check = checkOf(found);
  const json = documentOf(check, found);
  const unfit = {
    exit: 1,
    json: { ...json, files: [] },
    text: `${told(check)}\nNothing was written.`,
  } as const;
  if (!inOrder(check) && !found.signed) return unfit;
  effects.progress(`Making ${wanted.join(", ")}`);
  const made = await filesOf(found, workspace, wanted);
  if ("unfit" in made) return { ...unfit, text: [...made.unfit, "Nothing was written."].join("\n") };
  const files = written(out, made.files);
  const text = [told(check), ...files.map((file) => `Written: ${file}`)].join("\n");
  return { exit: 0, json: { ...json, files }, text };
}

/** The report's files; of a cover report those of one paper for each body that it goes to. */
async function filesOf(
  { text, compiled, grounds, presentations, signed }: Found,
  { settings }: Workspace,
  formats: readonly Format[],
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array> } | Unfit> {
  const from = grounds.record?.partnership ?? "Safeguarding children partnership";
  const asked = { source: text, grounds, from, invented: settings.invented === true, formats };
  if (compiled.kind !== "cover") return reportEdition({ ...asked, signed });
  const made = await paperEditions({ ...asked, presentations });
  return "unfit" in made ? made : { files: new Map(made.papers.flatMap(({ files }) => [...files])) };
}

function formatsIn(input: CommandInput): readonly Format[] | { readonly refused: string } {
  const { formats: listed } = input.options;
  if (typeof listed !== "string") return formats;
  const named = listed.split(",").map((each) => each.trim().toLowerCase());
  const unknown = named.find((each) => !formats.some((known) => known === each));
  if (unknown !== undefined)
    return { refused: `"${unknown}" is no format: write --formats with some of ${formats.join(",")}.` };
  return formats.filter((each) => named.includes(each));
}
