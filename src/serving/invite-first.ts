import type { Effects } from "../kit/command/index.ts";
import type { Access } from "../register/access/index.ts";

/** Where nobody can sign in yet, makes the first administrator and prints the link that sets the password. */
export async function inviteFirst(access: Access, url: string, effects: Effects) {
  if (access.invented) return;
  const accounts = (await access.accounts.list()).filter(
    (each) => each.kind === "person" && each.closedAt === null,
  );
  if (accounts.some((each) => each.hasPassword)) return;
  const waiting = accounts.find((each) => each.role === "administrator");
  const made = waiting
    ? await access.accounts.inviteAgain(waiting.id, waiting.id)
    : await access.accounts.make(
        { name: "Administrator", signInName: "administrator", role: "administrator" },
        null,
      );
  if ("refused" in made) throw new Error(made.refused);
  effects.progress(
    `Nobody can sign in yet. The administrator sets a password on ${url}/welcome/${made.invitation}`,
  );
}
