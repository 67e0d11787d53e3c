import { existsSync } from "node:fs";
import type { Kysely } from "kysely";
import type { Workspace } from "../workspace/index.ts";
import { connect } from "./connect.ts";
import { openEmbedded } from "./embedded.ts";
import { type Holder, liveHolder, takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { takeServerLock } from "./server-lock.ts";
import { type Standing, standingOf } from "./standing.ts";

/** The partnership's own database, open. */
export interface Register {
  /** Name the tables that you know with db.withTables<...>(). Instants and days come back as ISO text. */
  readonly db: Kysely<unknown>;
  readonly kind: "embedded" | "server";
  /** Resolves, with a sentence, where another process has taken the register from this one: it must be let go. */
  readonly lost: Promise<string>;
  /** The register for one long read that holds nobody else up; close it. */
  standing(): Promise<Standing>;
  /** Tells other processes on this workspace where this one takes commands. */
  announce(socket: string): void;
  /** Writes everything out and lets go. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A PostgreSQL 15 or later; absent: DATABASE_URL, and without it the embedded database in workspace/register. */
  readonly databaseUrl?: string | null;
  /** The most that one statement may take, in milliseconds; absent: half a minute. */
  readonly longest?: number;
  progress(line: string): void;
}

type Held = { readonly refused: string; readonly heldBy: Holder | string };

/** Opens the register and brings its tables up to date; refuses where another process has it. */
export async function openRegister(workspace: Workspace, options: OpenOptions): Promise<Register | Held> {
  const register = await openAsItIs(workspace, options);
  if ("refused" in register) return register;
  try {
    await migrate(register.db, options.progress);
    return register;
  } catch (error) {
    await register.close();
    throw error;
  }
}

/** Opens the register with the tables that it has. */
export async function openAsItIs(workspace: Workspace, options: OpenOptions): Promise<Register | Held> {
  const url = databaseUrlOf(options);
  const lock = takeLock(lockPath(workspace));
  if ("heldBy" in lock) return { refused: heldSentence(workspace, lock.heldBy), heldBy: lock.heldBy };
  try {
    const register = url ? await onServer(url, options) : await inWorkspace(workspace, options);
    if ("heldBy" in register) {
      lock.release();
      const where = new URL(url ?? "").pathname.slice(1);
      return {
        refused: `The register in the database ${where} is in use by ${register.heldBy}: stop that one first, or ask it.`,
        ...register,
      };
    }
    const close = async () => {
      await register.close();
      lock.release();
    };
    return { ...register, announce: lock.announce, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Where the register is, by the options or the environment; null: embedded in the workspace. */
export function databaseUrlOf({ databaseUrl }: OpenOptions): string | null {
  return (databaseUrl === undefined ? process.env.DATABASE_URL : databaseUrl) || null;
}

/** The process that has this workspace's register open, or null. */
export function registerHolder(workspace: Workspace): Holder | null {
  return liveHolder(lockPath(workspace));
}

/** True where this workspace has had a register: there is something to check. */
export function registerExists(workspace: Workspace): boolean {
  return (
    Boolean(process.env.DATABASE_URL) ||
    existsSync(workspace.path("register")) ||
    registerHolder(workspace) !== null
  );
}

const usualLongest = 30_000;

const lockPath = (workspace: Workspace) => workspace.path("register.lock");

const heldSentence = (workspace: Workspace, { pid }: Holder) =>
  `The register in ${workspace.folder} is in use by process ${pid}: stop that one first, or ask it.`;

type Opened = Omit<Register, "announce">;

async function onServer(
  url: string,
  { progress, longest = usualLongest }: OpenOptions,
): Promise<Opened | { readonly heldBy: string }> {
  const lock = await takeServerLock(url, progress);
  if ("heldBy" in lock) return lock;
  const db = connect({ connectionString: url, max: 10, application_name: "waymark", query_timeout: longest });
  const close = async () => {
    await db.destroy();
    await lock.release();
  };
  const standing = async () => ({ db, close: async () => {} });
  return { db, kind: "server", lost: lock.lost, standing, close };
}

async function inWorkspace(
  workspace: Workspace,
  { progress, longest = usualLongest }: OpenOptions,
): Promise<Opened> {
  const folder = workspace.path("register");
  if (!existsSync(folder)) progress("Register: making the embedded database.");
  const { db, close } = await openEmbedded(folder, longest);
  const standing = () => standingOf(db, folder, workspace.path("run"));
  return { db, kind: "embedded", lost: new Promise(() => {}), standing, close };
}
