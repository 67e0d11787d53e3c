import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openDatabase, type Row } from "../../kit/duckdb/index.ts";
import { openWorkspace, type Workspace } from "../../kit/workspace/index.ts";
import { type Receipt, receipts, receiveFiles, type SentFile, sentFiles } from "./index.ts";

const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
const shared = "../shared/data";
const absent = existsSync(shared) ? false : "../shared/data is not here";
const header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";

test("Latin-1, UTF-16, a byte-order mark, tabs, other column orders and mixed line ends give the same rows", async (t) => {
  const rows = "José\t1\t27/03/2008\tWBRI\r\nBea\t2\t01/02/2010\tMOTH\r\n";
  const table = `CHILD\tSEX\tDOB\tETHNIC\r\n${rows}`;
  const swapped = "ethnic;CHILD;dob;SEX\nWBRI;José;27/03/2008;1\r\n\nMOTH;Bea;01/02/2010;2";
  const variants = [
    Buffer.from(table, "latin1"),
    Buffer.from(`\ufeff${table}`, "utf16le"),
    Buffer.from(`\ufeff${table}`),
    Buffer.from(swapped),
  ];
  for (const [at, bytes] of variants.entries()) {
    const { workspace, folder } = place(t);
    const receipt = await landed(workspace, { path: write(folder, `variant-${at}-2023-24.csv`, bytes) });
    assert.deepEqual(
      (await landedRows(workspace, receipt, "looked_after_child")).map(({ CHILD, SEX, DOB, ETHNIC }) => [
        CHILD,
        SEX,
        DOB,
        ETHNIC,
      ]),
      [
        ["José", "1", "27/03/2008", "WBRI"],
        ["Bea", "2", "01/02/2010", "MOTH"],
      ],
    );
  }
});

test("a row keeps its number and its line where a value spans lines and lines are blank", async (t) => {
  const { workspace, folder } = place(t);
  const csv = `${header}OAK1,1,27/03/2008,WBRI,"a\nb",,\n\n\nOAK2,2,27/03/2008,WBRI,,,\nOAK3,2,27/03/2008,WBRI,,,\n`;
  const receipt = await landed(workspace, { path: write(folder, "header-2023-24.csv", csv) });
  const rows = await landedRows(workspace, receipt, "looked_after_child");
  assert.deepEqual(
    rows.map(({ row, line, CHILD }) => [row, line, CHILD]),
    [
      [1, 2, "OAK1"],
      [2, 6, "OAK2"],
      [3, 7, "OAK3"],
    ],
  );
});

test("rows keep the order of the file and every value as it was written", async (t) => {
  const { workspace, folder } = place(t);
  const written = Array.from({ length: 60_000 }, (_, at) => [
    ` OAK${at} `,
    "1",
    "27/03/2008",
    'W"B,\nR',
    "",
    "x",
    "",
  ]);
  const text = written.map((row) =>
    row.map((value) => (value === "" ? "" : `"${value.replaceAll('"', '""')}"`)).join(","),
  );
  const receipt = await landed(workspace, {
    path: write(folder, "header-2023-24.csv", header + text.join("\n")),
  });
  const rows = await landedRows(workspace, receipt, "looked_after_child");
  assert.equal(receipt.rows, 60_000);
  for (const [at, row] of rows.entries()) {
    assert.deepEqual(
      [row.row, row.line, row.CHILD, row.ETHNIC, row.UPN, row.MOTHER],
      [at + 1, at * 2 + 2, ` OAK${at} `, 'W"B,\nR', null, "x"],
    );
  }
});

