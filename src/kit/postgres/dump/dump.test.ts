import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Kysely, sql } from "kysely";
import { migrate, migrateWithin, stepNames } from "../migrate.ts";
import { openAsItIs } from "../register.ts";
import { trialRegisters } from "../trial.ts";
import { dumpOf } from "./dump.ts";
import { loadDump, whyNotInto } from "./load.ts";

// Values that another server, or another program in between, would easily give back otherwise.
const odd = `
  create schema oddities;
  create table oddities."Odd table" (
    id bigint generated always as identity primary key,
    parent bigint references oddities."Odd table" (id),
    at timestamptz, day date, words text, list text[], body jsonb, bytes bytea, amount numeric, share double precision,
    long interval, "order" integer, twice integer generated always as ("order" * 2) stored
  );
  create function oddities.never() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
  insert into oddities."Odd table" (parent, at, day, words, list, body, bytes, amount, share, long, "order") values
    (2, '2026-04-22 10:30:00.123456+01', '2026-04-22', E'a "quoted"\\\\ line\\nand \\u2028 another', array['x', null, '{,}'],
     '{"a": [1, null, "é"]}', '\\xdeadbeef00', 12345678901234567890.123456789, 0.1 + 0.2, '1 mon 2 days 03:04:05.6', 7),
    (null, null, '0044-03-15 BC', '', '{}', 'null', '', 'NaN', 'Infinity', null, null);
  create trigger refused before insert or update or delete on oddities."Odd table"
    for each row execute function oddities.never()`;

const rowsOf = async (db: Kysely<unknown>) =>
  (await sql`select (odd.*)::text as odd from oddities."Odd table" as odd order by id`.execute(db)).rows;

async function linesOf(db: Kysely<unknown>): Promise<string[]> {
  let text = "";
  for await (const piece of dumpOf(db)) text += piece;
  return text.trimEnd().split("\n");
}

async function* inTurn(lines: readonly string[]) {
  yield* lines;
}

const quiet = { progress: () => {} };
const makeOdd = async (held: Kysely<unknown>) => void (await sql.raw(odd).execute(held));
const closings: (() => Promise<void>)[] = [];
after(async () => {
  for (const close of closings.reverse()) await close();
});

/** On each database one register that is filled, and one that is empty: opened once, since opening takes seconds. */
const kinds = trialRegisters().map((kind) => ({
  ...kind,
  filled: once(async () => {
    const { register, close } = await kind.open();
    closings.push(close);
    await makeOdd(register.db);
    return register;
  }),
  empty: once(async () => {
    const { workspace, databaseUrl, remove } = await kind.place();
    const register = await openAsItIs(workspace, { databaseUrl, ...quiet });
    if ("refused" in register) throw new Error(register.refused);
    closings.push(remove, register.close);
    return register.db;
  }),
}));

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const load = (db: Kysely<unknown>, lines: readonly string[]) =>
  loadDump(db, inTurn(lines), async (held, step) => {
    await migrateWithin(held, step);
    await makeOdd(held);
  });

async function emptied(db: Kysely<unknown>) {
  const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`.execute(db);
  for (const { name } of rows) await sql.raw(`drop schema ${name} cascade`).execute(db);
}

for (const kind of kinds) {
  const at = { skip: kind.skip };

  test(
    `${kind.name}: a dump that breaks off, or was made by a newer program, is refused and leaves nothing`,
    at,
    async () => {
      const lines = await linesOf((await kind.filled()).db);
      const db = await kind.empty();
      const newer = '{"register":1,"steps":["0001-access","9999-from-a-later-year"]}';
      for (const [given, why] of [
        [lines.slice(0, -1), /breaks off/],
        [lines.slice(0, -20).concat(lines.slice(-1)), /breaks off/],
        [[], /breaks off/],
        [[newer, ...lines.slice(1)], /newer Waymark.*9999-from-a-later-year/],
      ] as const) {
        const loaded = await load(db, given);
        assert.match("refused" in loaded ? loaded.refused : "loaded", why);
        assert.equal(await whyNotInto(db), null, "nothing of it is left behind");
      }
    },
  );

  test(`${kind.name}: a register that holds something is not restored over`, at, async () => {
    assert.match(String(await whyNotInto((await kind.filled()).db)), /holds \d+ tables and views already/);
  });
}

for (const kind of kinds)
  test(`${kind.name}: a dump of an older program's register is loaded as it was, and then brought up to date`, {
    skip: kind.skip,
  }, async () => {
    const db = await kind.empty();
    const [oldest = "", ...later] = stepNames();
    assert.ok(later.length > 0);
    await db.connection().execute(async (held) => {
      await sql`begin`.execute(held);
      await migrateWithin(held, oldest);
      await makeOdd(held);
      await sql`commit`.execute(held);
    });
    const [before, lines] = [await rowsOf(db), await linesOf(db)];
    await emptied(db);
    assert.ok("rows" in (await load(db, lines)));
    await migrate(db, quiet.progress);
    assert.deepEqual(JSON.parse((await linesOf(db))[0] ?? "").steps, [oldest, ...later]);
    assert.deepEqual(await rowsOf(db), before);
    await emptied(db);
  });

for (const from of kinds)
  for (const to of kinds)
    test(`what ${from.name} dumped, ${to.name} gives back to the last word, and counts on from there`, {
      skip: from.skip || to.skip,
    }, async () => {
      const source = (await from.filled()).db;
      const db = await to.empty();
      const loaded = await load(db, await linesOf(source));
      assert.ok("rows" in loaded && loaded.rows >= 2, JSON.stringify(loaded));
      assert.deepEqual(await rowsOf(db), await rowsOf(source));
      await assert.rejects(makeNext(db), /never/, "the triggers are on again");
      await sql.raw('alter table oddities."Odd table" disable trigger refused').execute(db);
      assert.deepEqual(await makeNext(db), [{ id: 4 }], "the try that was refused used 3");
      await assert.rejects(
        sql.raw('delete from oddities."Odd table" where id = 2').execute(db),
        /foreign key/,
      );
      await migrate(db, quiet.progress);
      assert.deepEqual((await linesOf(db))[0], (await linesOf(source))[0]);
      await emptied(db);
    });

const makeNext = async (db: Kysely<unknown>) =>
  (await sql`insert into oddities."Odd table" (words) values ('next') returning id`.execute(db)).rows;

for (const kind of kinds)
  test(`${kind.name}: a long read sees one moment, and whoever writes meanwhile does not wait for it`, {
    skip: kind.skip,
  }, async (t) => {
    const { db, standing } = await kind.filled();
    const still = await standing();
    t.after(still.close);
    const lines = dumpOf(still.db);
    const begun = (await lines.next()).value;
    await sql.raw('alter table oddities."Odd table" disable trigger refused').execute(db);
    await makeNext(db);
    let rest = "";
    for await (const piece of lines) rest += piece;
    assert.match(String(begun), /"register":1/);
    assert.equal(rest.match(/^\["\d+",/gm)?.length, 2);
    assert.equal((await rowsOf(db)).length, 3);
  });
