import { existsSync } from "node:fs";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import type { Workspace } from "../workspace/index.ts";
import { type Embedded, startEmbedded } from "./embedded.ts";
import { type Holder, liveHolder, takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";

/** The partnership's own database, open. */
export interface Register {
  /** Name the tables that you know with db.withTables<...>(). Instants and days come back as ISO text. */
  readonly db: Kysely<unknown>;
  readonly kind: "embedded" | "server";
  /** Tells other processes on this workspace where this one takes commands. */
  announce(socket: string): void;
  /** Writes everything out and lets go. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A PostgreSQL 15 or later; absent: DATABASE_URL, and without it the embedded database in workspace/register. */
  readonly databaseUrl?: string | null;
  progress(line: string): void;
}

/** Opens the register and brings its tables up to date; refuses where another process has it. */
export async function openRegister(
  workspace: Workspace,
  options: OpenOptions,
): Promise<Register | { readonly refused: string; readonly heldBy: Holder }> {
  const url = options.databaseUrl === undefined ? process.env.DATABASE_URL : options.databaseUrl;
  if (url) return ready(connect({ connectionString: url, max: 10 }), "server", options);
  const lock = takeLock(lockPath(workspace));
  if ("heldBy" in lock) return { refused: heldSentence(workspace, lock.heldBy), heldBy: lock.heldBy };
  let embedded: Embedded | undefined;
  try {
    if (!existsSync(workspace.path("register"))) options.progress("Register: making the embedded database.");
    embedded = await startEmbedded(workspace.path("register"));
    const { host } = embedded;
    // One connection: the embedded database has one session.
    const pool = connect({ host, user: "postgres", database: "postgres", max: 1, idleTimeoutMillis: 0 });
    return await ready(pool, "embedded", options, lock.announce, async () => {
      await embedded?.close();
      lock.release();
    });
  } catch (error) {
    await embedded?.close();
    lock.release();
    throw error;
  }
}

/** The process that has this workspace's embedded register open, or null. */
export function registerHolder(workspace: Workspace): Holder | null {
  return liveHolder(lockPath(workspace));
}

/** True where this workspace has had a register: there is something to check. */
export function registerExists(workspace: Workspace): boolean {
  return Boolean(process.env.DATABASE_URL) || existsSync(workspace.path("register"));
}

const lockPath = (workspace: Workspace) => workspace.path("register.lock");

const heldSentence = (workspace: Workspace, { pid }: Holder) =>
  `The register in ${workspace.folder} is in use by process ${pid}: stop that one first, or ask it.`;

async function ready(
  pool: pg.Pool,
  kind: Register["kind"],
  options: OpenOptions,
  announce: Register["announce"] = () => {},
  after: () => Promise<void> = async () => {},
): Promise<Register> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, options.progress);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const close = async () => {
    await db.destroy();
    await after();
  };
  return { db, kind, announce, close };
}

function connect(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, connectionTimeoutMillis: 15_000, query_timeout: 30_000, types });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", (error) => process.emitWarning(`A connection to the register broke: ${error.message}`));
  return pool;
}

// Days and instants as ISO text, never as Date; counts as numbers (none here passes 2^53).
const { builtins } = pg.types;
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text).toString({ smallestUnit: "millisecond" }),
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
};
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as "text")) as typeof pg.types.getTypeParser,
};
