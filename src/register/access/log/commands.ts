import { existsSync } from "node:fs";
import { request } from "node:http";
import { Hono } from "hono";
import type { Command, Effects, Outcome } from "../../../kit/command/index.ts";
import { openRegister, registerExists, registerHolder } from "../../../kit/postgres/index.ts";
import { type Workspace, workspaceOf } from "../../../kit/workspace/index.ts";
import { type Access, openAccess } from "../access.ts";

/** One thing that was checked: what, how many of it, and every fault as a sentence. */
interface Checked {
  readonly name: string;
  readonly checked: number;
  readonly problems: readonly string[];
}

/** A check that another module has for this workspace, for example of its receipts. */
export type WorkspaceCheck = (workspace: Workspace) => Promise<Checked>;

/** `verify`: is everything in the workspace as it was written? */
export function verifyCommand(others: readonly WorkspaceCheck[]): Command {
  return {
    name: "verify",
    summary: "Check that the access log and everything received are as they were written",
    usage: "",
    options: {},
    positionals: [0, 0],
    details:
      "Beside a running server it asks that server. Exit 1 where anything was changed, removed, moved or cut off.",
    run: async (input, effects) => {
      const workspace = workspaceOf(input);
      const log = await checkLog(workspace, effects);
      if ("refused" in log) return { exit: 2, json: { error: log.refused }, text: log.refused };
      const checks = [log];
      for (const check of others) checks.push(await check(workspace));
      return outcomeOf(checks);
    },
  };
}

/** What a running server answers on its socket. */
export function verifyAnswers(access: Access): Hono {
  return new Hono().post("/verify", async (c) => c.json(await logChecked(access)));
}

function outcomeOf(checks: readonly Checked[]): Outcome {
  const ok = checks.every(({ problems }) => problems.length === 0);
  const lines = checks.flatMap(({ name, checked, problems }) => [
    `${name}: ${checked} checked, ${problems.length === 0 ? "in order" : `${problems.length} wrong`}`,
    ...problems.map((problem) => `  ${problem}`),
  ]);
  return { exit: ok ? 0 : 1, json: { ok, checks }, text: lines.join("\n") };
}

async function checkLog(workspace: Workspace, effects: Effects): Promise<Checked | { refused: string }> {
  if (!registerExists(workspace)) return { name, checked: 0, problems: registerGone(workspace) };
  const holder = registerHolder(workspace);
  if (holder?.socket) return askServer(holder.socket, holder.pid);
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return { refused: register.refused };
  try {
    return await logChecked(openAccess(register, workspace, effects.now));
  } finally {
    await register.close();
  }
}

/** A workspace that never had a register has no log; one whose log was noted has lost it. */
function registerGone(workspace: Workspace): string[] {
  // The key that seals entries is made when the register is first opened, and outlives it.
  const noted = [
    ["log", "register-head.json"],
    ["secret", "access-log.key"],
  ].some((path) => existsSync(workspace.path(...path)));
  return noted ? ["The workspace had a log, but its register is gone."] : [];
}

const name = "access log";

async function logChecked(access: Access): Promise<Checked> {
  const { entries, problems } = await access.log.verify();
  return { name, checked: entries, problems };
}

/** Asks the server that has the register, on its Unix socket, which only its own user can open. */
function askServer(socketPath: string, pid: number): Promise<Checked | { refused: string }> {
  const refused = `The server with process ${pid} has the register and does not answer: stop it and try again.`;
  return new Promise((resolve) => {
    const asked = request(
      { socketPath, path: "/verify", method: "POST", timeout: 120_000 },
      async (answer) => {
        const chunks = await answer.toArray();
        const good = answer.statusCode === 200;
        resolve(good ? (JSON.parse(Buffer.concat(chunks).toString("utf8")) as Checked) : { refused });
      },
    );
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve({ refused }));
    asked.end();
  });
}
