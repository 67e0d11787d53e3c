import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openWorkspace, type Workspace, type WorkspaceSettings } from "../workspace/index.ts";
import { placeEmptyRegister } from "./empty.ts";
import { openRegister, type Register } from "./register.ts";

/** A workspace of its own, with a database of its own where that is on a server, both empty. */
export interface TrialPlace {
  readonly workspace: Workspace;
  readonly databaseUrl: string | null;
  remove(): Promise<void>;
}

/** An empty register on a workspace of its own, for a test. */
interface Trial {
  readonly register: Register;
  readonly workspace: Workspace;
  close(): Promise<void>;
}

interface TrialKind {
  readonly name: string;
  /** What a test is skipped by; false where it can run. */
  readonly skip: string | false;
  /** Where a register can be made. */
  place(settings?: Partial<WorkspaceSettings>): Promise<TrialPlace>;
  open(settings?: Partial<WorkspaceSettings>): Promise<Trial>;
}

/** The databases that every test of the register runs on: the embedded one, and PostgreSQL where a test server is named. */
export function trialRegisters(): readonly TrialKind[] {
  const server = process.env.WAYMARK_TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const skip = server ? false : "no PostgreSQL: WAYMARK_TEST_DATABASE_URL is not set";
  return [
    kindOf("embedded", false, async () => ({ url: null, drop: async () => {} })),
    kindOf("PostgreSQL", skip, () => ownDatabase(String(server))),
  ];
}

interface Database {
  readonly url: string | null;
  drop(): Promise<void>;
}

function kindOf(name: string, skip: string | false, database: () => Promise<Database>): TrialKind {
  const place: TrialKind["place"] = async (settings) => {
    const { url, drop } = await database();
    const folder = mkdtempSync(join(tmpdir(), "waymark-trial-"));
    const workspace = openWorkspace(folder, { partnership: "oakmarch", invented: true, ...settings });
    const remove = async () => {
      rmSync(folder, { recursive: true, force: true });
      await drop();
    };
    return { workspace, databaseUrl: url, remove };
  };
  const open: TrialKind["open"] = async (settings) => {
    const { workspace, databaseUrl, remove } = await place(settings);
    if (databaseUrl === null) await placeEmptyRegister(workspace);
    const register = await openRegister(workspace, { databaseUrl, progress: () => {} });
    if ("refused" in register) throw new Error(register.refused);
    const close = async () => {
      await register.close();
      await remove();
    };
    return { register, workspace, close };
  };
  return { name, skip, place, open };
}

/** A database of its own on the test server, dropped at the end. */
async function ownDatabase(server: string): Promise<Database> {
  const name = `waymark_trial_${randomBytes(6).toString("hex")}`;
  const own = new URL(server);
  own.pathname = `/${name}`;
  await administer(server, `create database ${name}`);
  return { url: own.href, drop: () => administer(server, `drop database ${name} with (force)`) };
}

async function administer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
