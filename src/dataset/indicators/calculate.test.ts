import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Database, openDatabase, type SnapshotReader } from "../../kit/duckdb/index.ts";
import { createJourneyTables } from "../journey/index.ts";
import { calculate } from "./calculate.ts";
import { explain } from "./explain.ts";
import { areaFigures, figures } from "./store.ts";

let db: Database;
let reader: SnapshotReader;

/** Two years of returns with one missing between them, three children, two neighbourhoods in one ward. */
before(async () => {
  db = await openDatabase(":memory:", { threads: 1 });
  await createJourneyTables(db);
  await db.run(`
    create schema extracts; create schema linkage; create schema places;
    create table extracts.receipt (receipt varchar, file varchar, format varchar, agency varchar, period varchar,
      period_from date, period_to date, received_on date, provisional boolean, position integer);
    insert into extracts.receipt values
      ('r22', 'cin-2022.xml', 'cin-census', 'council', '2022-23', '2022-04-01', '2023-03-31', '2023-07-01', false, 1),
      ('r24', 'cin-2024.xml', 'cin-census', 'council', '2024-25', '2024-04-01', '2025-03-31', '2025-07-01', false, 2),
      ('pop', 'population.csv', 'population-estimates', 'public-health', '2024-25', '2024-04-01', '2025-03-31',
        '2025-01-10', false, 3),
      ('t1', 'tallies.csv', 'register-tallies', 'business-unit', '2024-25', '2024-04-01', '2025-03-31',
        '2025-04-10', false, 4),
      ('t2', 'tallies-again.csv', 'register-tallies', 'business-unit', '2024-25', '2024-04-01', '2025-03-31',
        '2025-05-10', false, 5);
    create table extracts.register_tally (receipt varchar, "row" integer, year varchar, agency varchar,
      group_name varchar, kind varchar, amount bigint);
    insert into extracts.register_tally values
      ('t1', 1, '2024-25', 'Police', 'Executive', 'attendances-due', 2),
      ('t2', 1, '2024-25', 'Council', 'Executive', 'attendances-due', 5),
      ('t2', 2, '2024-25', 'Council', 'Executive', 'attendances', 3),
      ('t2', 3, '2024-25', 'Police', 'Executive', 'attendances-due', 5),
      ('t2', 4, '2024-25', 'Police', 'Executive', 'attendances', 4),
      ('t2', 5, '2024-25', null, null, 'challenges-made', 0),
      ('t2', 6, '2024-25', null, null, 'challenges-that-changed-something', 0),
      ('t2', 7, '2023-24', null, null, 'challenges-made', 4);
    create table extracts.delivery as select * from extracts.receipt;
    create table linkage.refused (left_record varchar, right_record varchar, why varchar);
    create table linkage.person_record (record varchar, own_id varchar);
    insert into linkage.refused values ('a', 'b', 'two council ids: only a person may decide that they are one child');
    insert into linkage.person_record values ('a', 'A'), ('b', 'B');
    create table places.neighbourhood (code varchar, name varchar, ward_code varchar, ward varchar);
    insert into places.neighbourhood values ('N1', 'Mill End', 'W1', 'Ford'), ('N2', 'Alder Row', 'W1', 'Ford');
    create table places.ward (code varchar, name varchar);
    insert into places.ward values ('W1', 'Ford');
    create table places.population (neighbourhood varchar, mid_year integer, age integer, children integer,
      receipt varchar, "row" integer);
    insert into places.population values ('N1', 2024, 5, 100, 'pop', 1), ('N2', 2024, 5, 60, 'pop', 2);
    create table places.area_population (geography varchar, area varchar, mid_year integer, children integer);
    insert into places.area_population values
      ('neighbourhood', 'N1', 2024, 100), ('neighbourhood', 'N2', 2024, 60), ('ward', 'W1', 2024, 160);
    insert into journey.residence values
      ('c-A', 'A', 'N1', null, '2020-01-01', '2024-06-01'), ('c-A', 'A', 'N2', null, '2024-06-01', null),
      ('c-B', 'B', 'N2', null, '2020-01-01', '2024-05-01');
    insert into journey.referral (record, child, la_child_id, date, no_further_action) values
      ('A1', 'c-A', 'A', '2024-05-31', false), ('A2', 'c-A', 'A', '2024-06-01', true),
      ('B1', 'c-B', 'B', '2024-05-01', false), ('C1', 'c-C', 'C', '2024-07-01', false),
      ('C0', 'c-C', 'C', '2022-07-01', false);
    insert into journey.source values ('referral', 'A1', 'r24', 7), ('referral', 'A2', 'r24', 8),
      ('referral', 'B1', 'r24', 9), ('referral', 'C1', 'r24', 10), ('referral', 'C0', 'r22', 4)`);
  await calculate(db, { day: "2026-04-22", arrivals: [], titleOf: (format) => format });
  reader = { id: "s", builtAt: "", day: "2026-04-22", codeVersion: "v", rows: db.rows };
});

after(() => db.close());

const figure = async (id: string, year: string) => (await figures(reader, { id, year }))[0];

test("a year between two returns that sent none is missing, not 0", async () => {
  const missing = await figure("referrals", "2023-24");
  assert.deepEqual([missing?.value, missing?.status, missing?.display], [null, "missing", ""]);
  assert.equal((await figure("section-47-enquiries", "2024-25"))?.value, 0);
  assert.equal((await figure("looked-after-started", "2024-25"))?.status, "missing");
});

