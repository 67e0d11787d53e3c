import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const cli = join(import.meta.dirname, "..", "src", "cli.ts");

/** Where the test command has put the small Oakmarch that all its tests copy. */
const shared = "WAYMARK_TEST_OAKMARCH";

/**
 * A workspace of a small Oakmarch (4,000 children), received, built and with its register filled, which this test may change.
 * The test command makes one for all; a test that is run by itself makes its own, which takes a minute.
 * @param folder where it is to stand; it must not be there yet
 */
export function smallOakmarch(folder: string): string {
  const made = process.env[shared];
  if (made && existsSync(made)) cpSync(made, folder, { recursive: true, preserveTimestamps: true });
  else makeOakmarch(folder);
  return folder;
}

/** Makes it for the tests that follow, and gives what they need to find it; `remove` takes it away. */
export function oakmarchForAll() {
  const place = mkdtempSync(join(tmpdir(), "waymark-oakmarch-"));
  const folder = join(place, "oakmarch");
  makeOakmarch(folder);
  return { environment: { [shared]: folder }, remove: () => rmSync(place, { recursive: true, force: true }) };
}

function makeOakmarch(folder: string) {
  const words = ["demo", "--no-serve", "--children", "4000", "--workspace", folder, "--json"];
  const { DATABASE_URL: _, ...env } = process.env;
  const ran = spawnSync(process.execPath, [cli, ...words], { encoding: "utf8", env });
  if (ran.status !== 0)
    throw new Error(`A small Oakmarch could not be made: ${ran.stdout || ran.stderr || ran.error}`);
}
