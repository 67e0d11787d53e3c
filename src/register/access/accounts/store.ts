import type { Role } from "../roles.ts";
import { type Account, described, plain, type Surroundings } from "./account.ts";
import { type Demonstrations, demonstrationsOf } from "./demonstrations/store.ts";
import { type Invitations, invitationsOf } from "./invitations/store.ts";
import { type Opening, openingOf } from "./opening/store.ts";

export interface Accounts extends Invitations, Opening, Demonstrations {
  list(): Promise<Account[]>;
  /** Makes an account and the secret of the one-time link by which its person sets a password. */
  make(
    account: { name: string; signInName: string; role: Role },
    by: string | null,
  ): Promise<{ invitation: string } | { refused: string }>;
  /** Closes an account and ends its sessions. Nothing is deleted. */
  close(id: string, by: string): Promise<void>;
}

export function accountsOf(surroundings: Surroundings): Accounts {
  const { db, partnership } = surroundings;
  const invitations = invitationsOf(surroundings);
  const own = () => db.selectFrom("access.account").selectAll().where("partnership_id", "=", partnership);
  return {
    ...invitations,
    ...openingOf(surroundings),
    ...demonstrationsOf(surroundings),
    list: async () => (await own().orderBy("closed_at", "desc").orderBy("name").execute()).map(described),
    make: async (account, by) => {
      const taken = await own().where("sign_in_name", "=", plain(account.signInName)).executeTakeFirst();
      if (taken) return { refused: "There is already an account with this sign-in name." };
      const id = await add(surroundings, account, by);
      return invitations.inviteAgain(id, by ?? id);
    },
    close: (id, by) => close(surroundings, id, by),
  };
}

function add(
  { log, partnership, now }: Surroundings,
  account: { name: string; signInName: string; role: Role },
  by: string | null,
): Promise<string> {
  return log.together(async (trx) => {
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
}

function close({ log, partnership, now }: Surroundings, id: string, by: string): Promise<void> {
  return log.together(async (trx) => {
    const at = now().toString();
    await trx
      .updateTable("access.account")
      .set({ closed_at: at, closed_by: by })
      .where("partnership_id", "=", partnership)
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
  });
}