test("columns that the format does not know are kept and reported, not refused", async (t) => {
  const { workspace, folder } = place(t);
  const csv = "CHILD,SEX,DOB,ETHNIC,row,Team\nOAK1,1,27/03/2008,WBRI,9,North\n";
  const receipt = await landed(workspace, { path: write(folder, "header-2023-24.csv", csv) });
  const [row] = await landedRows(workspace, receipt, "looked_after_child");
  assert.deepEqual([row?.row, row?.Team], [1, "North"]);
  assert.deepEqual(receipt.tables[0]?.extra, ["row", "Team"]);
  assert.deepEqual(receipt.issues, { error: 0, query: 1 });
});

test("the same file twice is one receipt, under whatever name and day it comes", async (t) => {
  const { workspace, folder } = place(t);
  const csv = `${header}OAK1,1,27/03/2008,WBRI,,,\n`;
  const first = await landed(workspace, {
    path: write(folder, "header-2023-24.csv", csv),
    receivedOn: "2024-06-01",
  });
  const [again] = await receiveFiles(workspace, [{ path: write(folder, "other.csv", csv) }], {
    by: "analyst",
    now,
  });
  assert.equal(again?.status, "already received");
  assert.deepEqual(receipts(workspace), [first]);
  assert.equal(
    readFileSync(workspace.path("received", first.id, "original", "header-2023-24.csv"), "utf8"),
    csv,
  );
});

test("two who receive at once land every file once, in one order of arrival", async (t) => {
  const { workspace, folder } = place(t);
  const files = Array.from({ length: 12 }, (_, at) => ({
    path: write(folder, `header-${at}-2023-24.csv`, `${header}OAK${at},1,27/03/2008,WBRI,,,\n`),
  }));
  const receiving = { by: "analyst", now };
  await Promise.all([
    receiveFiles(workspace, files, receiving),
    receiveFiles(workspace, files.toReversed(), receiving),
  ]);
  const all = receipts(workspace);
  assert.deepEqual(
    all.map(({ position }) => position),
    files.map((_, at) => at + 1),
  );
  assert.deepEqual(new Set(all.map(({ file }) => file)).size, 12);
  assert.equal(readdirSync(workspace.path("received")).length, 12);
});

test("the period comes from the sender, else the return itself, else the name, else the latest date", async (t) => {
  const { workspace, folder } = place(t);
  const reviews = (day: string) => `CHILD,DOB,REVIEW,REVIEW_CODE\nOAK1,27/03/2008,${day},PN6\n`;
  const period = async (name: string, text: string, told: Partial<SentFile> = {}) =>
    (await landed(workspace, { path: write(folder, name, text), ...told })).period;
  assert.equal(await period("reviews-2021-22.csv", reviews("01/05/2020"), { period: "2019-20" }), "2019-20");
  assert.equal(await period("cin-2021-22.xml", `${cinStart}<Child/></Children></Message>`), "2024-25");
  assert.equal(await period("reviews-2026-27-q1-provisional.csv", reviews("02/05/2026")), "2026-27-q1");
  assert.equal(await period("reviews.csv", reviews("31/03/2021")), "2020-21");
  assert.equal(await period("header.csv", `${header}OAK1,1,27/03/2008,WBRI,,,\n`), null);
  assert.deepEqual(
    receipts(workspace).map(({ provisional }) => provisional),
    [false, false, true, false, false],
  );
});

test("a folder is received in the order in which its files were sent, without the county's truth", async (t) => {
  const { workspace, folder } = place(t);
  const county = join(folder, "county");
  for (const below of ["truth", "2023-24/council"]) mkdirSync(join(county, below), { recursive: true });
  write(county, "truth/people.csv", "child\n1\n");
  write(county, "2023-24/council/a.csv", `${header}OAK1,1,27/03/2008,WBRI,,,\n`);
  write(county, "2023-24/council/b.csv", `${header}OAK2,1,27/03/2008,WBRI,,,\n`);
  const entry = { format: "ssda903-header", agency: "council", period: "2023-24" };
  const files = [
    { ...entry, path: "2023-24/council/a.csv", sent: "2024-06-02", provisional: true },
    { ...entry, path: "2023-24/council/b.csv", sent: "2024-06-01" },
  ];
  write(county, "manifest.json", JSON.stringify({ files }));
  const sent = sentFiles(county);
  assert.ok(!("refused" in sent));
  await receiveFiles(workspace, sent, { by: "analyst", now });
  assert.deepEqual(
    receipts(workspace).map(({ file, period, receivedOn, provisional }) => [
      file,
      period,
      receivedOn,
      provisional,
    ]),
    [
      ["b.csv", "2023-24", "2024-06-01", false],
      ["a.csv", "2023-24", "2024-06-02", true],
    ],
  );
});

