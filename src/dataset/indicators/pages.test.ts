import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Database, openDatabase, type SnapshotReader } from "../../kit/duckdb/index.ts";
import { application, type IdentifiedRead, type Reader, type Shell, seat } from "../../kit/web/index.ts";
import { createJourneyTables } from "../journey/index.ts";
import { calculate } from "./calculate.ts";
import { mapPages } from "./map/pages.ts";
import { indicatorPages } from "./pages.ts";

let db: Database;
let snapshot: SnapshotReader | null = null;
let current: SnapshotReader;

/** 70 referrals of one year, 3 of them with no further action; two wards, of which one has 4 of the referrals. */
before(async () => {
  db = await openDatabase(":memory:", { threads: 1 });
  await createJourneyTables(db);
  await db.run(`
    create schema extracts; create schema linkage; create schema places;
    create table extracts.receipt (receipt varchar, file varchar, format varchar, agency varchar, period varchar,
      period_from date, period_to date, received_on date, provisional boolean, position integer);
    insert into extracts.receipt values
      ('4f2c', 'cin-2024.xml', 'cin-census', 'council', '2024-25', '2024-04-01', '2025-03-31', '2025-07-01', false, 1),
      ('77aa', 'population.csv', 'population-estimates', 'public-health', '2024-25', '2024-04-01', '2025-03-31',
        '2025-01-10', false, 2);
    create table extracts.register_tally (receipt varchar, "row" integer, year varchar, agency varchar,
      group_name varchar, kind varchar, amount bigint);
    create table extracts.delivery as select * from extracts.receipt;
    create table linkage.refused (left_record varchar, right_record varchar, why varchar);
    create table linkage.person_record (record varchar, own_id varchar);
    create table places.neighbourhood (code varchar, name varchar, ward_code varchar, ward varchar, decile integer,
      geometry varchar);
    insert into places.neighbourhood values
      ('N1', 'Mill End', 'W1', 'Ford', 3, '{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]]]}'),
      ('N2', 'Alder Row', 'W2', 'Combe', 7, '{"type":"Polygon","coordinates":[[[9,0],[18,0],[18,9],[9,9],[9,0]]]}'),
      ('N3', 'Sallow', 'W3', 'Weir', 5, '{"type":"Polygon","coordinates":[[[0,9],[9,9],[9,18],[0,18],[0,9]]]}');
    create table places.ward (code varchar, name varchar);
    insert into places.ward values ('W1', 'Ford'), ('W2', 'Combe'), ('W3', 'Weir');
    create table places.population (neighbourhood varchar, mid_year integer, age integer, children integer,
      receipt varchar, "row" integer);
    insert into places.population values ('N1', 2024, 5, 1000, '77aa', 1), ('N2', 2024, 5, 900, '77aa', 2),
      ('N3', 2024, 5, 800, '77aa', 3);
    create table places.area_population (geography varchar, area varchar, mid_year integer, children integer);
    insert into places.area_population values ('ward', 'W1', 2024, 1000), ('ward', 'W2', 2024, 900),
      ('ward', 'W3', 2024, 800), ('neighbourhood', 'N1', 2024, 1000), ('neighbourhood', 'N2', 2024, 900),
      ('neighbourhood', 'N3', 2024, 800);
    insert into journey.residence
      select 'child-' || n, 'L' || n, case when n <= 4 then 'N2' when n <= 30 then 'N3' else 'N1' end, null,
        '2020-01-01', null
      from range(1, 71) as numbered(n);
    insert into journey.referral (record, child, la_child_id, date, no_further_action)
      select 'R' || n, 'child-' || n, 'L' || n, '2024-06-03', n > 67 from range(1, 71) as numbered(n);
    insert into journey.source select 'referral', 'R' || n, '4f2c', n from range(1, 71) as numbered(n)`);
  await calculate(db, { day: "2026-04-22", arrivals: [], titleOf: (format) => format });
  current = {
    id: "s1",
    builtAt: "2026-04-22T08:00:00Z",
    day: "2026-04-22",
    codeVersion: "v1",
    rows: db.rows,
  };
});

after(() => db.close());

let reader: Reader;
let reads: IdentifiedRead[] = [];
let logWorks = true;

const publicReader: Reader = {
  ...{
    account: "r",
    name: "Ellis Marsh",
    role: "public-reader",
    partnership: "oakmarch",
    roleTitle: "Reader",
    sees: "published",
    purpose: null,
  },
  may: (_, thing) => thing === "published-figures",
};
const analyst: Reader = {
  ...{
    account: "a",
    name: "Robin Vale",
    role: "analyst",
    partnership: "oakmarch",
    roleTitle: "Analyst",
    sees: "raw",
    purpose: "checking data",
  },
  may: () => true,
};

beforeEach(() => {
  [reader, reads, logWorks, snapshot] = [publicReader, [], true, current];
});

const frame = { name: "Waymark", partnership: "Oakmarch", banner: null, footing: "", navigation: [] };
const made = application({ frame, publicUrl: null, loopback: true, report: () => {} });
const shell: Shell = {
  reader: () => reader,
  page: made.page,
  forbidden: (c) => made.problem(c, { status: 403, title: "Not yours to see", sentences: [] }),
  purposeOr: async (c) => (reader.purpose ? { purpose: reader.purpose } : c.redirect("/purpose")),
  recordRead: async (_, read) => {
    if (!logWorks) throw new Error("the log is full");
    reads.push(read);
  },
  day: () => "2026-04-22",
};
made.app.use(async (c, next) => {
  seat(c, reader);
  await next();
});
made.app.route(
  "/",
  indicatorPages(shell, { current: async () => snapshot }, [{ id: "council", name: "The council" }]),
);
made.app.route("/", mapPages(shell, { current: async () => snapshot }));

