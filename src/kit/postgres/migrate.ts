import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kysely, type Migration, Migrator, sql } from "kysely";

const folder = join(import.meta.dirname, "..", "..", "..", "migrations");

/** Brings the register's tables up to date, each step of migrations/*.sql once and in order. */
export async function migrate(db: Kysely<unknown>, progress: (line: string) => void): Promise<void> {
  await run(db, progress, {});
}

/** The names of all steps, in order. */
export const stepNames = () => Object.keys(steps());

/** Makes the tables as they were after that step, within the transaction that the one connection `db` is in. */
export async function migrateWithin(db: Kysely<unknown>, step: string): Promise<void> {
  await run(db, () => {}, { step, disableTransactions: true });
}

interface Run {
  readonly step?: string;
  readonly disableTransactions?: boolean;
}

async function run(
  db: Kysely<unknown>,
  progress: (line: string) => void,
  { step, disableTransactions = false }: Run,
) {
  const migrator = new Migrator({
    db,
    migrationTableSchema: "register",
    disableTransactions,
    provider: { getMigrations: async () => steps() },
  });
  const { error, results } = await (step ? migrator.migrateTo(step) : migrator.migrateToLatest());
  for (const each of results ?? [])
    if (each.status === "Success") progress(`Register: ${each.migrationName} done.`);
  if (error) throw new Error(`The register could not be brought up to date.`, { cause: error });
}

function steps(): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return Object.fromEntries(
    files.sort().map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return [
        name.slice(0, -4),
        { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) },
      ];
    }),
  );
}
