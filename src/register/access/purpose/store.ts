import type { Temporal } from "temporal-polyfill";
import type { Log } from "../log/store.ts";
import type { Presence } from "../sessions/store.ts";
import type { AccessDatabase } from "../tables.ts";
import { type PurposeKind, purposeHours } from "./kinds.ts";

export interface Purposes {
  /** Puts a purpose in force in this session, instead of the one before it. */
  record(presence: Presence, kind: PurposeKind, words: string): Promise<void>;
  end(presence: Presence): Promise<void>;
}

interface Surroundings {
  readonly log: Log;
  readonly partnership: string;
  now(): Temporal.Instant;
}

export function purposesOf({ log, partnership, now }: Surroundings): Purposes {
  const endIn = (trx: AccessDatabase, { session }: Presence) =>
    trx
      .updateTable("access.purpose")
      .set({ ended_at: now().toString() })
      .where("session_id", "=", session)
      .where("ended_at", "is", null)
      .execute();
  return {
    record: (presence, kind, words) =>
      log.together(async (trx) => {
        await endIn(trx, presence);
        const { session, account } = presence;
        const expires_at = now().add({ hours: purposeHours }).toString();
        const recorded_at = now().toString();
        await trx
          .insertInto("access.purpose")
          .values({
            partnership_id: partnership,
            session_id: session,
            account_id: account,
            kind,
            words,
            recorded_at,
            expires_at,
          })
          .execute();
        const payload = { kind, words, expires: expires_at };
        return {
          happening: { actor: account, session, action: "record", thing: "purpose", payload },
          result: undefined,
        };
      }),
    end: (presence) =>
      log.together(async (trx) => {
        const { session, account } = presence;
        await endIn(trx, presence);
        return {
          happening: { actor: account, session, action: "end", thing: "purpose", payload: {} },
          result: undefined,
        };
      }),
  };
}
