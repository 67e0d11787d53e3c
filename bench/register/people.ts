import { Temporal } from "temporal-polyfill";
import { entities } from "../../src/entities.ts";
import { openRegister } from "../../src/kit/postgres/index.ts";
import type { Workspace } from "../../src/kit/workspace/index.ts";
import type { Role } from "../../src/register/access/index.ts";
import { openedRegister } from "../../src/serving/register.ts";

/** Who signs in with what. */
export interface Entrance {
  readonly name: string;
  readonly password: string;
}

const roles: readonly Role[] = [
  "business-manager",
  "delegated-safeguarding-partner",
  "sub-group-chair",
  "independent-scrutineer",
  "analyst",
];

/** Accounts for so many of Oakmarch's people, each with a role and a password; those that are there already stay. */
export async function peopleToSignIn(
  workspace: Workspace,
  databaseUrl: string,
  count: number,
): Promise<Entrance[]> {
  const effects = { progress: () => {}, now: Temporal.Now.instant, user: "bench" };
  const register = await openRegister(workspace, { databaseUrl, progress: () => {} });
  if ("refused" in register) throw new Error(register.refused);
  try {
    const { access, recordsOf } = await openedRegister(register, workspace, effects);
    const names = await namesKept(recordsOf(workspace.settings.partnership));
    const entrances = Array.from({ length: count }, (_, at) => entranceOf(at));
    for (const [at, { name: signInName, password }] of entrances.entries()) {
      // Some have one name: a partnership has more accounts than people in the register.
      const name = names[at % names.length] ?? signInName;
      const made = await access.accounts.make(
        { name, signInName, role: roles[at % roles.length] ?? "analyst" },
        null,
      );
      if ("invitation" in made) await access.accounts.accept(made.invitation, password);
    }
    return entrances;
  } finally {
    await register.close();
  }
}

const entranceOf = (at: number): Entrance => ({
  name: `reader-${at}@oakmarch.example`,
  password: `otter lantern gravel ${at}`,
});

async function namesKept(records: ReturnType<Awaited<ReturnType<typeof openedRegister>>["recordsOf"]>) {
  const person = entities.find(({ name }) => name === "person");
  if (!person) throw new Error("The register keeps no people.");
  const query = { state: "waiting", owner: "", overdue: false, words: "", sort: "newest", page: 1 } as const;
  return (await records.every(person, query, { publicOnly: false, day: "" })).map(({ title }) => title);
}
