import type { AccessTransaction } from "../../../access/index.ts";
import { type Actor, crowded, type Records, type RecordsOf } from "../../../grammar/index.ts";
import type { Plan } from "../event.ts";
import type { Made, Surroundings } from "../store.ts";
import type { PartnersTables } from "../tables.ts";

interface Settling {
  readonly open: Awaited<ReturnType<Records["openOnes"]>>;
  readonly idOf: (mark: string) => string;
  readonly act: { readonly by: Actor; readonly on: string };
  readonly of: RecordsOf;
  readonly event: string;
  readonly trx: AccessTransaction;
}

/** Every open record goes where the plan says, and the event keeps what became of it; gives what each became. */
export async function settled(
  { from, becomes }: Plan,
  { open, idOf, act, of, event, trx }: Settling,
): Promise<ReadonlyMap<string, string>> {
  const rows: { from_reference: string; to_reference: string | null; why: string | null }[] = [];
  for (const id of from) {
    const own = open.filter(({ kept }) => kept.partnership === id);
    const going = own.flatMap((each) => {
      const answer = becomes.get(each.kept.reference);
      return answer && "to" in answer ? [{ ...each, to: idOf(answer.to) }] : [];
    });
    const became = await of(id).carry(going, act);
    for (const [from_reference, to_reference] of became)
      rows.push({ from_reference, to_reference, why: null });
    for (const { entity, kept } of own) {
      const answer = becomes.get(kept.reference);
      if (!answer || !("ends" in answer)) continue;
      await of(id).rest(entity, kept, { ...act, why: answer.ends });
      rows.push({ from_reference: kept.reference, to_reference: null, why: answer.ends });
    }
  }
  const values = rows.map((row) => ({ event_id: event, ...row }));
  if (values.length > 0)
    await trx.withTables<PartnersTables>().insertInto("partners.event_record").values(values).execute();
  return new Map(rows.flatMap((row) => (row.to_reference ? [[row.from_reference, row.to_reference]] : [])));
}

interface Settled extends Pick<Settling, "open" | "idOf" | "of"> {
  readonly became: ReadonlyMap<string, string>;
  readonly made: readonly Made[];
}

/** What cannot be where everything went, by the reference of an open record; null where all of it can. */
export async function cannotStand(
  { breaksOff }: Surroundings,
  { from, on, becomes }: Plan,
  { open, idOf, of, became, made }: Settled,
): Promise<Readonly<Record<string, string>> | null> {
  const found: Record<string, string> = {};
  for (const { id, mark } of made) {
    const arrived = open.flatMap(({ entity, kept }) => {
      const answer = becomes.get(kept.reference);
      const reference = became.get(kept.reference);
      const here = reference && answer && "to" in answer && idOf(answer.to) === idOf(mark);
      return here ? [{ entity, reference, was: kept.reference, from: kept.partnership }] : [];
    });
    Object.assign(found, await crowded(of(id), arrived, on));
  }
  Object.assign(found, await breaksOff({ from, to: made, on }, of));
  return Object.keys(found).length === 0 ? null : found;
}