test("a rate is missing where the population is, and is there where it is", async () => {
  assert.equal((await figure("referrals-rate", "2024-25"))?.display, "250.0");
  const without = await figure("referrals-rate", "2022-23");
  assert.deepEqual([without?.numerator, without?.status], [1, "missing"]);
});

test("a child is counted where it lived on the day, moving house included, and the areas sum to the figure", async () => {
  const asked = { id: "referrals", years: ["2024-25"], geography: "neighbourhood" } as const;
  assert.deepEqual(await areaFigures(reader, asked), [
    { area: "N1", numerator: 1, denominator: null },
    { area: "N2", numerator: 1, denominator: null },
    { area: "not known", numerator: 2, denominator: null },
  ]);
  const [ward, unknown] = await areaFigures(reader, { ...asked, id: "referrals-rate", geography: "ward" });
  assert.deepEqual(ward, { area: "W1", numerator: 2, denominator: 160 });
  assert.deepEqual(unknown, { area: "not known", numerator: 2, denominator: null });
});

test("an area where nothing happened stands there with 0", async () => {
  const asked = {
    id: "referrals-no-further-action-share",
    years: ["2024-25"],
    geography: "neighbourhood",
  } as const;
  assert.deepEqual((await areaFigures(reader, asked))[0], { area: "N1", numerator: 0, denominator: 1 });
});

test("children whom the council may know by two ids are a caveat beside the figure that counts them", async () => {
  assert.match((await figure("referrals", "2024-25"))?.caveats.join() ?? "", /^2 of the children/);
  assert.deepEqual((await figure("referrals", "2022-23"))?.caveats, []);
});

test("what an earlier return left open and the year's own does not list is left out, and a caveat says so", async () => {
  const episodes = await figure("child-in-need-episodes-at-31-march", "2024-25");
  assert.equal(episodes?.value, 3, "A1, B1 and C1, and not C0, which stands in 2022-23 only");
  assert.match(episodes?.caveats.at(-1) ?? "", /^Left out is what only the returns of other years place in/);
  assert.deepEqual((await figure("child-in-need-episodes-at-31-march", "2022-23"))?.caveats, []);
  assert.doesNotMatch((await figure("referrals", "2024-25"))?.caveats.join() ?? "", /Left out/);
});

test("a figure leads to its members, a member to its row and a row to its file", async () => {
  const found = await explain(reader, "referrals", "2024-25", { members: true });
  assert.ok(!("refused" in found));
  assert.equal(found.members.length, found.value);
  const row = { receipt: "r24", file: "cin-2024.xml", row: 9, agency: "council", period: "2024-25" };
  assert.deepEqual(found.members.find((each) => each.record === "B1")?.rows, [row]);
  assert.deepEqual(
    found.receipts.map((each) => each.sha256),
    ["r24"],
  );
});

test("a share's members are its whole's, with those counted marked; a page of them can be asked for", async () => {
  const id = "referrals-no-further-action-share";
  const found = await explain(reader, id, "2024-25", { members: { from: 0, count: 2 } });
  assert.ok(!("refused" in found));
  assert.deepEqual([found.numerator, found.denominator, found.display], [1, 4, "25.0%"]);
  assert.deepEqual(
    found.members.map((each) => each.counted),
    [true, false],
  );
});

test("the population has no members but the rows that it is the sum of", async () => {
  const found = await explain(reader, "population-0-17", "2024-25", { members: true });
  assert.ok(!("refused" in found));
  assert.deepEqual([found.value, found.members.length, found.rows?.length], [160, 0, 2]);
});

test("an unknown id or year is refused with what lies near", async () => {
  const id = await explain(reader, "referals", "2024-25", { members: false });
  assert.match("refused" in id ? id.refused : "", /Did you mean referrals/);
  const year = await explain(reader, "referrals", "2019-20", { members: false });
  assert.match("refused" in year ? year.refused : "", /2022-23, 2023-24, 2024-25/);
});

test("attendance is what the register's newest file of the year says, and its share is of what its seats ask for", async () => {
  const share = await figure("attendances-share", "2024-25");
  assert.deepEqual([share?.numerator, share?.denominator, share?.display], [7, 10, "70.0%"]);
  assert.equal((await figure("attendances", "2024-25"))?.status, "final");
});

test("a year of which the register sent nothing is missing, even where another year's file speaks of it", async () => {
  const missing = await figure("challenges-made", "2023-24");
  assert.deepEqual(
    [missing?.status, missing?.caveats],
    ["missing", ["No return of register-tallies for 2023-24 has been received."]],
  );
  assert.equal((await figure("attendances-share", "2023-24"))?.status, "missing");
});

test("a year without a challenge has 0 of them, and no share of them", async () => {
  assert.equal((await figure("challenges-made", "2024-25"))?.display, "0");
  const share = await figure("challenges-that-changed-something-share", "2024-25");
  assert.deepEqual([share?.value, share?.status], [null, "missing"]);
});

test("meetings are in no ward: the partnership's own business has no figures by area", async () => {
  assert.deepEqual(
    await areaFigures(reader, { id: "attendances", years: ["2024-25"], geography: "ward" }),
    [],
  );
});

test("a share of attendances is explained by the rows of both its parts and by the file that gave them", async () => {
  const found = await explain(reader, "attendances-share", "2024-25", { members: true });
  assert.ok(!("refused" in found));
  assert.deepEqual(
    found.rows?.map((each) => `${each.file} ${each.row}`),
    ["tallies-again.csv 1", "tallies-again.csv 2", "tallies-again.csv 3", "tallies-again.csv 4"],
  );
  assert.deepEqual([found.receipts.map((each) => each.file), found.members], [["tallies-again.csv"], []]);
});
