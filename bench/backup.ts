import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openRegister } from "../src/kit/postgres/index.ts";
import { openWorkspace } from "../src/kit/workspace/index.ts";

// The most memory that backup and restore hold at one size and at four times that size: it must not grow with what there
// is. A size is 50 MB of received files and a register of 50,000 entries of the log.
//   node bench/backup.ts

const megabytes = 50;
const entries = 50_000;
const folder = mkdtempSync(join(tmpdir(), "waymark-bench-backup-"));
const cli = join(import.meta.dirname, "..", "src", "cli.ts");
const { DATABASE_URL: _, ...environment } = process.env;
const peaks: Record<string, number[]> = { backup: [], restore: [] };

for (const times of [1, 4]) {
  const workspace = join(folder, `of-${times}`);
  await fill(workspace, times);
  const file = join(folder, `of-${times}.waymark`);
  for (const [name, place] of [
    ["backup", workspace],
    ["restore", `${workspace}-restored`],
  ] as const) {
    const { seconds, peak } = await run(name, file, "--workspace", place);
    peaks[name]?.push(peak);
    const size = Math.round(statSync(file).size / 1e6);
    console.log(`${name} of ${times}x: ${seconds.toFixed(1)} s, ${peak} MB at most, a file of ${size} MB`);
  }
  rmSync(`${workspace}-restored`, { recursive: true });
}
for (const [name, [once = 0, fourfold = 0]] of Object.entries(peaks))
  console.log(`${name}: ${(fourfold / once).toFixed(2)} times the memory for four times as much (bound 1.5)`);
rmSync(folder, { recursive: true });

async function fill(place: string, times: number) {
  const workspace = openWorkspace(place, { partnership: "oakmarch", invented: true });
  const register = await openRegister(workspace, { databaseUrl: null, progress: () => {} });
  if ("refused" in register) throw new Error(register.refused);
  for (let batch = 0; batch < 10 * times; batch++)
    await sql`insert into access.log_payload (partnership_id, position, salt, body)
      select 'bench', ${(batch * entries) / 10} + n, md5(n::text), repeat(md5(random()::text), 6)
      from generate_series(1, ${sql.lit(entries / 10)}) as n`.execute(register.db);
  await register.close();
  mkdirSync(workspace.path("received"));
  for (let n = 0; n < megabytes * times; n++)
    writeFileSync(workspace.path("received", `${n}.bin`), randomBytes(1_000_000));
}

/** Runs one command in a process of its own and reads its peak memory from the kernel while it lives. */
async function run(...words: string[]) {
  const began = performance.now();
  const env = { ...environment, WAYMARK_BACKUP_PASSPHRASE: "a passphrase for the bench" };
  const child = spawn(process.execPath, [cli, ...words], { stdio: ["ignore", "ignore", "inherit"], env });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  const exit = await new Promise((done) => child.on("close", done));
  clearInterval(look);
  if (exit !== 0) throw new Error(`waymark ${words[0]} ended with ${exit}.`);
  return { seconds: (performance.now() - began) / 1000, peak };
}

/** The kernel's high-water mark of a process, in megabytes; 0 where there is no /proc or the process has ended. */
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1000);
  } catch {
    // The process has ended between two looks.
    return 0;
  }
}
