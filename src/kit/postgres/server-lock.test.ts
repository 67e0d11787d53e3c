import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { takeServerLock } from "./server-lock.ts";
import { trialRegisters } from "./trial.ts";

const server = trialRegisters().find(({ name }) => name === "PostgreSQL");
if (!server) throw new Error("The trials name no PostgreSQL.");
const { skip } = server;
const place = skip ? null : await server.place();
const url = String(place?.databaseUrl);
after(async () => await place?.remove());

/** Ends the connection that holds the register, as a network or a restart of the database would. */
async function breakConnection() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 1463900525",
  );
  return client;
}

async function taken(say: (line: string) => void = () => {}) {
  const lock = await takeServerLock(url, say);
  if ("heldBy" in lock) throw new Error(lock.heldBy);
  return lock;
}

test("of two that open the register of one database the second is refused, and told which process on which machine has it since when", {
  skip,
}, async () => {
  const first = await taken();
  const second = await takeServerLock(url, () => {});
  assert.ok("heldBy" in second);
  assert.match(
    second.heldBy,
    new RegExp(`^process ${process.pid} on \\S+ since \\d+ \\w+ \\d{4} \\d\\d:\\d\\d UTC$`),
  );
  await first.release();
  await (await taken()).release();
});

test("a register whose connection broke is taken again, without anybody's doing", { skip }, async () => {
  const said: string[] = [];
  const lock = await taken((line) => said.push(line));
  const client = await breakConnection();
  for (let tries = 0; tries < 100 && said.length < 2; tries++) await pause(100);
  assert.match(said.join("\n"), /broke: taking it again.\nThe register is held again/);
  assert.ok("heldBy" in (await takeServerLock(url, () => {})));
  await client.end();
  await lock.release();
});

test("a register that another process took while the connection was broken is lost, and that is said", {
  skip,
}, async () => {
  const lock = await taken();
  const client = await breakConnection();
  await client.query("select pg_advisory_lock(1463900525, 1)");
  assert.match(await lock.lost, /The register was lost: meanwhile it is in use by another process/);
  await client.end();
});
