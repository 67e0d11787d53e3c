import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openWorkspace, type Workspace, type WorkspaceSettings } from "../workspace/index.ts";
import { openRegister, type Register } from "./register.ts";

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
  open(settings?: Partial<WorkspaceSettings>): Promise<Trial>;
}

/** The databases that every test of the register runs on: the embedded one, and PostgreSQL where a test server is named. */
export function trialRegisters(): readonly TrialKind[] {
  const server = process.env.WAYMARK_TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const skip = server ? false : "no PostgreSQL: WAYMARK_TEST_DATABASE_URL is not set";
  return [
    { name: "embedded", skip: false, open: (settings) => openTrial(settings, null) },
    { name: "PostgreSQL", skip, open: (settings) => onServer(String(server), settings) },
  ];
}

async function openTrial(
  settings: Partial<WorkspaceSettings> | undefined,
  databaseUrl: string | null,
  after: () => Promise<void> = async () => {},
): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-trial-"));
  const workspace = openWorkspace(folder, { partnership: "oakmarch", invented: true, ...settings });
  const register = await openRegister(workspace, { databaseUrl, progress: () => {} });
  if ("refused" in register) throw new Error(register.refused);
  const close = async () => {
    await register.close();
    rmSync(folder, { recursive: true, force: true });
    await after();
  };
  return { register, workspace, close };
}

/** A database of its own on the test server, dropped at the end. */
async function onServer(url: string, settings: Partial<WorkspaceSettings> | undefined): Promise<Trial> {
  const name = `waymark_trial_${randomBytes(6).toString("hex")}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await administer(url, `create database ${name}`);
  return openTrial(settings, own.href, () => administer(url, `drop database ${name} with (force)`));
}

async function administer(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
