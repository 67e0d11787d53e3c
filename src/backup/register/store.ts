import { type IncomingMessage, request } from "node:http";
import type { Effects } from "../../kit/command/index.ts";
import {
  dumpOf,
  openRegister,
  type Register,
  registerExists,
  registerHolder,
} from "../../kit/postgres/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { type Access, openAccess } from "../../register/access/index.ts";

/** A register's dump, on its way: text as it comes, a line feed after each line. */
interface Dump {
  readonly text: AsyncIterable<string | Uint8Array>;
  /** To be called at the end, also of a dump that was not read to its end. */
  close(): Promise<void>;
}

/** Why and where to, as the access log keeps it. */
interface Backup {
  readonly file: string;
  readonly user: string;
}

/**
 * The dump of the workspace's register, from the server that has it or by opening it; null where there never was one.
 * That somebody copied everything is written in the access log first, so the copy says it too.
 */
export async function registerDump(
  workspace: Workspace,
  file: string,
  effects: Effects,
): Promise<Dump | null | { readonly refused: string }> {
  const backup = { file, user: effects.user };
  if (!registerExists(workspace)) return null;
  const holder = registerHolder(workspace);
  if (holder?.socket) return asked(holder.socket, holder.pid, backup);
  const register = await openRegister(workspace, effects);
  if ("refused" in register) return register;
  try {
    const dump = await begun(register, openAccess(register, workspace, effects.now), backup);
    const close = async () => {
      await dump.close();
      await register.close();
    };
    return { text: dump.text, close };
  } catch (error) {
    await register.close();
    throw error;
  }
}

/** Writes the backup down and begins the dump, from a view of the register that holds nobody up. */
export async function begun(register: Register, access: Access, { file, user }: Backup): Promise<Dump> {
  await access.log.write({ actor: user, action: "back-up", thing: "register", payload: { file } });
  const { db, close } = await register.standing();
  return { text: dumpOf(db), close };
}

/** Asks the server on its Unix socket, which only its own user can open. */
function asked(
  socketPath: string,
  pid: number,
  backup: Backup,
): Promise<Dump | { readonly refused: string }> {
  const refused = `The server with process ${pid} has the register and does not answer: stop it and try again.`;
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json" };
    const asking = request({ socketPath, path: "/backup", method: "POST", headers }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        return resolve({ refused });
      }
      resolve({ text: answer as IncomingMessage, close: async () => void answer.destroy() });
    });
    asking.on("error", () => resolve({ refused }));
    asking.end(JSON.stringify(backup));
  });
}
