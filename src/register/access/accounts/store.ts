import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Log } from "../log/store.ts";
import { demonstrationNames, type Role, roleNames } from "../roles.ts";
import type { AccessDatabase } from "../tables.ts";
import { hashPassword, passwordFits } from "./password.ts";
import { mustWait, windowStart } from "./throttle.ts";

export interface Account {
  readonly id: string;
  readonly kind: "person" | "demonstration";
  readonly signInName: string;
  readonly name: string;
  readonly role: string;
  readonly hasPassword: boolean;
  readonly closedAt: string | null;
}

export interface Accounts {
  list(): Promise<Account[]>;
  /** Makes an account and the secret of the one-time link by which its person sets a password. */
  make(
    account: { name: string; signInName: string; role: Role },
    by: string | null,
  ): Promise<{ invitation: string } | { refused: string }>;
  /** A new one-time link for a person who lost theirs or their password. */
  inviteAgain(id: string, by: string): Promise<{ invitation: string }>;
  invited(secret: string): Promise<Account | null>;
  /** Sets the password, uses the link up, and ends every session of the account. */
  accept(secret: string, password: string): Promise<Account | null>;
  changePassword(id: string, password: string): Promise<void>;
  /** Closes an account and ends its sessions. Nothing is deleted. */
  close(id: string, by: string): Promise<void>;
  /** The account that the name and password open; null where they do not fit; refused after too many failures. */
  open(signInName: string, password: string, address: string): Promise<Account | null | { refused: string }>;
  /** The demonstration account of a role, where the workspace's people are invented. */
  demonstration(role: Role): Promise<Account | null>;
  makeDemonstrations(): Promise<void>;
}

interface Surroundings {
  readonly db: AccessDatabase;
  readonly log: Log;
  readonly partnership: string;
  now(): Temporal.Instant;
}

const invitationDays = 7;

