import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { textBeside } from "../files/index.ts";

/** The register of a PostgreSQL, held by this process until it lets go or its connection breaks. */
export interface ServerLock {
  /** Resolves, with a sentence, where the connection broke and another process took the register before it was back. */
  readonly lost: Promise<string>;
  release(): Promise<void>;
}

const lockText = textBeside(import.meta.url, "server-lock.sql");
const holderText = textBeside(import.meta.url, "server-lock-holder.sql");

/**
 * Takes the register of the database at `url` for this process, or says who has it: an advisory lock of PostgreSQL, held
 * on a connection of its own for as long as the process lives. Two would keep two notes of one log's end. The lock file of
 * a workspace cannot see another machine; this lock does.
 */
export async function takeServerLock(
  url: string,
  progress: (line: string) => void,
): Promise<ServerLock | { readonly heldBy: string }> {
  const first = await tried(url, 10);
  if ("heldBy" in first) return first;
  let client = first;
  let released = false;
  const { promise: lost, resolve } = Promise.withResolvers<string>();
  const watch = () =>
    client.once("end", async () => {
      if (released) return;
      progress("The connection that holds the register broke: taking it again.");
      const again = await takenAgain(url, () => released);
      if (again === null) return;
      if ("heldBy" in again)
        return resolve(`The register was lost: meanwhile it is in use by ${again.heldBy}.`);
      client = again;
      progress("The register is held again.");
      watch();
    });
  watch();
  return {
    lost,
    release: async () => {
      released = true;
      await client.end();
    },
  };
}

/** Tries until the database answers, for as long as nobody lets go. */
async function takenAgain(url: string, given: () => boolean) {
  for (;;) {
    await pause(500);
    if (given()) return null;
    try {
      const got = await tried(url, 10);
      if (!given() || "heldBy" in got) return got;
      await got.end();
    } catch (error) {
      // The database is away: every page says so meanwhile, and the next try may find it back.
      process.emitWarning(`The register's database does not answer: ${(error as Error).message}`);
    }
  }
}

/** A process that was killed lets go when the database notices, which may take a moment: so a few tries. */
async function tried(url: string, times: number): Promise<pg.Client | { readonly heldBy: string }> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 15_000,
    application_name: `waymark ${process.pid} on ${hostname()}`.slice(0, 63),
    keepAlive: true,
    // The database asks a silent machine after half a minute, and gives it up after one.
    options: "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
  });
  client.on("error", () => client.end().catch(() => client.emit("end")));
  await client.connect();
  for (let at = 1; ; at++) {
    const { rows } = await client.query<{ taken: boolean }>(lockText);
    if (rows[0]?.taken) return client;
    if (at < times) await pause(150);
    else break;
  }
  const { rows } = await client.query<{ name: string | null; since: string | null }>(holderText);
  await client.end();
  const [, pid, host] = /^waymark (\d+) on (.+)$/.exec(rows[0]?.name ?? "") ?? [];
  const who = pid ? `process ${pid} on ${host}` : "another process";
  return { heldBy: rows[0]?.since ? `${who} since ${rows[0].since}` : who };
}
