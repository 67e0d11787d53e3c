import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { type Database, openDatabase } from "../../kit/duckdb/index.ts";
import { textBeside } from "../../kit/files/index.ts";
import { createJourneyTables } from "../journey/index.ts";
import { prepare } from "./calculate.ts";
import { catalogue, measures } from "./catalogue.ts";
import type { Indicator } from "./definition.ts";
import type { Example } from "./example.ts";
import { find } from "./members.ts";

for (const indicator of catalogue) {
  for (const example of indicator.examples) {
    test(`${indicator.id}: ${example.says}`, async () => {
      assert.deepEqual(await worked(indicator, example), {
        numerator: example.numerator,
        denominator: example.denominator ?? example.numerator,
      });
    });
  }
}

test("every folder of an indicator is in the catalogue, with an example, and names its own SQL", () => {
  const folders = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "indicator.ts")
    .map((path) => dirname(path));
  assert.deepEqual(catalogue.map((each) => each.id).sort(), folders.sort());
  assert.deepEqual(
    catalogue.filter((each) => each.examples.length === 0),
    [],
  );
});

test("every counter-indicator and every share's whole is an indicator of the catalogue", () => {
  const ids = new Set(catalogue.map((each) => each.id));
  const named = catalogue.flatMap((each) => each.counterIndicators);
  const wholes = measures.filter((each) => each.kind === "share").map((each) => String(each.of));
  assert.deepEqual(
    [...named, ...wholes].filter((id) => !ids.has(id)),
    [],
  );
});

test("an indicator's SQL reads the journey and nothing below it; what arrives counted, places or the tallies", () => {
  for (const { id, value, stage } of catalogue) {
    const sql = textBeside(import.meta.url, `${id}/${id}.sql`);
    const read = new Set([...sql.matchAll(/(?:from|join) (\w+)\./g)].map(([, schema]) => schema));
    const counted = stage === "Partnership business" ? "indicators" : "places";
    assert.deepEqual([...read], [value.kind === "total" ? counted : "journey"], id);
  }
});

async function worked(indicator: Indicator, example: Example) {
  const db = await openDatabase(":memory:", { threads: 1 });
  await createJourneyTables(db);
  await db.run(
    `create schema places;
    create table places.population (
      neighbourhood varchar, mid_year integer, age integer, children integer, receipt varchar, "row" integer)`,
  );
  await prepare(db);
  for (const [table, rows] of Object.entries(example.given)) await fill(db, table, rows);
  const april = Number(example.year.slice(0, 4));
  const bounds = { first_day: `${april}-04-01`, last_day: `${april + 1}-03-31` };
  await find(db, indicator, { year: example.year, ...bounds });
  const [counted] = await db.rows(
    indicator.value.kind === "total"
      ? "select sum(amount) as numerator, sum(amount) as denominator from indicators.total"
      : "select count(*) filter (where counted) as numerator, count(*) as denominator from indicators.found",
  );
  db.close();
  return counted;
}

/** Tables of the journey whose rows are no records. */
const bare = new Set(["life"]);

/** The example's rows with what it leaves out: a record of its own, and the child by the council's id. */
async function fill(db: Database, table: string, rows: Example["given"][string]) {
  const schema = { population: "places", tally: "indicators" }[table] ?? "journey";
  for (const [at, given] of rows.entries()) {
    const own =
      "la_child_id" in given && !bare.has(table)
        ? { record: `${table} ${at}`, child: String(given.la_child_id) }
        : {};
    const row = { ...own, ...given };
    const names = Object.keys(row);
    await db.run(
      `insert into ${schema}.${table} (${names.join(", ")}) values (${names.map((name) => `$${name}`).join(", ")})`,
      row,
    );
  }
}
