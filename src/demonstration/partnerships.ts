import { entities } from "../entities.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { type Access, demonstrationNames, type Role } from "../register/access/index.ts";
import type { RecordsOf } from "../register/grammar/index.ts";
import type { Events } from "../register/partners/index.ts";
import { type FoundingEvent, historyFor } from "../serving/partnership.ts";

interface Opened {
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  readonly events: Events;
}

/** Makes those partnerships of the invented installation that came from no other. */
export async function firstPartnerships(workspace: Workspace, { access }: Opened): Promise<void> {
  const { partnerships, events } = historyFor(workspace);
  const there = (await access.partnerships.list()).map(({ id }) => id);
  const first = partnerships.filter(
    ({ id }) => !there.includes(id) && !events.some(({ to }) => to.includes(id)),
  );
  if (first.length === 0) return;
  await access.log.together(async (trx) => {
    for (const each of first) await access.partnerships.within(trx).make(each);
    const payload = { partnerships: first.map(({ name }) => name) };
    return { happening: { ...byWaymark, action: "make", thing: "partnerships", payload }, result: undefined };
  });
}

/** Enacts a joining or a separation of the invented installation, unless it was enacted before. */
export async function enactment(
  workspace: Workspace,
  { events, recordsOf }: Opened,
  event: FoundingEvent,
): Promise<void> {
  const { partnerships } = historyFor(workspace);
  const done = (await events.list()).some(({ on, kind }) => on === event.on && kind === event.kind);
  if (done) return;
  const markOf = (id: string) => {
    const found = partnerships.find((each) => each.id === id);
    if (!found) throw new Error(`An event names the partnership "${id}", which is not described.`);
    return found.mark;
  };
  const instead = await byReference(recordsOf, event, event.instead);
  const ends = await byReference(recordsOf, event, event.ends);
  const becomes = new Map(
    (await events.open(event.from)).map(({ kept: { reference } }) => {
      const why = ends.get(reference);
      const to = markOf(instead.get(reference) ?? event.openGoTo);
      return [reference, why === undefined ? { to } : { ends: why }] as const;
    }),
  );
  const { kind, on, why, from, by: role, name = demonstrationNames[role], decision } = event;
  const rests = decision && (await referencesOf(recordsOf, decision.of, `decisions ${decision.key}`));
  const to = partnerships.filter(({ id }) => event.to.includes(id));
  const plan = { kind, on, why, from, to, becomes, seats: [], decision: rests ?? null };
  const result = await events.enact(plan, { account: "waymark", session: null, name, role });
  if ("refused" in result)
    throw new Error(`The partnership's own event of ${on} does not hold: ${JSON.stringify(result.refused)}`);
}

async function byReference(
  recordsOf: RecordsOf,
  { from }: FoundingEvent,
  by: Readonly<Record<string, string>>,
) {
  const found = new Map<string, string>();
  for (const [named, value] of Object.entries(by)) {
    for (const id of from) {
      const reference = await referencesOf(recordsOf, id, named);
      if (reference) found.set(reference, value);
    }
  }
  return found;
}

/** The record that a file calls by its kind and key: "actions T-003". */
async function referencesOf(recordsOf: RecordsOf, partnership: string, named: string) {
  const [many, key = ""] = named.split(" ");
  const entity = entities.find((each) => each.many === many);
  if (!entity) throw new Error(`"${named}" names no kind of record.`);
  return (await recordsOf(partnership).imported(entity, [key])).get(key);
}

/** Those whose demonstration accounts sit in every standing partnership: the shared business unit, and the council's lead. */
const everywhere: readonly Role[] = [
  "business-manager",
  "analyst",
  "administrator",
  "lead-safeguarding-partner",
];

export async function seatsGiven(workspace: Workspace, { access }: Opened): Promise<void> {
  const standing = (await access.partnerships.list()).filter(
    ({ id, endedOn }) => endedOn === null && id !== workspace.settings.partnership,
  );
  const held = await access.seats.list();
  for (const role of everywhere) {
    const account = await access.accounts.demonstration(role);
    for (const { id: partnership } of standing) {
      const there = held.some((seat) => seat.account === account?.id && seat.partnership === partnership);
      if (account && !there) await access.seats.give({ account: account.id, partnership, role }, null);
    }
  }
}

const byWaymark = { actor: "waymark" };