const ask = async (path: string) => {
  const response = await made.app.request(path, { headers: { host: "127.0.0.1:4000" } });
  return {
    status: response.status,
    kept: response.headers.get("cache-control"),
    html: await response.text(),
  };
};

test("a public reader sees 70 referrals and their rate, and c for the 3 with no further action", async () => {
  const { status, html } = await ask("/indicators");
  assert.equal(status, 200);
  assert.match(html, /href="\/indicators\/referrals\/2024-25">70</);
  assert.match(html, /href="\/indicators\/referrals-no-further-action\/2024-25">c</);
  assert.doesNotMatch(html, /4\.3%/, "the share would give the 3 back");
});

test("an analyst with a purpose sees the 3, and no copy of the page is kept", async () => {
  reader = analyst;
  const { html, kept } = await ask("/indicators/referrals-no-further-action");
  assert.match(html, /href="\/indicators\/referrals-no-further-action\/2024-25">3</);
  assert.equal(kept, "no-store");
  reader = { ...analyst, sees: "published", purpose: null };
  assert.doesNotMatch((await ask("/indicators/referrals-no-further-action")).html, />3</);
});

test("every number in the table of years leads to its explanation", async () => {
  const { html } = await ask("/indicators/referrals-rate");
  assert.match(html, /259\.3<span[^>]*> in 2024-25: how it was made/);
  assert.match(html, /href="\/indicators\/population-0-17\/2024-25">2,700/);
  assert.match(html, /259\.3 per 10,000 children in 2024-25, 95% interval/);
});

test("an explanation shows the definition, the file, the statement and the sum, and for a hidden figure no number", async () => {
  const open = await ask("/indicators/referrals-rate/2024-25");
  assert.match(open.html, /70 of 2,700, times 10,000: 259\.3/);
  assert.match(open.html, /The council/);
  assert.match(open.html, /cin-2024\.xml/);
  assert.match(open.html, /from journey\.referral/);
  assert.doesNotMatch(open.html, /members">See who/);
  const hidden = await ask("/indicators/referrals-no-further-action-share/2024-25");
  assert.match(hidden.html, /hidden: a count of 1 to 5/);
  assert.doesNotMatch(hidden.html, /\b3 of 70\b|4\.3%/);
});

test("the children behind a figure are shown with file and row, 50 to a page, and only after the read is in the log", async () => {
  reader = analyst;
  const first = await ask("/indicators/referrals/2024-25/members");
  assert.equal(first.kept, "no-store");
  assert.equal((first.html.match(/href="\/children\/child-/g) ?? []).length, 50);
  assert.match(first.html, /href="\/arrivals\/4f2c">cin-2024\.xml<\/a>, row 1 /);
  assert.deepEqual([reads[0]?.children.length, reads[0]?.snapshot], [50, "s1"]);
  const second = await ask("/indicators/referrals/2024-25/members?page=2");
  assert.equal((second.html.match(/href="\/children\/child-/g) ?? []).length, 20);
  assert.equal((await ask("/indicators/referrals/2024-25/members?page=3")).status, 404);
  logWorks = false;
  const unlogged = await ask("/indicators/referrals/2024-25/members");
  assert.equal(unlogged.status, 500);
  assert.doesNotMatch(unlogged.html, /child-\d/);
});

test("the children behind a figure are closed to the public, and to an analyst who has given no purpose", async () => {
  assert.equal((await ask("/indicators/referrals/2024-25/members")).status, 403);
  reader = { ...analyst, sees: "published", purpose: null };
  assert.equal((await ask("/indicators/referrals/2024-25/members")).status, 302);
  assert.deepEqual(reads, []);
});

test("the public map holds classes only, and hides the ward of 4 with another", async () => {
  const { html } = await ask("/map?indicator=referrals-rate&year=2024-25");
  assert.equal((html.match(/<td class="govuk-table__cell">hidden<\/td>/g) ?? []).length, 2);
  assert.doesNotMatch(html, /44\.4|325\.0|>4</, "neither the small rate nor its partner's");
  assert.equal(
    (await ask("/map?by=neighbourhood")).status,
    403,
    "two geographies together give small counts away",
  );
});

test("an analyst's map has every count with its interval, by neighbourhood too", async () => {
  reader = analyst;
  const { html } = await ask("/map?indicator=referrals-rate&year=2024-25&by=neighbourhood");
  assert.match(html, /Alder Row/);
  assert.match(html, />44\.4</);
});

test("what does not exist is not found, and before the first build the pages say what to do", async () => {
  for (const path of [
    "/indicators/nothing",
    "/indicators/referrals/1999-00",
    "/map?indicator=referrals",
    "/map?year=1999-00",
  ]) {
    assert.equal((await ask(path)).status, 404, path);
  }
  snapshot = null;
  for (const path of ["/indicators", "/indicators/referrals", "/map"]) {
    const { status, html } = await ask(path);
    assert.equal(status, 503, path);
    assert.match(html, /waymark build/);
  }
});

test("a role that may not read published figures gets none", async () => {
  reader = { ...publicReader, may: () => false };
  for (const path of ["/indicators", "/indicators/referrals", "/indicators/referrals/2024-25", "/map"]) {
    assert.equal((await ask(path)).status, 403, path);
  }
});
