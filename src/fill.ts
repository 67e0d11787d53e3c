import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { entities } from "./entities.ts";
import type { Workspace } from "./kit/workspace/index.ts";
import { demonstrationNames, type Role, roleNames } from "./register/access/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  type Kept,
  type Records,
  type RecordsOf,
  type Refused,
  takeMove,
} from "./register/grammar/index.ts";

const did = {
  on: z.iso.date(),
  by: z.enum(roleNames as [Role, ...Role[]]),
  /** Whoever does it, where it is not the demonstration's own person of that role. */
  name: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])),
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

type Row = z.infer<typeof rowsInFile>[number];
type Did = Pick<Row, "on" | "by" | "name" | "values">;

/** One thing that somebody did: a record added, or a move of it. */
interface Act extends Did {
  readonly entity: Entity;
  readonly row: Row;
  /** Null where it adds the record; otherwise which of the row's moves this is, from 0. */
  readonly at: number | null;
}

/**
 * Fills an invented workspace's register with what its partnership's folder says of two years' business: every act in
 * the order of its day, by the same rules as on the pages. What is there already stays as it is.
 */
export async function fillRegister(workspace: Workspace, recordsOf: RecordsOf): Promise<{ added: number }> {
  const home = workspace.settings.partnership;
  const acts = entities.flatMap((entity) => rowsFor(home, entity).flatMap((row) => actsOf(entity, row)));
  const inOrder = acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const standing = await alreadyThere(recordsOf, home, acts);
  let added = 0;
  for (const batch of inBatches(inOrder))
    await recordsOf(home).together(async (_, __, within) => {
      for (const act of batch) {
        const records = within(act.row.of ?? home);
        if (await done(records, act, standing)) added += act.at === null ? 1 : 0;
      }
    });
  return { added };
}

/** How many versions each record had before this began, by entity and key: what was done then is not done again. */
async function alreadyThere(recordsOf: RecordsOf, home: string, acts: readonly Act[]) {
  const versions = new Map<string, number>();
  for (const { entity, row } of acts.filter(({ at }) => at === null)) {
    const records = recordsOf(row.of ?? home);
    const reference = (await records.imported(entity, [row.key])).get(row.key);
    const record = reference ? await records.find(reference) : null;
    if (record) versions.set(`${entity.name} ${row.key}`, record.version);
  }
  return versions;
}

async function done(records: Records, act: Act, standing: ReadonlyMap<string, number>): Promise<boolean> {
  const { entity, row, at } = act;
  const versions = standing.get(`${entity.name} ${row.key}`) ?? 0;
  if (versions > (at === null ? 0 : at + 1)) return false;
  const desk = { records, entities };
  const doing = { values: textsOf(act.values), by: invented(act), on: act.on };
  if (at === null) {
    holds(act, await addRecord(desk, entity, { ...doing, key: row.key }));
    return true;
  }
  const reference = (await records.imported(entity, [row.key])).get(row.key);
  const before = reference ? await records.find(reference) : null;
  if (!before) throw new Error(`${entity.name} "${row.key}" is moved before it is added.`);
  holds(act, await takeMove(desk, entity, before, { ...doing, move: row.moves[at]?.move ?? "" }));
  return true;
}

function holds({ entity, row, at, on }: Act, result: Kept | Refused | { readonly stale: Kept }) {
  if (!("problems" in result) && !("stale" in result)) return;
  const what = at === null ? "its record" : `its step “${row.moves[at]?.move}”`;
  const why = "problems" in result ? Object.entries(result.problems).flat().join(" ") : "it is stale";
  throw new Error(
    `The partnership's own ${entity.name} "${row.key}", ${what} of ${on}, does not hold: ${why}`,
  );
}

function rowsFor(partnership: string, { many }: Entity): readonly Row[] {
  const folder = join(import.meta.dirname, "..", "partnerships", partnership, "register");
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

const actsOf = (entity: Entity, row: Row): readonly Act[] => [
  { ...row, entity, row, at: null },
  ...row.moves.map((move, at) => ({ ...move, entity, row, at })),
];

/** Some at a time in one transaction, so that a small machine is not kept waiting for each by itself. */
function* inBatches(acts: readonly Act[]) {
  for (let at = 0; at < acts.length; at += 100) yield acts.slice(at, at + 100);
}

/** Rows of a table are written out in the file, and kept as text. */
const textsOf = (values: Did["values"]) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );

/** The person of that role in a workspace where everybody is invented. */
const invented = ({ by: role, name }: Pick<Did, "by" | "name">): Actor => ({
  account: "waymark",
  session: null,
  name: name ?? demonstrationNames[role],
  role,
});
