import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Account } from "../accounts/account.ts";
import { remembering } from "../log/remembering.ts";
import type { Log } from "../log/store.ts";
import type { AccessDatabase } from "../tables.ts";
import { hasExpired, shouldNote } from "./lifetime.ts";
import { placesFor } from "./places/store.ts";
import { type Sitting, sittingOf } from "./sitting.ts";

/** Who stands behind a session now, with the purpose that is in force in it. */
export interface Presence extends Sitting {
  readonly session: string;
  readonly account: string;
  readonly name: string;
  readonly kind: "person" | "demonstration";
  readonly purpose: { readonly kind: string; readonly words: string; readonly expires: string } | null;
}

export interface Sessions {
  begin(account: Account, secret: string, address: string): Promise<void>;
  find(secret: string): Promise<Presence | null>;
  end(presence: Presence, why: string): Promise<void>;
  /** Sits in another partnership from now on; false where this account has no seat there. */
  sit(presence: Presence, partnership: string): Promise<boolean>;
}

interface Surroundings {
  readonly db: AccessDatabase;
  readonly log: Log;
  readonly partnership: string;
  /** False ends every demonstration session: they belong to workspaces of invented people. */
  readonly invented: boolean;
  now(): Temporal.Instant;
}

/**
 * A session is remembered until anything is changed: signing out, a purpose, a password, a seat and a closed account are all
 * changes that this process logs, since it alone has the register. What is changed in the database by another hand
 * counts after this time.
 */
const rereadEverySeconds = 15;

export function sessionsOf({ db, log, partnership, invented, now }: Surroundings): Sessions {
  const read = async (tokenHash: string) => {
    const row = await rowOf(db, partnership, tokenHash, now());
    return row && { ...row, places: await placesFor(db, row.account_id, partnership) };
  };
  const known = remembering(log.changes);
  const secondsOf = () => Math.floor(now().epochMilliseconds / 1000 / rereadEverySeconds);
  return {
    begin: (account, secret, address) => begin({ log, partnership, now }, account, { secret, address }),
    sit: async (presence, to) => {
      // As they are now: an event of this very request may have given the seat.
      const all = await placesFor(db, presence.account, partnership);
      const { places } = sittingOf(all, { home: partnership, role: presence.role, sitsIn: to });
      return places.some(({ id }) => id === to) && sit(log, presence, to);
    },
    find: async (secret) => {
      const hash = digest(secret);
      const row = await known(`${hash} ${secondsOf()}`, () => read(hash));
      if (!row || hasExpired(row, now()) || (row.kind === "demonstration" && !invented)) return null;
      if (shouldNote(row, now())) {
        const seen_at = now().toString();
        await db.updateTable("access.session").set({ seen_at }).where("id", "=", row.id).execute();
        row.seen_at = seen_at;
      }
      return presenceFrom(row, partnership, now());
    },
    end: (presence, why) =>
      log.together(async (trx) => {
        await trx
          .updateTable("access.session")
          .set({ ended_at: now().toString(), ended_why: why })
          .where("id", "=", presence.session)
          .where("ended_at", "is", null)
          .execute();
        const { account, session } = presence;
        return {
          happening: { actor: account, session, action: "sign-out", thing: "session", payload: { why } },
          result: undefined,
        };
      }),
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>> & {
  readonly places: Awaited<ReturnType<typeof placesFor>>;
};

function begin(
  { log, partnership, now }: Pick<Surroundings, "log" | "partnership" | "now">,
  account: Account,
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<void> {
  return log.together(async (trx) => {
    const at = now().toString();
    const values = { partnership_id: partnership, account_id: account.id, token_hash: digest(secret) };
    const made = await trx
      .insertInto("access.session")
      .values({ ...values, began_at: at, seen_at: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    const payload = { role: account.role, kind: account.kind, address };
    const happening = { actor: account.id, session: made.id, action: "sign-in", thing: "session", payload };
    return { happening, result: undefined };
  });
}

async function sit(log: Log, { session, account }: Presence, to: string): Promise<boolean> {
  await log.together(async (trx) => {
    await trx.updateTable("access.session").set({ sits_in: to }).where("id", "=", session).execute();
    return {
      happening: { actor: account, session, action: "sit", thing: "session", payload: { partnership: to } },
      result: undefined,
    };
  });
  return true;
}

/** The purpose is for children's data, and holds where that may be seen. */
function presenceFrom(row: Row, home: string, now: Temporal.Instant): Presence {
  const { purpose_kind: kind, words, expires_at: expires } = row;
  const recorded = kind !== null && words !== null && expires !== null;
  const inForce = recorded && Temporal.Instant.compare(Temporal.Instant.from(expires), now) > 0;
  const sitting = sittingOf(row.places, { home, role: row.role, sitsIn: row.sits_in });
  return {
    ...sitting,
    session: row.id,
    account: row.account_id,
    name: row.name,
    kind: row.kind,
    purpose: inForce && sitting.keepsChildren ? { kind, words, expires } : null,
  };
}

/** The open session with that secret, its account if that is open, and the purpose in force. */
function rowOf(db: AccessDatabase, partnership: string, tokenHash: string, now: Temporal.Instant) {
  return db
    .selectFrom("access.session as session")
    .innerJoin("access.account as account", "account.id", "session.account_id")
    .leftJoin("access.purpose as purpose", (join) =>
      join
        .onRef("purpose.session_id", "=", "session.id")
        .on("purpose.ended_at", "is", null)
        .on("purpose.expires_at", ">", now.toString()),
    )
    .select(["session.id", "session.account_id", "session.began_at", "session.seen_at", "session.sits_in"])
    .select(["account.name", "account.role", "account.kind"])
    .select(["purpose.kind as purpose_kind", "purpose.words", "purpose.expires_at"])
    .where("session.partnership_id", "=", partnership)
    .where("session.token_hash", "=", tokenHash)
    .where("session.ended_at", "is", null)
    .where("account.closed_at", "is", null)
    .orderBy("purpose.recorded_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Only the hash of a session's secret is kept: a copy of the database opens no session. */
const digest = (secret: string) => createHash("sha256").update(secret).digest("hex");
