import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { entities } from "../entities.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { type Access, demonstrationNames, type Role, roleNames } from "../register/access/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  type Kept,
  type Records,
  type RecordsOf,
  type Refused,
  takeMove,
} from "../register/grammar/index.ts";
import type { Events } from "../register/partners/index.ts";
import { historyFor } from "../serving/partnership.ts";
import { enactment, firstPartnerships, seatsGiven } from "./partnerships.ts";

/** What filling needs of the opened register. */
export interface Opened {
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  readonly events: Events;
}

const did = {
  on: z.iso.date(),
  by: z.enum(roleNames as [Role, ...Role[]]),
  /** Whoever does it, where it is not the demonstration's own person of that role. */
  name: z.string().optional(),
  /** Text; the rows of a table; or a file below the partnership's folder, whose text it is. */
  values: z.record(
    z.string(),
    z.union([z.string(), z.array(z.record(z.string(), z.string())), z.strictObject({ file: z.string() })]),
  ),
  /** "checked": done only once a yearly report has passed its check against the snapshot (taken-on.ts). */
  when: z.literal("checked").optional(),
};
const rowsInFile = z.array(
  z.object({
    key: z.string(),
    /** The partnership whose it is, where it is not the installation's own. */
    of: z.string().optional(),
    ...did,
    moves: z.array(z.object({ move: z.string(), ...did })).default([]),
  }),
);

export type Row = z.infer<typeof rowsInFile>[number];
type Did = Pick<Row, "on" | "by" | "name" | "values" | "when">;

/** One thing that somebody did: a record added, or a move of it. */
export interface Act extends Did {
  readonly entity: Entity;
  readonly row: Row;
  /** Null where it adds the record; otherwise which of the row's moves this is, from 0. */
  readonly at: number | null;
}

/**
 * Fills an invented workspace's register with what its partnership's folder says: its partnerships and how one came from
 * another, and their business, every act in the order of its day, by the same rules as on the pages. What is there already
 * stays as it is.
 */
export async function fillRegister(
  workspace: Workspace,
  opened: Opened,
): Promise<{ readonly added: number }> {
  const { recordsOf } = opened;
  const home = workspace.settings.partnership;
  await firstPartnerships(workspace, opened);
  const acts = actsIn(home).filter((act) => !awaitsCheck(act));
  const inOrder = byDay(acts);
  const standing = await alreadyThere(recordsOf, home, acts);
  const events = historyFor(workspace).events.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const filling: Filling = { home, recordsOf, standing, left: new Map() };
  let added = 0;
  let since = "";
  for (const until of [...events.map(({ on }) => on), "9999-12-31"]) {
    const between = inOrder.filter(({ on }) => on >= since && on < until);
    for (const batch of inBatches(between)) added += await taken(batch, filling);
    for (const event of events.filter(({ on }) => on === until)) await enactment(workspace, opened, event);
    filling.left.clear();
    since = until;
  }
  await seatsGiven(workspace, opened);
  return { added };
}

/** Everything that the partnership's folder says was done. */
export const actsIn = (home: string): readonly Act[] =>
  entities.flatMap((entity) => rowsFor(home, entity).flatMap((row) => actsOf(entity, row)));

/** Whether it is done only after a yearly report's check, as everything is that follows in the same row. */
export const awaitsCheck = ({ row, at }: Act): boolean =>
  row.when === "checked" || row.moves.slice(0, (at ?? -1) + 1).some(({ when }) => when === "checked");

const byDay = (acts: readonly Act[]) => acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Does these as they stand, in the order of their days. Gives how many records were added. */
export async function fillWith(acts: readonly Act[], recordsOf: RecordsOf, home: string): Promise<number> {
  const standing = await alreadyThere(recordsOf, home, acts);
  return taken(byDay(acts), { home, recordsOf, standing, left: new Map() });
}

interface Filling {
  readonly home: string;
  readonly recordsOf: RecordsOf;
  readonly standing: ReadonlyMap<string, number>;
  /** Each row's record as its last act left it, so that it need not be looked for; empty again when records are carried over. */
  readonly left: Map<Row, Kept>;
}

async function taken(batch: readonly Act[], filling: Filling): Promise<number> {
  let added = 0;
  await filling.recordsOf(filling.home).together(async (_, __, within) => {
    for (const act of batch) if (await done(within, act, filling)) added += act.at === null ? 1 : 0;
  });
  return added;
}

/** A row's record where it stands now: it may have been carried over since it was added. */
async function recordOf(recordsOf: RecordsOf, entity: Entity, row: Row, home: string) {
  const records = recordsOf(row.of ?? home);
  const reference = (await records.imported(entity, [row.key])).get(row.key);
  const chain: Kept[] = [];
  for (let at: string | null | undefined = reference; at; at = chain.at(-1)?.carriedTo) {
    const kept: Kept | null = await foundBy(recordsOf, chain.at(-1)?.partnership ?? row.of ?? home, at);
    if (!kept) throw new Error(`${entity.name} "${row.key}" was carried over to ${at}, which is not found.`);
    chain.push(kept);
  }
  return chain;
}

/** A record by its reference, from its predecessor or from a successor of that. */
async function foundBy(recordsOf: RecordsOf, from: string, reference: string): Promise<Kept | null> {
  const own = await recordsOf(from).find(reference);
  if (own) return own;
  for (const place of await recordsOf(from).successors()) {
    const kept = await recordsOf(place).find(reference);
    if (kept) return kept;
  }
  return null;
}

