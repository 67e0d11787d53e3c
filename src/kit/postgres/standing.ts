import { constants, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { clearAbandoned, folderAside } from "../files/index.ts";
import { openEmbedded } from "./embedded.ts";

/** The register as it stands at one moment or later, for reading. */
export interface Standing {
  readonly db: Kysely<unknown>;
  close(): Promise<void>;
}

/**
 * A copy of the embedded register, opened beside it. It has one session, so a long read would hold every page up; its
 * files are still while that session is ours, and are copied in a second or two. The copy stands below `aside` until closed.
 */
export async function standingOf(db: Kysely<unknown>, folder: string, aside: string): Promise<Standing> {
  const place = folderAside(aside);
  clearAbandoned(aside);
  const copy = join(place, "register");
  const remove = () => rmSync(place, { recursive: true, force: true });
  try {
    await db.connection().execute(async (held) => {
      await sql`checkpoint`.execute(held);
      // A file system that can share the blocks of two files does.
      await cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
    });
    const opened = await openEmbedded(copy);
    const close = async () => {
      await opened.abandon();
      remove();
    };
    return { db: opened.db, close };
  } catch (error) {
    remove();
    throw error;
  }
}
