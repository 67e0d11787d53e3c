import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openWorkspace } from "../workspace/index.ts";
import { openRegister, registerHolder, trialRegisters } from "./index.ts";

const quiet = { databaseUrl: null, progress: () => {} };
const folder = mkdtempSync(join(tmpdir(), "waymark-postgres-"));
after(() => rmSync(folder, { recursive: true, force: true }));

async function opened(name: string) {
  const workspace = openWorkspace(join(folder, name));
  const register = await openRegister(workspace, quiet);
  if ("refused" in register) throw new Error(register.refused);
  return { workspace, register };
}

test("what was written is there after closing and opening again", async () => {
  const { workspace, register } = await opened("again");
  await sql`create table public.kept (word text)`.execute(register.db);
  await sql`insert into public.kept values ('still here')`.execute(register.db);
  await register.close();
  assert.equal(existsSync(workspace.path("register.lock")), false);
  const again = await openRegister(workspace, quiet);
  assert.ok(!("refused" in again));
  const { rows } = await sql<{ word: string }>`select word from public.kept`.execute(again.db);
  assert.deepEqual(rows, [{ word: "still here" }]);
  await again.close();
});

test("a second start on the same workspace is refused, and names the process that has it", async () => {
  const { workspace, register } = await opened("again");
  const second = await openRegister(workspace, quiet);
  assert.ok("refused" in second);
  assert.match(second.refused, new RegExp(`in use by process ${process.pid}`));
  register.announce("/somewhere/register.sock");
  assert.equal(registerHolder(workspace)?.socket, "/somewhere/register.sock");
  await register.close();
  assert.equal(registerHolder(workspace), null);
});

test("a process that was killed loses nothing that it had committed, and its lock is taken over", async () => {
  const place = join(folder, "killed");
  const writer = spawn(process.execPath, ["--input-type=module", "-e", writing(place)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = 0;
  for await (const chunk of writer.stdout) {
    last = Number(String(chunk).trim().split("\n").at(-1));
    if (last >= 25) break;
  }
  writer.kill("SIGKILL");
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  const { register } = await opened("killed");
  const { rows } = await sql<{ most: number }>`select count(*) as most from public.counted`.execute(
    register.db,
  );
  assert.ok((rows[0]?.most ?? 0) >= last, `${rows[0]?.most} rows are there of ${last} that were committed`);
  await register.close();
});

test("a lock left by a process whose number another one has now is taken over", async () => {
  const workspace = openWorkspace(join(folder, "again"));
  writeFileSync(workspace.path("register.lock"), JSON.stringify({ pid: process.ppid, started: "1" }));
  const register = await openRegister(workspace, quiet);
  assert.ok(!("refused" in register));
  await register.close();
});

for (const kind of trialRegisters()) {
  test(`${kind.name}: instants and days come back as ISO text, counts as numbers`, {
    skip: kind.skip,
  }, async () => {
    const { register, close } = await kind.open();
    const { rows } = await sql`
      select timestamptz '2026-04-22 10:30:00+01' as at, date '2026-04-22' as day, count(*) as n`.execute(
      register.db,
    );
    assert.deepEqual(rows, [{ at: "2026-04-22T09:30:00.000Z", day: "2026-04-22", n: 1 }]);
    await close();
  });
}

function writing(place: string) {
  const kit = new URL("..", import.meta.url).href;
  return `
    import { openWorkspace } from "${kit}workspace/index.ts";
    import { openRegister } from "${kit}postgres/index.ts";
    import { createRequire } from "node:module";
    const { sql } = createRequire("${kit}")("kysely");
    const register = await openRegister(openWorkspace(${JSON.stringify(place)}), { databaseUrl: null, progress: () => {} });
    await sql.raw("create table public.counted (n integer)").execute(register.db);
    for (let n = 1; ; n++) {
      await sql.raw("insert into public.counted values (" + n + ")").execute(register.db);
      console.log(n);
    }`;
}
