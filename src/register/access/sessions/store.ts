import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Account } from "../accounts/account.ts";
import type { Log } from "../log/store.ts";
import type { AccessDatabase } from "../tables.ts";
import { hasExpired, shouldNote } from "./lifetime.ts";

/** Who stands behind a session now, with the purpose that is in force in it. */
export interface Presence {
  readonly session: string;
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly kind: "person" | "demonstration";
  readonly purpose: { readonly kind: string; readonly words: string; readonly expires: string } | null;
}

export interface Sessions {
  begin(account: Account, secret: string, address: string): Promise<void>;
  find(secret: string): Promise<Presence | null>;
  end(presence: Presence, why: string): Promise<void>;
}

interface Surroundings {
  readonly db: AccessDatabase;
  readonly log: Log;
  readonly partnership: string;
  /** False ends every demonstration session: they belong to workspaces of invented people. */
  readonly invented: boolean;
  now(): Temporal.Instant;
}

export function sessionsOf({ db, log, partnership, invented, now }: Surroundings): Sessions {
  return {
    begin: (account, secret, address) =>
      log.together(async (trx) => {
        const at = now().toString();
        const values = {
          partnership_id: partnership,
          account_id: account.id,
          token_hash: digest(secret),
          began_at: at,
          seen_at: at,
        };
        const made = await trx
          .insertInto("access.session")
          .values(values)
          .returning("id")
          .executeTakeFirstOrThrow();
        const payload = { role: account.role, kind: account.kind, address };
        const happening = {
          actor: account.id,
          session: made.id,
          action: "sign-in",
          thing: "session",
          payload,
        };
        return { happening, result: undefined };
      }),
    find: async (secret) => {
      const row = await rowOf(db, partnership, digest(secret), now());
      if (!row || hasExpired(row, now()) || (row.kind === "demonstration" && !invented)) return null;
      if (shouldNote(row, now()))
        await db
          .updateTable("access.session")
          .set({ seen_at: now().toString() })
          .where("id", "=", row.id)
          .execute();
      const { purpose_kind, words, expires_at } = row;
      const recorded = purpose_kind !== null && words !== null && expires_at !== null;
      return {
        session: row.id,
        account: row.account_id,
        name: row.name,
        role: row.role,
        kind: row.kind,
        purpose: recorded ? { kind: purpose_kind, words, expires: expires_at } : null,
      };
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
    .select(["session.id", "session.account_id", "session.began_at", "session.seen_at"])
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
