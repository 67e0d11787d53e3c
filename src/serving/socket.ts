import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { type Chasing, chaseAnswers } from "../assurance/chasing/index.ts";
import { backupAnswers } from "../backup/index.ts";
import { sha256OfText } from "../kit/files/index.ts";
import type { Register } from "../kit/postgres/index.ts";
import { listenOnSocket } from "../kit/web/index.ts";
import type { Workspace } from "../kit/workspace/index.ts";
import { type Access, verifyAnswers } from "../register/access/index.ts";
import type { RecordsOf } from "../register/grammar/index.ts";
import { talliesAnswers } from "../report/tallies/index.ts";

interface Held {
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  readonly chasing: Chasing;
  /** Today's, ISO. */
  readonly day: () => string;
}

/** The commands that reach the register while this server holds it, on a socket for this user alone. */
export async function takeCommands(
  workspace: Workspace,
  register: Register,
  { access, recordsOf, chasing, day }: Held,
) {
  const own = workspace.path("run", "register.sock");
  // A Unix socket's path may have 107 bytes; a deeper workspace has its socket in the temporary folder.
  const short = join(
    tmpdir(),
    `waymark-${process.getuid?.() ?? "user"}-${sha256OfText(workspace.folder).slice(0, 12)}`,
  );
  const path = Buffer.byteLength(own) < 100 ? own : join(short, "register.sock");
  const commands = new Hono()
    .route("/", verifyAnswers(access))
    .route("/", backupAnswers(register, access))
    .route("/", chaseAnswers(chasing))
    .route(
      "/",
      talliesAnswers(() => recordsOf(workspace.settings.partnership), day),
    );
  const listening = await listenOnSocket(commands, path);
  register.announce(path);
  return listening;
}
