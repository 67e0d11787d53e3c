import { createHash, randomBytes } from "node:crypto";
import type { AccessTransaction } from "../../tables.ts";
import { type Account, described, type Surroundings } from "../account.ts";
import { hashPassword } from "../password.ts";

export interface Invitations {
  /** The secret of a new one-time link, for a person who has no password yet or lost it. */
  inviteAgain(id: string, by: string): Promise<{ invitation: string }>;
  /** The open account that a link belongs to; null where it was used or is too old. */
  invited(secret: string): Promise<Account | null>;
  /** Sets the password, uses every link of the account up, and ends its sessions. */
  accept(secret: string, password: string): Promise<Account | null>;
  changePassword(id: string, password: string): Promise<void>;
}

const validDays = 7;

export function invitationsOf(surroundings: Surroundings): Invitations {
  const invited = (secret: string) => invitedBy(surroundings, secret);
  return {
    invited,
    inviteAgain: (id, by) => invite(surroundings, id, by),
    accept: async (secret, password) => {
      const account = await invited(secret);
      if (account) await setPassword(surroundings, account.id, password, "one-time link");
      return account;
    },
    changePassword: (id, password) => setPassword(surroundings, id, password, "signed in"),
  };
}

function invite({ log, partnership, now }: Surroundings, id: string, by: string) {
  const secret = randomBytes(32).toString("base64url");
  const values = {
    token_hash: digest(secret),
    partnership_id: partnership,
    account_id: id,
    made_at: now().toString(),
    expires_at: now()
      .add({ hours: validDays * 24 })
      .toString(),
  };
  return log.together(async (trx) => {
    await trx.insertInto("access.invitation").values(values).execute();
    const happening = { actor: by, action: "invite", thing: "accounts", payload: { account: id } };
    return { happening, result: { invitation: secret } };
  });
}

async function invitedBy({ db, partnership, now }: Surroundings, secret: string): Promise<Account | null> {
  const row = await db
    .selectFrom("access.invitation as invitation")
    .innerJoin("access.account as account", "account.id", "invitation.account_id")
    .selectAll("account")
    .where("invitation.partnership_id", "=", partnership)
    .where("invitation.token_hash", "=", digest(secret))
    .where("invitation.used_at", "is", null)
    .where("invitation.expires_at", ">", now().toString())
    .where("account.closed_at", "is", null)
    .where("account.kind", "=", "person")
    .executeTakeFirst();
  return row ? described(row) : null;
}

async function setPassword({ log, now }: Surroundings, id: string, password: string, how: string) {
  const password_hash = await hashPassword(password);
  const at = now().toString();
  await log.together(async (trx) => {
    await trx
      .updateTable("access.account")
      .set({ password_hash, password_set_at: at })
      .where("id", "=", id)
      .where("kind", "=", "person")
      .execute();
    await endWhatItOpened(trx, id, at);
    const payload = { account: id, how };
    return {
      happening: { actor: id, action: "set-password", thing: "accounts", payload },
      result: undefined,
    };
  });
}

/** A new password ends every session and every other link, since somebody else may hold one. */
async function endWhatItOpened(trx: AccessTransaction, id: string, at: string) {
  await trx
    .updateTable("access.session")
    .set({ ended_at: at, ended_why: "the password was changed" })
    .where("account_id", "=", id)
    .where("ended_at", "is", null)
    .execute();
  await trx
    .updateTable("access.invitation")
    .set({ used_at: at })
    .where("account_id", "=", id)
    .where("used_at", "is", null)
    .execute();
}

/** Secrets are random, so a plain hash is enough to keep them. */
const digest = (secret: string) => createHash("sha256").update(secret).digest("hex");
