import type { Workspace } from "../../workspace/index.ts";
import { connect } from "../connect.ts";
import { databaseUrlOf, type OpenOptions, openAsItIs } from "../register.ts";
import type { Last } from "./lines.ts";
import { loadDump, whyNotInto } from "./load.ts";

/** Why no register can be restored here, or null: looked at before the work begins. */
export async function whyNoRestore(options: OpenOptions): Promise<string | null> {
  const url = databaseUrlOf(options);
  if (!url) return null;
  const db = connect({ connectionString: url, max: 1 });
  try {
    return await whyNotInto(db);
  } finally {
    await db.destroy();
  }
}

/** Puts a dump into a workspace's register, which must be empty, on whichever database it is. */
export async function restoreRegister(
  workspace: Workspace,
  lines: AsyncIterator<string>,
  options: OpenOptions,
): Promise<Last | { readonly refused: string }> {
  // A foreign key over millions of rows is checked in one statement.
  const register = await openAsItIs(workspace, { ...options, longest: 3_600_000 });
  if ("refused" in register) return register;
  try {
    const why = await whyNotInto(register.db);
    return why ? { refused: why } : await loadDump(register.db, lines);
  } finally {
    await register.close();
  }
}
