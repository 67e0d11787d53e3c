import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kysely, type Migration, Migrator, sql } from "kysely";

const folder = join(import.meta.dirname, "..", "..", "..", "migrations");

/** Brings the register's tables up to date, each step of migrations/*.sql once and in order. */
export async function migrate(db: Kysely<unknown>, progress: (line: string) => void): Promise<void> {
  const migrator = new Migrator({
    db,
    migrationTableSchema: "register",
    provider: { getMigrations: async () => steps() },
  });
  const { error, results } = await migrator.migrateToLatest();
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
