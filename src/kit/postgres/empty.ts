import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { sha256OfText } from "../files/index.ts";
import { openWorkspace, type Workspace } from "../workspace/index.ts";
import { openRegister } from "./register.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/**
 * Puts an embedded register into a workspace that has none: every table, no row. Making one takes 4 seconds of a
 * processor, copying one that was closed a tenth of one, so the first test that needs it leaves it for all others.
 */
export async function placeEmptyRegister(workspace: Workspace): Promise<void> {
  cpSync(await emptyRegister(), workspace.path("register"), { recursive: true });
}

/** The folder of a closed register without rows, for the migrations as they are now; kept in the temporary folder. */
async function emptyRegister(): Promise<string> {
  const folder = join(tmpdir(), `waymark-empty-register-${userInfo().username}-${madeFrom()}`);
  if (existsSync(folder)) return folder;
  const workspace = openWorkspace(mkdtempSync(`${folder}.`));
  const register = await openRegister(workspace, { databaseUrl: null, progress: () => {} });
  if ("refused" in register) throw new Error(register.refused);
  await register.close();
  try {
    renameSync(workspace.path("register"), folder);
  } catch (error) {
    // Another test was first: its register is as good.
    if (!existsSync(folder)) throw error;
  }
  rmSync(workspace.folder, { recursive: true });
  return folder;
}

/** Names what an empty register is made from: the migrations, and the release of the database among the packages. */
function madeFrom(): string {
  const steps = readdirSync(join(root, "migrations")).sort();
  const files = [...steps.map((step) => join("migrations", step)), "package.json"];
  const texts = files.map((file) => `${file}\n${readFileSync(join(root, file), "utf8")}`);
  return sha256OfText(texts.join("\n")).slice(0, 16);
}
