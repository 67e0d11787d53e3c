import { randomBytes } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { AccessTransaction } from "../../tables.ts";
import { beginning, closed, type Entry, type Head, payloadHash } from "../chain.ts";
import type { Happening } from "../store.ts";

/** The chain to which entries are added: whose it is, what seals it, and the clock. */
export interface Chain {
  readonly partnership: string;
  readonly key: Uint8Array;
  now(): Temporal.Instant;
}

/** A thousand entries to a statement: it may have 65,535 parameters, and an entry has twelve. */
const atOnce = 1000;

/** Adds entries at the chain's end, in their order; gives the new end, or null where there was nothing to add. */
export async function addEntries(
  trx: AccessTransaction,
  chain: Chain,
  happenings: readonly Happening[],
): Promise<Head | null> {
  if (happenings.length === 0) return null;
  const { partnership } = chain;
  let head = await lockHead(trx, partnership);
  for (let at = 0; at < happenings.length; at += atOnce) {
    const added = happenings.slice(at, at + atOnce).map((happening) => {
      const made = entryOf(chain, happening, head);
      head = { position: made.entry.position, hash: made.entry.hash };
      return made;
    });
    await trx
      .insertInto("access.log_entry")
      .values(added.map(({ entry }) => entry))
      .execute();
    await trx
      .insertInto("access.log_payload")
      .values(
        added.map(({ entry: { position }, salt, body }) => ({
          partnership_id: partnership,
          position,
          salt,
          body,
        })),
      )
      .execute();
  }
  await trx.updateTable("access.log_head").set(head).where("partnership_id", "=", partnership).execute();
  return head;
}

function entryOf({ partnership, key, now }: Chain, happening: Happening, last: Head) {
  const [salt, body] = [randomBytes(16).toString("hex"), JSON.stringify(happening.payload)];
  const { actor, session = null, action, thing, of } = happening;
  const entry: Entry = closed(
    {
      ...{
        partnership_id: partnership,
        position: last.position + 1,
        actor,
        session_id: session,
        action,
        thing,
      },
      at: now().toString({ smallestUnit: "millisecond" }),
      of_partnership: of === undefined || of === partnership ? null : of,
      payload_hash: payloadHash(salt, body),
      previous_hash: last.hash,
    },
    key,
  );
  return { entry, salt, body };
}

/** The chain's end, locked until the transaction ends, so that entries are written one after the other. */
async function lockHead(trx: AccessTransaction, partnership: string): Promise<Head> {
  await trx
    .insertInto("access.log_head")
    .values({ partnership_id: partnership, ...beginning })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return trx
    .selectFrom("access.log_head")
    .select(["position", "hash"])
    .where("partnership_id", "=", partnership)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
