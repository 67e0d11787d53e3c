import { demonstrationNames, type Role, roleNames } from "../../roles.ts";
import { type Account, described, type Surroundings } from "../account.ts";

export interface Demonstrations {
  /** The demonstration account of a role, where there is one. */
  demonstration(role: Role): Promise<Account | null>;
  /** Makes those that are missing, one for each role. For a workspace of invented people only. */
  makeDemonstrations(): Promise<void>;
}

export function demonstrationsOf(surroundings: Surroundings): Demonstrations {
  const { db, partnership } = surroundings;
  const all = () =>
    db
      .selectFrom("access.account")
      .selectAll()
      .where("partnership_id", "=", partnership)
      .where("kind", "=", "demonstration");
  return {
    demonstration: async (role) => {
      const row = await all().where("role", "=", role).executeTakeFirst();
      return row ? described(row) : null;
    },
    makeDemonstrations: async () => {
      const there = await all().execute();
      const missing = roleNames.filter((role) => !there.some((each) => each.role === role));
      if (missing.length > 0) await add(surroundings, missing);
    },
  };
}

function add({ log, partnership, now }: Surroundings, missing: readonly Role[]): Promise<void> {
  return log.together(async (trx) => {
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
