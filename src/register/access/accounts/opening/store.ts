import { sql } from "kysely";
import { type Account, described, plain, type Surroundings } from "../account.ts";
import { passwordFits } from "../password.ts";
import { mustWait, windowStart } from "../throttle.ts";

export interface Opening {
  /** The account that the name and password open; null where they do not fit; refused after too many failures. */
  open(signInName: string, password: string, address: string): Promise<Account | null | { refused: string }>;
}

const tooMany =
  "There were too many tries with this name or from this place. Wait 15 minutes, then try again.";

export function openingOf(surroundings: Surroundings): Opening {
  const { db, log, partnership, now } = surroundings;
  return {
    open: async (signInName, password, address) => {
      const name = plain(signInName);
      const attempt = await beginAttempt(surroundings, name, address);
      if (attempt === null) return { refused: tooMany };
      const row = await db
        .selectFrom("access.account")
        .selectAll()
        .where("partnership_id", "=", partnership)
        .where("sign_in_name", "=", name)
        .where("kind", "=", "person")
        .where("closed_at", "is", null)
        .executeTakeFirst();
      if (!(await passwordFits(row?.password_hash ?? null, password)) || !row) {
        const payload = { name, address };
        await log.write({
          actor: row?.id ?? "unknown",
          action: "refuse-sign-in",
          thing: "accounts",
          payload,
        });
        return null;
      }
      await db
        .updateTable("access.attempt")
        .set({ succeeded_at: now().toString() })
        .where("id", "=", attempt)
        .execute();
      return described(row);
    },
  };
}

/** Writes the try down before the password is looked at; null where there were too many failures lately. */
function beginAttempt(
  { db, partnership, now }: Surroundings,
  name: string,
  address: string,
): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    // Tries for one partnership are counted one after the other, or many at once would all see the same count.
    await sql`select pg_advisory_xact_lock(hashtext(${`attempt ${partnership}`}))`.execute(trx);
    const failures = await trx
      .selectFrom("access.attempt")
      .select([
        sql<number>`count(*) filter (where sign_in_name = ${name})`.as("forName"),
        sql<number>`count(*) filter (where address = ${address})`.as("forAddress"),
      ])
      .where("partnership_id", "=", partnership)
      .where("at", ">", windowStart(now()).toString())
      .where("succeeded_at", "is", null)
      .executeTakeFirstOrThrow();
    if (mustWait(failures)) return null;
    const attempt = await trx
      .insertInto("access.attempt")
      .values({ partnership_id: partnership, sign_in_name: name, address, at: now().toString() })
      .returning("id")
      .executeTakeFirstOrThrow();
    return attempt.id;
  });
}
