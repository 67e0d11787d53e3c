import type { SnapshotSource } from "../kit/duckdb/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import type { Kept } from "../register/grammar/index.ts";
import { checkingIn, foundInWords } from "../report/pages/index.ts";
import { type Act, actsIn, awaitsCheck } from "./acts.ts";
import { fillWith, type Opened } from "./fill.ts";

interface Given extends Pick<Opened, "recordsOf"> {
  readonly workspace: Workspace;
  readonly source: SnapshotSource;
  /** ISO. */
  readonly day: string;
}

/**
 * Takes the partnership's yearly report on from its draft by what its folder says was done: checked against the snapshot,
 * approved, signed, published and sent. Where the check finds a sentence that the figures do not bear out, as in a county
 * of another size than the text was written for, it stays the draft that it is, and that is said.
 */
export async function reportTakenOn({
  recordsOf,
  ...given
}: Given): Promise<{ readonly added: number } | { readonly refused: string } | null> {
  const home = given.workspace.settings.partnership;
  const acts = actsIn(home).filter(awaitsCheck);
  const checks = acts.filter((act) => act.entity.name === "version" && moveOf(act) === "record-check");
  const [check] = checks;
  if (!check || checks.length > 1) return check ? { refused: "Only one report can be taken on." } : null;
  const reference = (await recordsOf(home).imported(check.entity, [check.row.key])).get(check.row.key);
  const report = reference === undefined ? null : await recordsOf(home).find(reference);
  // What somebody has touched is theirs.
  if (report?.version !== 1) return null;
  const outcome = await checked({ ...given, recordsOf }, report);
  if (outcome === null || "refused" in outcome) return outcome;
  const written = acts.map((act) => asChecked(act, outcome));
  return { added: await fillWith(written, recordsOf, home) };
}

const moveOf = ({ row, at }: Act) => (at === null ? null : row.moves[at]?.move);

interface Outcome {
  readonly snapshot: string;
  readonly record: string;
  readonly checkFound: string;
}

async function checked(
  { workspace, source, recordsOf, day }: Given,
  report: Kept,
): Promise<Outcome | { readonly refused: string } | null> {
  if ((await source.current()) === null) return null;
  const found = await checkingIn({ workspace, source, recordsOf }, () => day)(report);
  if ("refused" in found) return { refused: found.refused };
  const words = foundInWords(found.check);
  return found.inOrder
    ? { snapshot: found.snapshot, record: found.keep(), checkFound: words }
    : { refused: `${report.title} stays a draft, since its check found: ${words}.` };
}

/** What the check itself fills in. */
function asChecked(act: Act, { snapshot, record, checkFound }: Outcome): Act {
  const move = moveOf(act);
  if (act.entity.name !== "version" || (move !== "pin" && move !== "record-check")) return act;
  return { ...act, values: move === "pin" ? { snapshot } : { record, checkFound } };
}
