import type { AccessTransaction } from "../../../access/index.ts";
import type { Actor, Entity, Kept, Records, RecordsOf } from "../../../grammar/index.ts";
import type { Surroundings } from "../store.ts";
import type { PartnersTables } from "../tables.ts";

interface Undoing {
  readonly event: string;
  readonly why: string;
  readonly by: Actor;
  readonly trx: AccessTransaction;
  readonly of: RecordsOf;
}

/**
 * Takes an event back: what it carried over is retired there and open again here, what it made is withdrawn, and those that
 * ended never did. The event stays, as undone.
 */
export async function undo(given: Surroundings, undoing: Undoing): Promise<{ refused: string } | undefined> {
  const { event, why, by, trx, of } = undoing;
  const changing = given.access.partnerships.within(trx);
  const found = await eventOf(trx, event);
  if (!found) return { refused: "It was undone already." };
  const { from, to, records } = found;
  await changing.hold([...from, ...to.map(({ id }) => id)]);
  const stands = await inTheWay(given, undoing, found);
  if (stands) return { refused: stands };
  const act = { by, on: given.day(), why: `The change of partnerships was undone: ${why}` };
  for (const { to_reference } of records)
    for (const { id } of to) await takenBack(of(id), to_reference, given.entities, act);
  for (const id of from) {
    await changing.resume(id);
    for (const { from_reference } of records) await woken(of(id), from_reference, given.entities, act);
    for (const each of to) await changing.unfollow(id, each.id);
  }
  for (const each of to.filter(({ byEvent }) => byEvent)) await changing.withdraw(each.id);
  await trx
    .withTables<PartnersTables>()
    .updateTable("partners.event")
    .set({ undone_at: given.now().toString(), undone_by_name: by.name, undone_why: why })
    .where("id", "=", event)
    .execute();
  for (const id of from)
    await of(id).note({
      ...{ actor: by.account, session: by.session, action: "undo", thing: "partnerships", of: id },
      payload: { event, why },
    });
  return undefined;
}

type Found = NonNullable<Awaited<ReturnType<typeof eventOf>>>;

async function eventOf(trx: AccessTransaction, event: string) {
  const db = trx.withTables<PartnersTables>();
  const row = await db
    .selectFrom("partners.event")
    .selectAll()
    .where("id", "=", event)
    .where("undone_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const sides = await db
    .selectFrom("partners.event_side")
    .selectAll()
    .where("event_id", "=", event)
    .execute();
  const records = await db
    .selectFrom("partners.event_record")
    .selectAll()
    .where("event_id", "=", event)
    .execute();
  return {
    madeAt: row.made_at,
    records,
    from: sides.filter(({ side }) => side === "from").map(({ partnership_id }) => partnership_id),
    to: sides
      .filter(({ side }) => side === "to")
      .map((each) => ({ id: each.partnership_id, byEvent: each.made_by_event })),
  };
}

/** What was built on the event, as a sentence; null where nothing was. */
async function inTheWay(
  { access }: Surroundings,
  { trx, of }: Undoing,
  { madeAt, records, to }: Found,
): Promise<string | null> {
  const partnerships = await access.partnerships.within(trx).list();
  const ended = to.map(({ id }) => partnerships.find((each) => each.id === id)).find((each) => each?.endedOn);
  if (ended) return `The ${ended.name} has ended since: undo that first.`;
  const carried = records.flatMap(({ to_reference }) => to_reference ?? []);
  const written: string[] = [];
  for (const { id } of to) written.push(...(await of(id).writtenSince(madeAt, carried)));
  if (written.length === 0) return null;
  const named = written.slice(0, 5).join(", ");
  return `Something was written since: ${named}${written.length > 5 ? " and more" : ""}. What was decided and done after the day is not taken back.`;
}

type Taking = Parameters<Records["uncarry"]>[2];

async function takenBack(
  records: Records,
  reference: string | null,
  entities: readonly Entity[],
  act: Taking,
) {
  const own = await ownRecord(records, reference, entities);
  if (own) await records.uncarry(own.entity, own.kept, act);
}

async function woken(records: Records, reference: string, entities: readonly Entity[], act: Taking) {
  const own = await ownRecord(records, reference, entities);
  if (own) await records.wake(own.entity, own.kept, act);
}

async function ownRecord(
  records: Records,
  reference: string | null,
  entities: readonly Entity[],
): Promise<{ entity: Entity; kept: Kept } | null> {
  const kept = reference === null ? null : await records.find(reference);
  const entity = entities.find(({ name }) => name === kept?.entity);
  return kept && entity && kept.partnership === records.partnership ? { entity, kept } : null;
}
