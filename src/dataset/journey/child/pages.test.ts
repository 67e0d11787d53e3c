import assert from "node:assert/strict";
import { test } from "node:test";
import type { Context } from "hono";
import type { Database } from "../../../kit/duckdb/index.ts";
import { application, type IdentifiedRead, type Reader, type Shell, seat } from "../../../kit/web/index.ts";
import { child, receiptOf, referral, traced } from "../examples/traced.ts";
import { childPages } from "../index.ts";

const here = { host: "127.0.0.1:4000", "sec-fetch-site": "same-origin" };
const ada = { forename: "Ada", surname: "O'Dell", birth_date: "2014-05-06", postcode: "XO1 1AA" };

/** One child known to council and police, and a notification that only later proved to be about the same child. */
async function county(): Promise<Database> {
  return traced(
    {
      table: "police_notification",
      agency: "police",
      file: "police-2024-25.csv",
      lines: [
        { notification_ref: "P1", incident_at: "2024-05-01 02:10:00", type: "PPN_CHILD", ...ada },
        {
          notification_ref: "P2",
          incident_at: "2024-06-01 02:10:00",
          type: "MISSING",
          ...ada,
          postcode: "XO2 2BB",
        },
      ],
    },
    {
      table: "person",
      file: "person-index-2024-25.csv",
      lines: [
        { person_id: "K1", ...ada, from_date: "2014-05-06" },
        { person_id: "K1", ...ada, postcode: "XO2 2BB", from_date: "2024-05-20" },
      ],
    },
    {
      table: "contact",
      file: "contacts-2024-25.csv",
      lines: [
        { contact_id: "C1", person_id: "K1", contact_date: "2024-05-02", source: "6", outcome: "REFERRAL" },
      ],
    },
  );
}

interface Visit {
  readonly may?: boolean;
  readonly purpose?: boolean;
  readonly logWorks?: boolean;
}

/** The pages in the real frame, for a reader as the server would describe them; `log` is what would be written. */
function visited(db: Database, { may = true, purpose = true, logWorks = true }: Visit = {}) {
  const log: IdentifiedRead[] = [];
  const reader: Reader = {
    ...{ account: "a1", name: "Wren Hollis", role: "analyst", partnership: "oakmarch", roleTitle: "Analyst" },
    ...{ sees: "raw", purpose: "Audit", may: () => may },
  };
  const frame = { name: "Waymark", partnership: "Oakmarch", banner: null, footing: "", navigation: [] };
  const { app, page } = application({ frame, publicUrl: null, loopback: true, report: () => {} });
  app.use((c, next) => {
    seat(c, reader);
    return next();
  });
  const shell: Shell = {
    reader: () => reader,
    page,
    forbidden: async (c: Context) => c.text("Your role may not see this.", 403),
    purposeOr: async (c) => (purpose ? { purpose: "Audit" } : c.text("Say why first.")),
    recordRead: async (_, read) => {
      if (!logWorks) throw new Error("the log cannot be written");
      log.push(read);
    },
    day: () => "2026-04-22",
  };
  const snapshot = {
    id: "s1",
    builtAt: "2026-04-22T09:00:00Z",
    day: "2026-04-22",
    codeVersion: "v",
    rows: db.rows,
  };
  app.route(
    "/",
    childPages(shell, { current: async () => snapshot }, [{ id: "police", name: "Three Rivers Police" }]),
  );
  const get = (path: string) => app.request(path, { headers: here });
  return { log, get, post: (fields: Record<string, string>) => posted(app, fields) };
}

async function posted(
  app: { request(path: string, init: RequestInit): Response | Promise<Response> },
  fields: object,
) {
  const form = await app.request("/children", { headers: here });
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? "";
  const cookie = form.headers.get("set-cookie")?.split(";")[0] ?? "";
  const body = new URLSearchParams({ ...fields, _csrf });
  return app.request("/children", { method: "POST", headers: { ...here, cookie }, body });
}

async function adasId(db: Database) {
  const [row] = await db.rows<{ child: string }>(
    "select child from linkage.council_child where la_child_id = 'K1'",
  );
  return row?.child ?? "";
}

