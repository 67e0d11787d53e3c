import type { Temporal } from "temporal-polyfill";
import type { Log } from "../log/store.ts";
import type { Role } from "../roles.ts";
import type { AccessDatabase, AccessTransaction } from "../tables.ts";

/** What somebody is in a partnership beside the one that the account was made for. */
export interface Seat {
  readonly id: string;
  readonly account: string;
  readonly partnership: string;
  readonly role: string;
}

export interface Seats {
  /** Those that are held now. */
  list(): Promise<Seat[]>;
  /** Refuses a second seat in one partnership, and one where the account sits already. */
  give(seat: Giving, by: string | null): Promise<{ refused: string } | undefined>;
  end(id: string, by: string): Promise<void>;
  /** Gives seats within a transaction that writes it down; whoever has one there keeps it. */
  within(trx: AccessTransaction): { give(seats: readonly Giving[], by: string | null): Promise<void> };
}

export interface Giving {
  readonly account: string;
  readonly partnership: string;
  readonly role: Role;
}

interface Surroundings {
  readonly db: AccessDatabase;
  readonly log: Log;
  readonly partnership: string;
  now(): Temporal.Instant;
}

export function seatsOf(surroundings: Surroundings): Seats {
  const { db, log, now } = surroundings;
  return {
    list: () => held(db).execute(),
    within: (trx) => ({ give: (seats, by) => insert(trx, seats, { by, at: now().toString() }) }),
    give: (seat, by) => give(surroundings, seat, by),
    end: (id, by) =>
      log.together(async (trx) => {
        const ended = await trx
          .updateTable("access.seat")
          .set({ ended_at: now().toString(), ended_by: by })
          .where("id", "=", id)
          .where("ended_at", "is", null)
          .returning(["account_id as account", "partnership_id as partnership", "role"])
          .executeTakeFirst();
        if (!ended) return { happening: null, result: undefined };
        return {
          happening: { actor: by, action: "end", thing: "seats", payload: ended },
          result: undefined,
        };
      }),
  };
}

function give({ log, partnership, now }: Surroundings, seat: Giving, by: string | null) {
  return log.together(async (trx) => {
    const refuse = (refused: string) => ({ happening: null, result: { refused } });
    const account = await trx
      .selectFrom("access.account")
      .select("partnership_id")
      .where("id", "=", seat.account)
      .where("partnership_id", "=", partnership)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    const place = await trx
      .selectFrom("access.partnership")
      .select("id")
      .where("id", "=", seat.partnership)
      .where("ended_on", "is", null)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    if (!account || !place) return refuse("Choose an open account and a partnership that has not ended");
    const there = await held(trx)
      .where("account_id", "=", seat.account)
      .where("partnership_id", "=", seat.partnership)
      .executeTakeFirst();
    if (there || seat.partnership === account.partnership_id)
      return refuse("This account has a seat there already: end that one first");
    await insert(trx, [seat], { by, at: now().toString() });
    const happening = { actor: by ?? "waymark", action: "give", thing: "seats", payload: seat };
    return { happening, result: undefined };
  });
}

const held = (db: AccessDatabase) =>
  db
    .selectFrom("access.seat")
    .select(["id", "account_id as account", "partnership_id as partnership", "role"])
    .where("ended_at", "is", null);

async function insert(
  trx: AccessTransaction,
  seats: readonly Giving[],
  { by, at }: { readonly by: string | null; readonly at: string },
) {
  if (seats.length === 0) return;
  const values = seats.map(({ account, partnership, role }) => ({
    ...{ account_id: account, partnership_id: partnership, role, given_at: at, given_by: by },
  }));
  await trx
    .insertInto("access.seat")
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(["account_id", "partnership_id"]).where("ended_at", "is", null).doNothing(),
    )
    .execute();
}
