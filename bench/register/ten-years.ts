import { CompiledQuery, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { fillRegister } from "../../src/demonstration/fill.ts";
import { textBeside } from "../../src/kit/files/index.ts";
import { openRegister, type Register } from "../../src/kit/postgres/index.ts";
import type { Workspace } from "../../src/kit/workspace/index.ts";
import { openedRegister } from "../../src/serving/register.ts";

/** What a busy partnership keeps after ten years, by kind. */
const kept: readonly (readonly [kind: string, records: number])[] = [
  ["action", 50_000],
  ["item", 5000],
  ["decision", 3000],
  ["meeting", 700],
];

const logRows = 2_000_000;
const lastYear = 2026;
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Fills an empty register with Oakmarch's business, and with as much more, like it, as ten years bring. */
export async function fillTenYears(workspace: Workspace, databaseUrl: string) {
  const effects = { progress: say, now: Temporal.Now.instant, user: "bench" };
  const register = await openRegister(workspace, { databaseUrl, longest: 600_000, progress: say });
  if ("refused" in register) throw new Error(register.refused);
  try {
    const opened = await openedRegister(register, workspace, effects);
    const { access } = opened;
    await fillRegister(workspace, opened);
    for (const [kind, records] of kept) await copies(register, workspace, kind, records);
    for (let written = await entries(register); written < logRows; written += perChange)
      await access.log.together(async () => ({ happening: readings(written), result: undefined }));
    await sql`vacuum analyze`.execute(register.db);
    say(`The register holds ${await entries(register)} entries of the access log.`);
  } finally {
    await register.close();
  }
}

async function copies(register: Register, workspace: Workspace, kind: string, records: number) {
  const copying = textBeside(import.meta.url, "copies.sql");
  const asked = CompiledQuery.raw(copying, [workspace.settings.partnership, kind, records, lastYear]);
  const { rows } = await register.db.executeQuery<{ made: number }>(asked);
  const made = rows[0]?.made ?? 0;
  if (made < records)
    throw new Error(`Oakmarch keeps no ${kind} that ${records} could be like: ${made} made.`);
  say(`The register holds ${made} records more of the kind ${kind}.`);
}

async function entries({ db }: Register): Promise<number> {
  const { rows } = await sql<{ entries: number }>`select count(*) as entries from access.log_entry`.execute(
    db,
  );
  return rows[0]?.entries ?? 0;
}

const perChange = 5000;

const readings = (from: number) =>
  Array.from({ length: perChange }, (_, at) => ({
    actor: `account ${(from + at) % 200}`,
    action: "read",
    thing: "timeline",
    payload: {
      children: [`child-${(from + at) % 60_153}`],
      purpose: "Checking the data: a question from a school",
    },
  }));