export function accountsOf({ db, log, partnership, now }: Surroundings): Accounts {
  const own = () => db.selectFrom("access.account").selectAll().where("partnership_id", "=", partnership);
  const byId = async (id: string) => described(await own().where("id", "=", id).executeTakeFirstOrThrow());
  const invite = (id: string, by: string | null) => {
    const secret = randomBytes(32).toString("base64url");
    const values = {
      token_hash: digest(secret),
      partnership_id: partnership,
      account_id: id,
      made_at: now().toString(),
      expires_at: now()
        .add({ hours: invitationDays * 24 })
        .toString(),
    };
    return log.together(async (trx) => {
      await trx.insertInto("access.invitation").values(values).execute();
      const happening = { actor: by ?? id, action: "invite", thing: "accounts", payload: { account: id } };
      return { happening, result: { invitation: secret } };
    });
  };
  const openInvitation = (secret: string) =>
    db
      .selectFrom("access.invitation")
      .select(["account_id", "token_hash"])
      .where("partnership_id", "=", partnership)
      .where("token_hash", "=", digest(secret))
      .where("used_at", "is", null)
      .where("expires_at", ">", now().toString())
      .executeTakeFirst();
  const setPassword = async (id: string, password: string, invitation?: string) => {
    const password_hash = await hashPassword(password);
    const at = now().toString();
    await log.together(async (trx) => {
      await trx
        .updateTable("access.account")
        .set({ password_hash, password_set_at: at })
        .where("id", "=", id)
        .where("kind", "=", "person")
        .execute();
      await trx
        .updateTable("access.session")
        .set({ ended_at: at, ended_why: "the password was changed" })
        .where("account_id", "=", id)
        .where("ended_at", "is", null)
        .execute();
      // Any other link that is still open goes with it.
      await trx
        .updateTable("access.invitation")
        .set({ used_at: at })
        .where("account_id", "=", id)
        .where("used_at", "is", null)
        .execute();
      const payload = { account: id, by: invitation ? "one-time link" : "the person" };
      return {
        happening: { actor: id, action: "set-password", thing: "accounts", payload },
        result: undefined,
      };
    });
  };
  return {
    list: async () => (await own().orderBy("closed_at", "desc").orderBy("name").execute()).map(described),
    make: async (account, by) => {
      const taken = await own().where("sign_in_name", "=", plain(account.signInName)).executeTakeFirst();
      if (taken) return { refused: "There is already an account with this sign-in name." };
      const id = await log.together(async (trx) => {
        const made = await trx
          .insertInto("access.account")
          .values({
            partnership_id: partnership,
            kind: "person",
            sign_in_name: plain(account.signInName),
            name: account.name,
            role: account.role,
            made_at: now().toString(),
            made_by: by,
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        const payload = { account: made.id, role: account.role, name: account.name };
        return {
          happening: { actor: by ?? made.id, action: "make", thing: "accounts", payload },
          result: made.id,
        };
      });
      return invite(id, by);
    },
    inviteAgain: invite,
    invited: async (secret) => {
      const found = await openInvitation(secret);
      const account = found ? await byId(found.account_id) : null;
      return account?.closedAt === null ? account : null;
    },
    accept: async (secret, password) => {
      const found = await openInvitation(secret);
      if (!found) return null;
      await setPassword(found.account_id, password, secret);
      return byId(found.account_id);
    },
    changePassword: (id, password) => setPassword(id, password),
    close: (id, by) =>
      log.together(async (trx) => {
        const at = now().toString();
        await trx
          .updateTable("access.account")
          .set({ closed_at: at, closed_by: by })
          .where("id", "=", id)
          .execute();
        await trx
          .updateTable("access.session")
          .set({ ended_at: at, ended_why: "the account was closed" })
          .where("account_id", "=", id)
          .where("ended_at", "is", null)
          .execute();
        return {
          happening: { actor: by, action: "close", thing: "accounts", payload: { account: id } },
          result: undefined,
        };
      }),
    open: async (signInName, password, address) => {
      const attempt = await beginAttempt(db, { partnership, name: plain(signInName), address, now: now() });
      if (attempt === null) return { refused: tooMany };
      const row = await own()
        .where("sign_in_name", "=", plain(signInName))
        .where("kind", "=", "person")
        .where("closed_at", "is", null)
        .executeTakeFirst();
      if (!(await passwordFits(row?.password_hash ?? null, password)) || !row) {
        const payload = { name: plain(signInName), address };
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
    demonstration: async (role) => {
      const row = await own().where("kind", "=", "demonstration").where("role", "=", role).executeTakeFirst();
      return row ? described(row) : null;
    },
    makeDemonstrations: () => makeDemonstrations({ db, log, partnership, now }),
  };
}

const tooMany =
  "There were too many tries with this name or from this place. Wait 15 minutes, then try again.";

/** Writes the try down before the password is looked at; null where there were too many failures lately. */
function beginAttempt(
  db: AccessDatabase,
  {
    partnership,
    name,
    address,
    now,
  }: { partnership: string; name: string; address: string; now: Temporal.Instant },
): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    // Tries for one partnership are counted one after the other, or many at once would all see the same count.
    await sql`select pg_advisory_xact_lock(hashtext(${`attempt ${partnership}`}))`.execute(trx);
    const since = windowStart(now).toString();
    const { forName, forAddress } = await trx
      .selectFrom("access.attempt")
      .select([
        sql<number>`count(*) filter (where sign_in_name = ${name})`.as("forName"),
        sql<number>`count(*) filter (where address = ${address})`.as("forAddress"),
      ])
      .where("partnership_id", "=", partnership)
      .where("at", ">", since)
      .where("succeeded_at", "is", null)
      .executeTakeFirstOrThrow();
    if (mustWait({ forName, forAddress })) return null;
    const attempt = await trx
      .insertInto("access.attempt")
      .values({ partnership_id: partnership, sign_in_name: name, address, at: now.toString() })
      .returning("id")
      .executeTakeFirstOrThrow();
    return attempt.id;
  });
}

async function makeDemonstrations({ db, log, partnership, now }: Surroundings): Promise<void> {
  const there = await db
    .selectFrom("access.account")
    .select("role")
    .where("partnership_id", "=", partnership)
    .where("kind", "=", "demonstration")
    .execute();
  const missing = roleNames.filter((role) => !there.some((each) => each.role === role));
  if (missing.length === 0) return;
  await log.together(async (trx) => {
    const values = missing.map((role) => ({
      partnership_id: partnership,
      kind: "demonstration" as const,
      sign_in_name: `demonstration:${role}`,
      name: demonstrationNames[role],
      role,
      made_at: now().toString(),
    }));
    await trx.insertInto("access.account").values(values).execute();
    const happening = {
      actor: "waymark",
      action: "make-demonstrations",
      thing: "accounts",
      payload: { roles: missing },
    };
    return { happening, result: undefined };
  });
}

function described(row: {
  id: string;
  kind: "person" | "demonstration";
  sign_in_name: string;
  name: string;
  role: string;
  password_hash: string | null;
  closed_at: string | null;
}): Account {
  const { id, kind, name, role } = row;
  return {
    id,
    kind,
    name,
    role,
    signInName: row.sign_in_name,
    hasPassword: row.password_hash !== null,
    closedAt: row.closed_at,
  };
}

const plain = (signInName: string) => signInName.trim().normalize("NFKC").toLowerCase();

/** Secrets are random, so a plain hash is enough to keep them. */
const digest = (secret: string) => createHash("sha256").update(secret).digest("hex");
