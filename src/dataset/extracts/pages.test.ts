import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";
import { application, type Reader, type Shell, seat } from "../../kit/web/index.ts";
import { openWorkspace, type Workspace } from "../../kit/workspace/index.ts";
import { arrivalPages, receipts, receiveFiles } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-arrivals-"));
const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
let workspace: Workspace;

/** One census in time, one file of contacts late, with a secret name in a column that is no date. */
before(async () => {
  workspace = openWorkspace(join(folder, "workspace"), { partnership: "oakmarch", asAt: "2026-04-22" });
  const contacts = `cont_contact_id,cont_person_id,cont_contact_date\n${Array.from({ length: 60 }, (_, at) => `K${at},OAK1,Larkspur`).join("\n")}\n`;
  const header = "CHILD,SEX,DOB,ETHNIC\nOAK1,M,27/03/2008,WBRI\n";
  writeFileSync(join(folder, "contacts-2024-25.csv"), contacts);
  writeFileSync(join(folder, "header-2024-25.csv"), header);
  const files = [
    { path: join(folder, "header-2024-25.csv"), receivedOn: "2025-06-20" },
    { path: join(folder, "contacts-2024-25.csv"), receivedOn: "2025-05-12" },
  ];
  await receiveFiles(workspace, files, { by: "analyst", now });
});
after(() => rmSync(folder, { recursive: true }));

function pages(of: Workspace, may: boolean, sees: Reader["sees"] = "published") {
  const reader: Reader = {
    ...{ account: "a1", name: "Wren Hollis", role: "analyst", partnership: "oakmarch", roleTitle: "Analyst" },
    ...{ sees, purpose: sees === "raw" ? "Audit" : null, may: () => may },
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
    purposeOr: async () => ({ purpose: "Audit" }),
    recordRead: async () => {},
    day: () => "2026-04-22",
  };
  app.route("/", arrivalPages(shell, of));
  return async (path: string) => {
    const response = await app.request(path, { headers: { host: "127.0.0.1:4000" } });
    return { status: response.status, text: (await response.text()).replace(/\s+/g, " ") };
  };
}

test("Arrivals says what came, what came late and what is overdue, by agency and agreement", async () => {
  const { status, text } = await pages(workspace, true)("/arrivals?period=2024-25");
  assert.equal(status, 200);
  assert.match(text, /2 files had come by 22 April 2026, the latest on 20 June 2025/);
  assert.match(
    text,
    /Late: Contacts at the front door for 2024-25, from Oakmarch Council, due by 30 April 2025 and received on 12 May 2025\./,
  );
  assert.match(
    text,
    /Not received: Police notifications for 2024-25, which Three Rivers Police owed by 30 April 2025\./,
  );
  assert.match(text, /Shared under <em>Police notifications for the joint dataset<\/em>/);
});

test("a receipt's page counts its issues, shows fifty at a time, and offers them all as a file", async () => {
  const get = pages(workspace, true);
  const contacts = receipts(workspace).find(({ format }) => format === "contacts");
  const first = await get(`/arrivals/${contacts?.id}`);
  assert.match(first.text, /60 errors to put right\. /);
  assert.match(first.text, /Row by row: 1 to 50 of 60/);
  const second = await get(`/arrivals/${contacts?.id}?page=2`);
  assert.match(second.text, /Row by row: 51 to 60 of 60/);
  const file = await get(`/arrivals/${contacts?.id}/issues.csv`);
  assert.match(file.text, /^row,table,field,severity,code,message 1,contact,cont_contact_date,/);
  assert.equal(file.text.match(/,unreadable,/g)?.length, 60);
});

test("no page or file of Arrivals shows a value that was received", async () => {
  const get = pages(workspace, true);
  for (const { id } of receipts(workspace)) {
    for (const path of [`/arrivals/${id}`, `/arrivals/${id}/issues.csv`]) {
      assert.doesNotMatch((await get(path)).text, /Larkspur|OAK1|27\/03\/2008/);
    }
  }
});

test("only a reader of raw figures is told how many children a file holds", async () => {
  const [header, contacts] = receipts(workspace);
  const told = async (sees: Reader["sees"]) => {
    const get = pages(workspace, true, sees);
    const receiptPages = await Promise.all([header, contacts].map((each) => get(`/arrivals/${each?.id}`)));
    return [await get("/arrivals?period=2024-25"), ...receiptPages].map(({ text }) => text).join(" ");
  };
  const published = await told("published");
  assert.equal(published.match(/>fewer than 6</g)?.length, 2, "in the list and on the file's page");
  assert.equal(published.match(/>about 60</g)?.length, 2);
  assert.doesNotMatch(published, /61 rows|bytes, SHA/);
  const raw = await told("raw");
  assert.match(raw, /2 files with 61 rows/);
  assert.match(raw, />1</);
  assert.match(raw, /bytes, SHA-256/);
});

test("a role that may not see arrivals sees none of the three pages", async () => {
  const get = pages(workspace, false);
  const id = receipts(workspace)[0]?.id;
  for (const path of ["/arrivals", `/arrivals/${id}`, `/arrivals/${id}/issues.csv`]) {
    assert.equal((await get(path)).status, 403);
  }
});

test("a receipt that is not there is not found, whatever its name", async () => {
  const get = pages(workspace, true);
  for (const id of ["0".repeat(64), "..%2f..%2fworkspace.json", "x"]) {
    assert.equal((await get(`/arrivals/${id}`)).status, 404);
  }
});

test("where nothing has come, Arrivals says what to do", async () => {
  const empty = openWorkspace(join(folder, "empty"));
  const { text } = await pages(empty, true)("/arrivals");
  assert.match(text, /Nothing has been received yet.*npx waymark receive FILE\.\.\./);
});
