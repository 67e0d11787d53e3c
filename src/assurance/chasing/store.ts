import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Arrival, arrivals, receipts } from "../../dataset/extracts/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { reminder } from "../../register/contributions/index.ts";
import {
  type Actor,
  addRecord,
  type Desk,
  type Entity,
  type Kept,
  type Problems,
  type Records,
  type RecordsOf,
  takeMove,
} from "../../register/grammar/index.ts";
import { keyOf } from "./message.ts";
import type { Owed, Reachable } from "./owed.ts";
import { type Plan, planOf } from "./plan.ts";
import { type ChasingSettings, chasingInFile } from "./settings.ts";
import { stageOn } from "./stage.ts";

export interface ChasingOf {
  readonly workspace: Workspace;
  readonly recordsOf: RecordsOf;
  readonly entities: readonly Entity[];
  /** The partnerships that stand today. */
  readonly partnerships: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly day: () => string;
}

/** When agencies are reminded; null where the partnership has not said. */
export function settingsOf(workspace: Workspace): ChasingSettings | null {
  const { partnership } = workspace.settings;
  const file = join(import.meta.dirname, "..", "..", "..", "partnerships", partnership, "chasing.json");
  if (!existsSync(file)) return null;
  const read = chasingInFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success)
    throw new Error(`chasing.json of ${partnership} cannot be read: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** Who is to be reminded of what today, in every partnership that stands, or in one. */
export async function planToday(of: ChasingOf, settings: ChasingSettings, only?: string): Promise<Plan> {
  const standing = (await of.partnerships()).filter(({ id }) => only === undefined || id === only);
  const day = of.day();
  const owed: Owed[] = [];
  const known = new Set<string>();
  for (const { id } of standing) {
    const all = await owedIn(id, of);
    owed.push(...all);
    const keys = all.flatMap((each) => {
      const stage = stageOn(each.due, day, settings);
      return stage ? [keyOf(each, stage)] : [];
    });
    for (const key of (await of.recordsOf(id).imported(reminder, keys)).keys()) known.add(key);
  }
  const from = (partnership: string) => standing.find(({ id }) => id === partnership)?.name ?? partnership;
  return planOf(owed, { settings, day, known, from });
}

/** What became of a message: it left, or it waits in the outbox and why. */
export type Became = { readonly how: "email" | "file" } | { readonly waits: string };

/** Writes down, as a record of the partnership, that a reminder went out or waits in the outbox. */
export async function noteSent(
  { recordsOf, entities, day }: ChasingOf,
  { owed, wanted }: Plan["toSend"][number],
  { became, by }: { readonly became: Became; readonly by: Actor },
): Promise<void> {
  const values = {
    about: owed.what.slice(0, 200),
    ...(owed.agency.reference ? { agency: owed.agency.reference } : {}),
    ...(owed.contribution ? { contribution: owed.contribution } : {}),
    how: "how" in became ? became.how : "email",
    to: wanted.toWords.slice(0, 200),
    sentOn: day(),
    text: `${wanted.subject}\n\n${wanted.text}`.slice(0, 5000),
    message: wanted.key,
  };
  await recordsOf(owed.partnership).together(async (records) => {
    const desk = { records, entities };
    const kept = await addRecord(desk, reminder, { values, by, on: day(), key: wanted.key });
    if ("problems" in kept) throw new Error(unkept(kept.problems));
    if ("waits" in became)
      await taken(desk, kept, { move: "hold", values: { why: became.waits }, by, on: day() });
  });
}

/** Writes down that reminders went out which had waited in the outbox. @param waiting the keys of those that still wait */
export async function noteGone(of: ChasingOf, waiting: ReadonlySet<string>, by: Actor): Promise<void> {
  const { recordsOf, entities, day, partnerships } = of;
  for (const { id } of await partnerships()) {
    const desk = { records: recordsOf(id), entities };
    const open = await openOf(desk.records, of)("reminder");
    for (const kept of open.filter(
      ({ state, values }) => state === "outbox" && !waiting.has(values.message ?? ""),
    ))
      await taken(desk, kept, { move: "go-out", values: { sentOn: day() }, by, on: day() });
  }
}

async function taken(desk: Desk, kept: Kept, step: Parameters<typeof takeMove>[3]) {
  const moved = await takeMove(desk, reminder, kept, step);
  if ("problems" in moved) throw new Error(unkept(moved.problems));
}

const unkept = (problems: Problems) => `A reminder could not be kept: ${Object.values(problems).join(" ")}`;

/** What agencies owe one partnership: contributions, answers to consultations, and to the children's own, files. */
async function owedIn(partnership: string, of: ChasingOf): Promise<readonly Owed[]> {
  const records = of.recordsOf(partnership);
  const open = openOf(records, of);
  const [agencies, people, contributions, responses] = [
    await open("agency"),
    await open("person"),
    await open("contribution"),
    await open("response"),
  ];
  const above = await whoStandsAbove(open, people);
  const agencyOf = (reference: string | undefined) => {
    const kept = agencies.find((each) => each.reference === reference);
    return kept ? { reference: kept.reference, name: kept.title, address: kept.values.email ?? null } : null;
  };
  const asked = [...contributions, ...responses.filter(({ state }) => state === "asked")];
  const owed = asked.flatMap((kept): Owed[] => {
    const agency = agencyOf(kept.values.agency);
    if (!agency || kept.due === null) return [];
    const person = people.find(({ reference }) => reference === kept.values.person);
    return [
      {
        ...{ key: kept.reference, partnership, what: kept.title, due: kept.due, reference: kept.reference },
        asked: kept.values.asked ?? "",
        href: `/${kept.entity === "contribution" ? "contributions" : "responses"}/${kept.reference}`,
        contribution: kept.entity === "contribution" ? kept.reference : null,
        agency,
        person: person ? { name: person.title, address: person.values.email ?? null } : null,
        above: above(kept.values.agency),
      },
    ];
  });
  const files =
    partnership === of.workspace.settings.partnership ? await filesOwed(records, of, agencies) : [];
  return [...owed, ...files.map((file) => ({ ...file, above: above(file.agency.reference ?? undefined) }))];
}

const openOf =
  (records: Records, { entities }: ChasingOf) =>
  (name: string): Promise<readonly Kept[]> =>
    records.all(
      entities.find((each) => each.name === name),
      "waiting",
    );

/** The delegated safeguarding partner of an agency, or where it has none the chair of the partnership. */
async function whoStandsAbove(open: (name: string) => Promise<readonly Kept[]>, people: readonly Kept[]) {
  const appointments = await open("appointment");
  const inRole = (role: string, agency?: string) =>
    appointments.find(
      ({ values }) => values.role === role && (agency === undefined || values.agency === agency),
    );
  return (agency: string | undefined): (Reachable & { role: string }) | null => {
    const delegate = agency === undefined ? undefined : inRole("dsp", agency);
    const found = delegate ?? inRole("chair");
    const person = people.find(({ reference }) => reference === found?.values.person);
    const role = delegate ? "its delegated safeguarding partner" : "who chairs the partnership";
    return person ? { name: person.title, address: person.values.email ?? null, role } : null;
  };
}

/** Files of the dataset that have not come, one reminder for those of one agency, period and day. */
async function filesOwed(
  records: Records,
  { workspace, entities, day }: ChasingOf,
  agencies: readonly Kept[],
): Promise<readonly Omit<Owed, "above">[]> {
  const all = arrivals(workspace, receipts(workspace), day()).filter(({ receivedOn }) => receivedOn === null);
  const entity = entities.find(({ name }) => name === "agency");
  const keys = entity ? await records.imported(entity, [...new Set(all.map(({ agency }) => agency))]) : null;
  return [...Map.groupBy(all, ({ agency, period, due }) => `${agency} ${period} ${due}`)].flatMap(
    ([key, files]) => {
      const [one] = files;
      if (!one) return [];
      const kept = agencies.find(
        ({ reference, title }) => reference === keys?.get(one.agency) || title === one.agencyName,
      );
      const address = kept?.values.email ?? null;
      return {
        ...{ key: `files ${key}`, partnership: workspace.settings.partnership, due: one.due },
        what: filesInWords(one, files),
        asked: files.map(({ title, agreement }) => `- ${title} (${agreement})`).join("\n"),
        ...{ href: "/arrivals", reference: null, contribution: null, person: null },
        agency: { name: one.agencyName, address, reference: kept?.reference ?? null },
      };
    },
  );
}

const filesInWords = ({ title, period }: Arrival, files: readonly Arrival[]) =>
  files.length === 1 ? `${title} for ${period}` : `${files.length} files of the dataset for ${period}`;