test("a child's page tells what every agency sent, in order, each with its file and row, and is never kept", async () => {
  const db = await county();
  const { get, log } = visited(db);
  const child = await adasId(db);
  const answer = await get(`/children/${child}`);
  const html = await answer.text();
  assert.equal(answer.headers.get("cache-control"), "no-store");
  assert.match(html, /<h1[^>]*>Ada O&#39;Dell<\/h1>/);
  assert.match(html, /11 years old/);
  assert.match(
    html,
    /1 May 2024 · Three Rivers Police[\s\S]*Police notification: concern for a child[\s\S]*police-2024-25.csv, row 1/,
  );
  assert.ok(
    html.indexOf("Police notification: concern") < html.indexOf("Contact: from police: became a referral"),
  );
  assert.doesNotMatch(html, /23 April 2026/, "a contact after the snapshot's day");
  assert.match(html, new RegExp(`href="/arrivals/${receiptOf(2)}"`));
  assert.match(html, /the same name, date of birth and postcode/);
  assert.deepEqual(log, [{ thing: "a child's timeline", children: [child], snapshot: "s1" }]);
});

test("an id that an earlier build gave leads to the child of today; one that none gave is said to be nobody's", async () => {
  const db = await county();
  const { get, log } = visited(db);
  const child = await adasId(db);
  const [older] = await db.rows<{ former_child: string }>(
    "select former_child from linkage.alias where child = $child and former_child <> child",
    { child },
  );
  const answer = await get(`/children/${older?.former_child}`);
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get("location"), `/children/${child}`);
  assert.equal((await get("/children/0000000000000000")).status, 404);
  assert.deepEqual(log, []);
});

test("without the role, without a purpose, or without the log, no child's name is sent", async () => {
  const db = await county();
  const path = `/children/${await adasId(db)}`;
  for (const visit of [{ may: false }, { purpose: false }, { logWorks: false }]) {
    const answer = await visited(db, visit).get(path);
    assert.doesNotMatch(await answer.text(), /Dell/, JSON.stringify(visit));
  }
  assert.equal((await visited(db, { logWorks: false }).get(path)).status, 500);
});

test("a child is found by name and date of birth without regard to capitals and apostrophes, and the search is logged", async () => {
  const db = await county();
  const { post, log } = visited(db);
  const html = await (
    await post({ by: "name", surname: "ODELL", forename: "a", day: "6", month: "5", year: "2014" })
  ).text();
  assert.match(html, new RegExp(`href="/children/${await adasId(db)}"`));
  assert.equal(log.length, 1);
  const other = await (
    await post({ by: "name", surname: "Odell", forename: "", day: "7", month: "5", year: "2014" })
  ).text();
  assert.match(other, /Nobody found/);
});

test("a child is found by any agency's id", async () => {
  const db = await county();
  const { post } = visited(db);
  for (const id of ["K1", "P2"]) {
    const html = await (await post({ by: "id", id })).text();
    assert.match(html, new RegExp(`href="/children/${await adasId(db)}"`), id);
  }
});

test("a search that lacks a surname or a real date says what to enter, and reads nothing", async () => {
  const { post, log } = visited(await county());
  const answer = await post({ by: "name", surname: "", forename: "", day: "30", month: "2", year: "2014" });
  const html = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(html, /Enter a surname/);
  assert.match(html, /Enter a real date of birth/);
  assert.deepEqual(log, []);
});

test("a referral that the next census leaves out is not said to go on to now", async () => {
  const db = await traced(
    child("K1"),
    referral("2023", { referral_date: "2023-05-01" }),
    referral("2024", { la_child_id: "K2", referral_date: "2024-06-01" }),
  );
  const html = await (await visited(db).get(`/children/${await adasId(db)}`)).text();
  assert.match(html, /1 May 2023 to 31 March 2024 at least, and not in later returns: <strong>child in need/);
});

test("a spell says by which threshold document its tier is judged", async () => {
  const db = await traced(
    child("K1"),
    referral(
      "2024",
      { referral_date: "2016-05-01", closure_date: "2016-06-01" },
      { referral_date: "2024-05-01" },
    ),
  );
  const html = await (await visited(db).get(`/children/${await adasId(db)}`)).text();
  assert.match(
    html,
    /1 May 2024 to now: <strong>child in need<\/strong>, under Threshold document, version 2\.5, s17/,
  );
  assert.match(html, /1 June 2016: <strong>child in need<\/strong>, s17/, "before any that is known");
});