test("what is neither a file nor a folder is refused at once", () => {
  const found = sentFiles("/dev/zero");
  assert.match("refused" in found ? found.refused : "", /\/dev\/zero is neither a file nor a folder/);
});

test("a folder whose manifest says what no file can have is refused", (t) => {
  const { folder } = place(t);
  write(folder, "header.csv", `${header}OAK1,1,27/03/2008,WBRI,,,\n`);
  const refusedFor = (manifest: string) => {
    write(folder, "manifest.json", manifest);
    const found = sentFiles(folder);
    return "refused" in found ? found.refused : null;
  };
  assert.match(
    refusedFor('{"files":[{"path":"header.csv","sent":"soon"}]}') ?? "",
    /files\.0\.sent: not a day/,
  );
  assert.match(refusedFor('{"files":[{"path":"header.csv","period":"2024"}]}') ?? "", /not a period/);
  assert.match(refusedFor("{cut sh") ?? "", /manifest\.json does not say/);
  assert.equal(refusedFor('{"files":[{"path":"header.csv","sent":"2025-07-31"}]}'), null);
});

test("the Department's fake census lands with its 332 children", { skip: absent }, async (t) => {
  const { workspace } = place(t);
  const receipt = await landed(workspace, { path: `${shared}/cin-census/fake_CIN_data.xml` });
  assert.equal(receipt.tables.find(({ name }) => name === "cin_child")?.rows, 332);
  assert.equal(receipt.tables.find(({ name }) => name === "cin_referral")?.rows, 402);
  assert.equal(receipt.issues.error, 0);
});

test("every well-formed census and every looked-after extract of others lands; their rule list is refused", {
  skip: absent,
}, async (t) => {
  const { workspace } = place(t);
  const files = ["cin-census", "ssda903"].flatMap((folder) =>
    readdirSync(join(shared, folder))
      .filter((name) => /\.(xml|csv)$/.test(name))
      .map((name) => ({ path: join(shared, folder, name) })),
  );
  const received = await receiveFiles(workspace, files, { by: "analyst", now });
  assert.deepEqual(
    received.filter(({ status }) => status === "refused").map(({ file }) => file),
    ["rules.csv", "rules.csv"],
  );
  const rows = new Map(receipts(workspace).map(({ file, rows }) => [file, rows]));
  assert.deepEqual(
    [rows.get("episodes.csv"), rows.get("header.csv"), rows.get("reviews.csv")],
    [5050, 2675, 12_582],
  );
});

const cinStart = `<?xml version="1.0" encoding="utf-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection>
<Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails></Header>
<Children>`;

function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "waymark-receive-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return { folder, workspace: openWorkspace(join(folder, "workspace")) };
}

function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function landed(workspace: Workspace, file: SentFile): Promise<Receipt> {
  const [received] = await receiveFiles(workspace, [file], { by: "analyst", now });
  assert.ok(received?.status === "landed", JSON.stringify(received));
  return received.receipt;
}

async function landedRows(workspace: Workspace, receipt: Receipt, table: string): Promise<Row[]> {
  const folder = workspace.path("received", receipt.id, "rows");
  const db = await openDatabase(":memory:", { folders: [folder] });
  try {
    return await db.rows(`from read_parquet('${join(folder, `${table}.parquet`)}')`);
  } finally {
    db.close();
  }
}
