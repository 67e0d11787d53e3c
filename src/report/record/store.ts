import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { sha256OfText, writeAside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { action, decision } from "../../register/decisions/index.ts";
import { document, keepingForChildren, signature, version } from "../../register/documents/index.ts";
import type { Kept, Records, RecordsOf } from "../../register/grammar/index.ts";
import { group } from "../../register/groups/index.ts";
import { agency, person } from "../../register/partners/index.ts";
import { commentary, dispatch, presentation } from "../../register/reports/index.ts";
import { finding, requirementsFor } from "../../register/requirements/index.ts";
import { risk } from "../../register/risks/index.ts";
import type { Drafts, PublicRecord, RequirementsOfYear } from "./record.ts";
import type { Register } from "./register.ts";
import { yearOf } from "./reports.ts";
import { told } from "./told.ts";

/** What the register lets everybody see on that day, and what only those may who work on reports. */
export async function toldBy(
  records: Records,
  day: string,
): Promise<{ readonly record: PublicRecord; readonly drafts: Drafts }> {
  const register = await registerOf(records);
  const { name: partnership } = await records.keeper(records.partnership);
  const requirements = await requirementsOf(records, register, day);
  return told(register, { partnership, day, requirements });
}

async function registerOf(records: Records): Promise<Register> {
  const standing = async (entity: Parameters<Records["all"]>[0]) =>
    (await records.all(entity)).filter(({ retired }: Kept) => !retired);
  const names = (await Promise.all([standing(agency), standing(person)])).flat();
  return {
    decisions: await standing(decision),
    actions: await standing(action),
    risks: await standing(risk),
    documents: await standing(document),
    versions: await standing(version),
    signatures: await standing(signature),
    groups: await standing(group),
    commentaries: await standing(commentary),
    presentations: await standing(presentation),
    dispatches: await standing(dispatch),
    names: new Map(names.map(({ reference, title }) => [reference, title])),
  };
}

/** What guidance asks of each year's report that there is or that somebody has looked at, with what was found. */
async function requirementsOf(records: Records, { documents, versions }: Register, day: string) {
  const reports = documents.filter(({ values }) => values.kind === "yearly-report");
  const ofReports = versions
    .filter(({ values }) => reports.some(({ reference }) => reference === values.document))
    .flatMap(({ title }) => yearOf(title) ?? []);
  const looked = (await records.all(finding)).flatMap(({ values }) => values.year ?? []);
  const found: Record<string, RequirementsOfYear> = {};
  for (const year of [...new Set([...ofReports, ...looked])].sort()) {
    const held = await requirementsFor(records, "yearly-report", year, day);
    if ("refused" in held) continue;
    const { edition, title } = held.subject.held.edition;
    const items = held.lines.map(({ id, number, title, words, mark, finding }) => ({
      ...{ id, number, title, words, mark },
      standing: finding?.verdict ?? ("not looked at" as const),
    }));
    found[year] = { edition, title, items };
  }
  return found;
}

const folder = "record";
const drafts = "drafts.json";

/** Records that nobody named by their hash are taken away once there are this many newer ones. */
const keptBeside = 3;

/**
 * Writes what the register tells into the workspace, where it says something else than what stands there. A record that
 * a version rests on is never taken away; others are, when newer ones stand.
 * @param day ISO
 */
export async function keepPublicRecord(
  workspace: Workspace,
  recordsOf: RecordsOf,
  day: string,
): Promise<void> {
  const records = recordsOf(await keepingForChildren(recordsOf, workspace.settings.partnership));
  const { record, drafts: onTheWay } = await toldBy(records, day);
  writeWhereOther(workspace.path(folder, drafts), textOf(onTheWay));
  const standing = currentRecord(workspace);
  // A day that passes by itself changes nothing that is told, but what took effect on it.
  if (standing && textOf({ ...record, day: standing.day }) === textOf(standing)) return;
  const hash = keepRecord(workspace, record);
  writeAside(workspace.path(folder, "current"), `${hash}\n`);
  const pinned = (await records.all(version)).flatMap(({ values }) => values.record ?? []);
  forgetOld(workspace, new Set([hash, ...pinned]));
}

/** Keeps a record under its hash, by which a report names what it printed. */
export function keepRecord(workspace: Workspace, record: PublicRecord): string {
  const text = textOf(record);
  const hash = sha256OfText(text);
  const path = workspace.path(folder, `${hash}.json`);
  if (!existsSync(path)) writeAside(path, text);
  return hash;
}

/** The record of today, or that of a hash; null where none was written. */
export function currentRecord(workspace: Workspace): PublicRecord | null {
  const pointer = workspace.path(folder, "current");
  return existsSync(pointer) ? recordNamed(workspace, readFileSync(pointer, "utf8").trim()) : null;
}

export function recordNamed(workspace: Workspace, hash: string): PublicRecord | null {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const path = workspace.path(folder, `${hash}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as PublicRecord) : null;
}

/** Reports on the way, for the commands that work on them; `publish` asks for nothing of this. */
export function currentDrafts(workspace: Workspace): Drafts {
  const path = workspace.path(folder, drafts);
  if (!existsSync(path)) return { reports: [], commentaries: [], presentations: [] };
  return JSON.parse(readFileSync(path, "utf8")) as Drafts;
}

const textOf = (told: object) => `${JSON.stringify(told, null, 1)}\n`;

function writeWhereOther(path: string, text: string) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeAside(path, text);
}

function forgetOld(workspace: Workspace, named: ReadonlySet<string>) {
  const unnamed = readdirSync(workspace.path(folder))
    .flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
    .filter((hash) => !named.has(hash))
    .map((hash) => workspace.path(folder, `${hash}.json`))
    .map((path) => ({ path, at: statSync(path).mtimeMs }))
    .toSorted((a, b) => b.at - a.at);
  for (const { path } of unnamed.slice(keptBeside)) rmSync(path, { force: true });
}
