import type { Temporal } from "temporal-polyfill";
import type { Log } from "../log/store.ts";
import type { AccessDatabase, AccessTransaction } from "../tables.ts";
import type { Founding, Partnership } from "./partnership.ts";

export interface Partnerships {
  /** All of them, with those that ended; the oldest first. */
  list(): Promise<Partnership[]>;
  /** Makes the installation's own where it is not there yet. */
  begin(founding: Founding): Promise<void>;
  rename(id: string, name: string, by: By): Promise<void>;
  /** What joining and separating change, within a transaction that writes it down. */
  within(trx: AccessTransaction): Changing;
}

interface By {
  readonly account: string;
  readonly session: string | null;
}

type Made = Pick<Partnership, "id" | "mark" | "name" | "kind" | "beganOn">;

interface Changing {
  list(): Promise<Partnership[]>;
  /** Waits for whoever writes there now, and lets nobody write before the transaction is over. */
  hold(ids: readonly string[]): Promise<void>;
  /** Gives its id. One that was withdrawn with this mark stands again, as it is described now. */
  make(partnership: Made): Promise<string>;
  /** From this day it keeps nothing new, and nothing of it is changed. */
  end(id: string, on: string): Promise<void>;
  /** It never ended. */
  resume(id: string): Promise<void>;
  /** It never began; its seats end with it. */
  withdraw(id: string): Promise<void>;
  follow(predecessor: string, successor: string, on: string): Promise<void>;
  unfollow(predecessor: string, successor: string): Promise<void>;
}

interface Surroundings {
  readonly db: AccessDatabase;
  readonly log: Log;
  readonly partnership: string;
  now(): Temporal.Instant;
}

export function partnershipsOf({ db, log, partnership, now }: Surroundings): Partnerships {
  return {
    list: () => listed(db),
    within: (trx) => changing(trx, now),
    begin: async ({ name, kind, beganOn }) => {
      const there = await db
        .selectFrom("access.partnership")
        .select("id")
        .where("id", "=", partnership)
        .executeTakeFirst();
      if (there) return;
      await log.together(async (trx) => {
        await changing(trx, now).make({ id: partnership, mark: "", name, kind, beganOn });
        const payload = { partnership, name };
        return {
          happening: { actor: "waymark", action: "make", thing: "partnerships", payload },
          result: undefined,
        };
      });
    },
    rename: (id, name, by) =>
      log.together(async (trx) => {
        await trx.updateTable("access.partnership").set({ name }).where("id", "=", id).execute();
        const { account: actor, session } = by;
        const payload = { partnership: id, name };
        return {
          happening: { actor, session, action: "rename", thing: "partnerships", of: id, payload },
          result: undefined,
        };
      }),
  };
}

async function listed(db: AccessDatabase): Promise<Partnership[]> {
  const rows = await db
    .selectFrom("access.partnership")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .orderBy("began_on")
    .orderBy("name")
    .execute();
  const lines = await db.selectFrom("access.succession").selectAll().orderBy("predecessor").execute();
  return rows.map(({ id, mark, name, kind, began_on, ended_on }) => ({
    ...{ id, mark, name, kind, beganOn: began_on, endedOn: ended_on },
    from: lines.filter((line) => line.successor === id).map((line) => line.predecessor),
    into: lines.filter((line) => line.predecessor === id).map((line) => line.successor),
  }));
}

function changing(trx: AccessTransaction, now: () => Temporal.Instant): Changing {
  const set = (id: string, values: { ended_on: string | null }) =>
    trx.updateTable("access.partnership").set(values).where("id", "=", id).executeTakeFirstOrThrow();
  return {
    list: () => listed(trx),
    hold: async (ids) =>
      void (await trx
        .selectFrom("access.partnership")
        .select("id")
        .where("id", "in", ids)
        .orderBy("id")
        .forUpdate()
        .execute()),
    make: (partnership) => made(trx, partnership),
    end: async (id, on) => void (await set(id, { ended_on: on })),
    resume: async (id) => void (await set(id, { ended_on: null })),
    withdraw: async (id) => {
      const at = now().toString();
      await trx
        .updateTable("access.partnership")
        .set({ withdrawn_at: at })
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await trx
        .updateTable("access.seat")
        .set({ ended_at: at })
        .where("partnership_id", "=", id)
        .where("ended_at", "is", null)
        .execute();
    },
    follow: async (predecessor, successor, on_day) =>
      void (await trx.insertInto("access.succession").values({ predecessor, successor, on_day }).execute()),
    unfollow: async (predecessor, successor) =>
      void (await trx
        .deleteFrom("access.succession")
        .where("predecessor", "=", predecessor)
        .where("successor", "=", successor)
        .execute()),
  };
}

async function made(
  trx: AccessTransaction,
  { id, mark, name, kind, beganOn: began_on }: Made,
): Promise<string> {
  const described = { mark, name, kind, began_on, ended_on: null, withdrawn_at: null };
  const stands = await trx
    .insertInto("access.partnership")
    .values({ id, ...described })
    .onConflict((conflict) =>
      conflict.column("mark").doUpdateSet(described).where("access.partnership.withdrawn_at", "is not", null),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return stands.id;
}
