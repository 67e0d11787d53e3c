import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../../kit/postgres/index.ts";
import { openAccess } from "../access.ts";
import type { AccessTables, AccessTransaction } from "../tables.ts";
import { payloadHash } from "./chain.ts";
import { plantings } from "./plantings.test.ts";

// Above the tests: those of one database begin while the next is still being opened.
class Undone extends Error {}

for (const kind of trialRegisters()) {
  const skip = kind.skip;
  const trial = skip ? undefined : await kind.open();
  if (!trial) {
    test(`${kind.name}: the log`, { skip }, () => {});
    continue;
  }
  after(() => trial.close());
  const db = trial.register.db.withTables<AccessTables>();
  const { log } = openAccess(trial.register, trial.workspace, () => Temporal.Now.instant());
  const read = (child: string) =>
    log.write({
      actor: "a-1",
      action: "read",
      thing: "a child's timeline",
      payload: { children: [child], purpose: "Audit: sample" },
    });

  test(`${kind.name}: entries written at once stand one after the other, and the chain is in order`, async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => read(`child-${at}`)));
    assert.deepEqual(await log.verify(), { entries: 40, problems: [] });
    const [newest] = await log.recent(1);
    assert.equal(newest?.position, 40);
    assert.deepEqual(
      (await log.recent(5, 11)).map(({ position }) => position),
      [10, 9, 8, 7, 6],
    );
  });

  test(`${kind.name}: a change that fails leaves neither itself nor an entry`, async () => {
    const failing = log.together(async (trx) => {
      await trx
        .insertInto("access.attempt")
        .values({ partnership_id: "oakmarch", sign_in_name: "x", address: "x", at: "2026-04-22T09:00:00Z" })
        .execute();
      throw new Error("stopped half-way");
    });
    await assert.rejects(failing, /stopped half-way/);
    assert.deepEqual(await db.selectFrom("access.attempt").selectAll().execute(), []);
    assert.equal((await log.verify()).entries, 40);
  });

  test(`${kind.name}: the database itself refuses to change or remove an entry, or to change a payload`, async () => {
    await assert.rejects(
      sql`update access.log_entry set actor = 'x' where position = 3`.execute(db),
      /only ever added to/,
    );
    await assert.rejects(
      sql`delete from access.log_entry where position = 3`.execute(db),
      /only ever added to/,
    );
    await assert.rejects(sql`truncate access.log_entry`.execute(db), /only ever added to/);
    await assert.rejects(sql`delete from access.log_payload`.execute(db), /only ever added to/);
    await assert.rejects(
      sql`update access.log_payload set body = '{}' where position = 3`.execute(db),
      /erased and not changed/,
    );
  });

  test(`${kind.name}: of 100 changes planted by somebody who can do anything in the database, 100 are found`, async () => {
    const missed: string[] = [];
    for (const { name, plant } of plantings(100, 40)) {
      const problems = await undone(plant);
      if (problems.length === 0) missed.push(name);
    }
    assert.deepEqual(missed, []);
    assert.deepEqual((await log.verify()).problems, []);
  });

  test(`${kind.name}: an erased payload is gone, its entry says so, and the chain still holds`, async () => {
    await log.erase(7, "a-2", "retention ended");
    assert.deepEqual(await log.verify(), { entries: 41, problems: [] });
    const [seventh] = await log.recent(1, 8);
    assert.equal(seventh?.payload, null);
    await assert.rejects(log.erase(7, "a-2", "again"), /no payload to erase/);
  });

  test(`${kind.name}: a payload erased without an entry that says so is found`, async () => {
    const problems = await undone((trx) =>
      sql`update access.log_payload set body = null, salt = null, erased_at = now() where position = 9`.execute(
        trx,
      ),
    );
    assert.match(problems.join(), /Entry 9: its payload was erased, and no entry says/);
  });

  test(`${kind.name}: an end that was cut off is noticed, though the rest was made to fit`, async () => {
    const problems = await undone(async (trx) => {
      await sql`delete from access.log_payload where position > 38`.execute(trx);
      await sql`delete from access.log_entry where position > 38`.execute(trx);
      await sql`update access.log_head set (position, hash) =
        (select position, hash from access.log_entry where position = 38)`.execute(trx);
    });
    assert.match(problems.join(), /reached entry 41 before: its end was cut off/);
  });

  test(`${kind.name}: a note of the end that was changed or taken away is noticed, and is not written anew`, async () => {
    const note = trial.workspace.path("log", "register-head.json");
    const text = readFileSync(note, "utf8");
    writeFileSync(note, text.replace(/"position":\d+/, '"position":30'));
    await read("child-50");
    assert.match((await log.verify()).problems.join(), /changed by another hand/);
    rmSync(note);
    await read("child-51");
    assert.equal(existsSync(note), false);
    assert.match((await log.verify()).problems.join(), /is gone/);
    writeFileSync(note, text);
    assert.deepEqual(await log.verify(), { entries: 43, problems: [] });
  });

  test(`${kind.name}: a change of which much is to be written down writes it in its order, and the chain holds`, async () => {
    const things = Array.from({ length: 2500 }, (_, at) => `row ${at}`);
    const entry = (thing: string) => ({ actor: "a-1", action: "import", thing, payload: { thing } });
    await log.together(async () => ({ happening: things.map(entry), result: undefined }));
    const written = (await log.recent(2500)).toReversed();
    assert.deepEqual(
      written.map(({ thing, payload }) => [thing, payload]),
      things.map((thing) => [thing, { thing }]),
    );
    assert.deepEqual(await log.verify(), { entries: 2543, problems: [] });
  });

  /** What is found after a change of which nothing stays. Triggers are off, as the database's owner can have them. */
  async function undone(plant: (trx: AccessTransaction) => Promise<unknown>): Promise<readonly string[]> {
    let problems: readonly string[] = [];
    await db
      .transaction()
      .execute(async (trx) => {
        await sql`alter table access.log_entry disable trigger all`.execute(trx);
        await sql`alter table access.log_payload disable trigger all`.execute(trx);
        await plant(trx);
        problems = (await log.verify(trx)).problems;
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return problems;
  }
}

test("the hash of a payload does not give away a payload that can be guessed", () => {
  assert.notEqual(payloadHash("salt one", "{}"), payloadHash("salt two", "{}"));
});
