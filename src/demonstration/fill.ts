import { entities } from "../entities.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { type Access, demonstrationNames } from "../register/access/index.ts";
import {
  type Actor,
  addRecord,
  type Kept,
  type Records,
  type RecordsOf,
  type Refused,
  takeMove,
} from "../register/grammar/index.ts";
import type { Events } from "../register/partners/index.ts";
import { historyFor } from "../serving/partnership.ts";
import { type Act, actsIn, awaitsCheck, type Row, textsOf } from "./acts.ts";
import { enactment, firstPartnerships, seatsGiven } from "./partnerships.ts";
import { alreadyDone, recordOf } from "./standing.ts";

/** What filling needs of the opened register. */
export interface Opened {
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  readonly events: Events;
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
  const inOrder = byDay(await stillToDo(acts, recordsOf, home));
  const events = historyFor(workspace).events.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const filling: Filling = { home, recordsOf, left: new Map() };
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

const byDay = (acts: readonly Act[]) => acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Does these as they stand, in the order of their days. Gives how many records were added. */
export async function fillWith(acts: readonly Act[], recordsOf: RecordsOf, home: string): Promise<number> {
  const inOrder = byDay(await stillToDo(acts, recordsOf, home));
  return taken(inOrder, { home, recordsOf, left: new Map() });
}

/** Those that were not done before this began. */
async function stillToDo(acts: readonly Act[], recordsOf: RecordsOf, home: string) {
  const done = await alreadyDone(recordsOf, home, acts);
  return acts.filter(({ row, at }) => (done.get(row) ?? 0) <= (at === null ? 0 : at + 1));
}

interface Filling {
  readonly home: string;
  readonly recordsOf: RecordsOf;
  /** Each row's record as its last act left it, so that it need not be looked for; empty again when records are carried over. */
  readonly left: Map<Row, Kept>;
}

async function taken(batch: readonly Act[], filling: Filling): Promise<number> {
  let added = 0;
  await filling.recordsOf(filling.home).together(async (_, __, within) => {
    for (const act of batch) {
      await done(within, act, filling);
      if (act.at === null) added += 1;
    }
  });
  return added;
}

async function done(within: RecordsOf, act: Act, { home, left }: Filling): Promise<void> {
  const { entity, row, at } = act;
  const doing = { values: textsOf(act.values, home), by: invented(act), on: act.on };
  if (at === null) {
    const desk = { records: knowing(within(row.of ?? home), left), entities };
    left.set(row, holding(act, await addRecord(desk, entity, { ...doing, key: row.key })));
    return;
  }
  const before = left.get(row) ?? (await recordOf(within, entity, row, home));
  if (!before) throw new Error(`${entity.name} "${row.key}" is moved before it is added.`);
  const desk = { records: knowing(within(entity.shared ? home : before.partnership), left), entities };
  const move = row.moves[at]?.move ?? "";
  left.set(row, holding(act, await takeMove(desk, entity, before, { ...doing, move })));
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

/** Some at a time in one transaction, so that a small machine is not kept waiting for each by itself. */
function* inBatches(acts: readonly Act[]) {
  for (let at = 0; at < acts.length; at += 100) yield acts.slice(at, at + 100);
}

/** The person of that role in a workspace where everybody is invented. */
const invented = ({ by: role, name }: Pick<Act, "by" | "name">): Actor => ({
  account: "waymark",
  session: null,
  name: name ?? demonstrationNames[role],
  role,
});