/** How many of its acts each record had seen before this began, by entity and key: what was done then is not done again. */
async function alreadyThere(recordsOf: RecordsOf, home: string, acts: readonly Act[]) {
  const versions = new Map<string, number>();
  if (acts.length === 0 || !(await anyThere(recordsOf, home, acts))) return versions;
  for (const { entity, row } of acts.filter(({ at }) => at === null)) {
    const chain = await recordOf(recordsOf, entity, row, home);
    // Being carried over adds a version at either end, and is no act of the row's own.
    const own = chain.map((kept) => kept.version - (kept.carriedFrom ? 1 : 0) - (kept.rests ? 1 : 0));
    if (chain.length > 0)
      versions.set(
        `${entity.name} ${row.key}`,
        own.reduce((sum, each) => sum + each, 0),
      );
  }
  return versions;
}

/** Whether anything of this came in before: in a register that is made now, nothing did. */
async function anyThere(recordsOf: RecordsOf, home: string, acts: readonly Act[]): Promise<boolean> {
  for (const entity of new Set(acts.map((act) => act.entity))) {
    const rows = acts.flatMap((act) => (act.entity === entity && act.at === null ? [act.row] : []));
    for (const place of new Set(rows.map(({ of }) => of ?? home))) {
      const keys = rows.filter(({ of }) => (of ?? home) === place).map(({ key }) => key);
      if ((await recordsOf(place).imported(entity, keys)).size > 0) return true;
    }
  }
  return false;
}

async function done(within: RecordsOf, act: Act, { home, standing, left }: Filling): Promise<boolean> {
  const { entity, row, at } = act;
  const versions = standing.get(`${entity.name} ${row.key}`) ?? 0;
  if (versions > (at === null ? 0 : at + 1)) return false;
  const doing = { values: textsOf(act.values, home), by: invented(act), on: act.on };
  if (at === null) {
    const desk = { records: knowing(within(row.of ?? home), left), entities };
    left.set(row, holding(act, await addRecord(desk, entity, { ...doing, key: row.key })));
    return true;
  }
  const before = left.get(row) ?? (await recordOf(within, entity, row, home)).at(-1);
  if (!before) throw new Error(`${entity.name} "${row.key}" is moved before it is added.`);
  const desk = { records: knowing(within(entity.shared ? home : before.partnership), left), entities };
  const move = row.moves[at]?.move ?? "";
  left.set(row, holding(act, await takeMove(desk, entity, before, { ...doing, move })));
  return true;
}

/** The same records, which need not be asked for what this filling has added under its keys. */
function knowing(records: Records, left: ReadonlyMap<Row, Kept>): Records {
  const imported: Records["imported"] = async (entity, keys) => {
    const known = new Map<string, string>();
    for (const [{ key }, kept] of left)
      if (kept.entity === entity.name && keys.includes(key)) known.set(key, kept.reference);
    const rest = keys.filter((key) => !known.has(key));
    return rest.length === 0 ? known : new Map([...(await records.imported(entity, rest)), ...known]);
  };
  return { ...records, imported };
}

function holding({ entity, row, at, on }: Act, result: Kept | Refused | { readonly stale: Kept }): Kept {
  if (!("problems" in result) && !("stale" in result)) return result;
  const what = at === null ? "its record" : `its step “${row.moves[at]?.move}”`;
  const why = "problems" in result ? Object.entries(result.problems).flat().join(" ") : "it is stale";
  throw new Error(
    `The partnership's own ${entity.name} "${row.key}", ${what} of ${on}, does not hold: ${why}`,
  );
}

function rowsFor(partnership: string, { many }: Entity): readonly Row[] {
  const folder = join(folderOf(partnership), "register");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name === `${many}.json` || (name.startsWith(`${many}.`) && name.endsWith(".json")))
    .sort()
    .flatMap((name) => {
      const read = rowsInFile.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
      if (!read.success)
        throw new Error(`${name} of ${partnership} cannot be read: ${z.prettifyError(read.error)}`);
      return read.data;
    });
}

const folderOf = (partnership: string) => join(import.meta.dirname, "..", "..", "partnerships", partnership);

const actsOf = (entity: Entity, row: Row): readonly Act[] => [
  { ...row, entity, row, at: null },
  ...row.moves.map((move, at) => ({ ...move, entity, row, at })),
];

/** Some at a time in one transaction, so that a small machine is not kept waiting for each by itself. */
function* inBatches(acts: readonly Act[]) {
  for (let at = 0; at < acts.length; at += 100) yield acts.slice(at, at + 100);
}

/** Rows of a table are written out in the file, and kept as text; a long text stands in a file of its own. */
const textsOf = (values: Did["values"], home: string) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value : textOf(value, home),
    ]),
  );

const textOf = (value: Exclude<Did["values"][string], string>, home: string) =>
  "file" in value && typeof value.file === "string"
    ? readFileSync(join(folderOf(home), value.file), "utf8")
    : JSON.stringify(value);

/** The person of that role in a workspace where everybody is invented. */
const invented = ({ by: role, name }: Pick<Did, "by" | "name">): Actor => ({
  account: "waymark",
  session: null,
  name: name ?? demonstrationNames[role],
  role,
});
