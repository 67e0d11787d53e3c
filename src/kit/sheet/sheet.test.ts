import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import write, { type SheetData } from "write-excel-file/node";
import { readSheet, writeSheet } from "./index.ts";

const workbook = async (cells: SheetData) =>
  new Uint8Array(await write(cells, { dateFormat: "dd/mm/yyyy" }).toBuffer());

/** A workbook with another sheet1.xml or more parts, as a stranger's program may write one. */
async function altered(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await writeSheet([["Action"], ["One"]], "Actions"));
  change(parts);
  return zipSync(parts);
}

const sheetOf = (rows: string) =>
  strToU8(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
const place = "xl/worksheets/sheet1.xml";

async function rowsIn(bytes: Uint8Array) {
  const read = await readSheet(bytes);
  if ("refused" in read) throw new Error(read.refused);
  return read.rows;
}

async function why(bytes: Uint8Array, options = {}) {
  const read = await readSheet(bytes, options);
  return "refused" in read ? read.refused : "not refused";
}

test("what was typed in Excel comes as text: days as ISO, times, numbers as they stand, yes and no", async () => {
  const bytes = await workbook([
    ["Due", "At", "Both", "Number", "Share", "Done", "Text"].map((value) => ({ value })),
    [
      { value: new Date("2026-04-22T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
      { value: 0.388888888888889, type: Number, format: "hh:mm" },
      { value: new Date("2026-10-25T01:30:00Z"), type: Date, format: "dd/mm/yyyy hh:mm" },
      { value: 9990000001, type: Number },
      { value: 0.1 + 0.2, type: Number },
      { value: true, type: Boolean },
      { value: " 0044 20 7946 0000 ", type: String },
    ],
  ]);
  assert.deepEqual((await rowsIn(bytes))[1], [
    "2026-04-22",
    "09:20",
    "2026-10-25T01:30",
    "9990000001",
    "0.3",
    "TRUE",
    "0044 20 7946 0000",
  ]);
});

test("a formula comes as its last value, an error as its word, and of merged cells the first has the text", async () => {
  const bytes = await altered((parts) => {
    parts[place] = sheetOf(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>merged &lt;x&gt;</t></is></c><c r="B3"/></row>`,
    );
  });
  assert.deepEqual(await rowsIn(bytes), [
    ["2", "ab", "#N/A"],
    ["", "", ""],
    ["merged <x>", "", ""],
  ]);
});

test("what we write we read again, sheet by name, and nothing in it is a formula", async () => {
  const rows = [
    ["Action", "Owner"],
    ['=HYPERLINK("x")', "Žaneta & co <1>"],
    ["", "line\nbreak"],
  ];
  const bytes = await writeSheet(rows, "Actions: open/late, and much more than fits");
  assert.deepEqual(await rowsIn(bytes), rows);
  assert.doesNotMatch(Buffer.from(unzipSync(bytes)[place] ?? []).toString(), /<f>/);
  const two = new Uint8Array(
    await write([
      { data: [["a"]], sheet: "One" },
      { data: [["b"]], sheet: "Two" },
    ]).toBuffer(),
  );
  assert.deepEqual(await readSheet(two, { sheet: "Two" }), { rows: [["b"]] });
  assert.match(await why(two, { sheet: "Three" }), /no sheet called “Three”/);
});

test("what is no workbook without macros is refused in words", async () => {
  assert.match(await why(Buffer.from("Action,Owner\n")), /no Excel workbook/);
  assert.match(await why(zipSync({ "a.txt": strToU8("a") })), /no Excel workbook/);
  assert.match(await why(Buffer.from("d0cf11e0a1b11ae1", "hex")), /old kind \(\.xls\) or has a password/);
  assert.match(await why((await writeSheet([["a"]], "a")).subarray(0, 900)), /damaged/);
  const withMacros = await altered((parts) => {
    parts["xl/vbaProject.bin"] = strToU8("Sub AutoOpen()");
  });
  assert.match(await why(withMacros), /macros/);
  const xlsm = await altered((parts) => {
    const types = Buffer.from(parts["[Content_Types].xml"] ?? []).toString();
    parts["[Content_Types].xml"] = strToU8(types.replace("sheet.main+xml", "sheet.macroEnabled.main+xml"));
  });
  assert.match(await why(xlsm), /macros/);
  const laughing = await altered((parts) => {
    parts[place] = strToU8(`<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>`);
  });
  assert.match(await why(laughing), /no spreadsheet program writes/);
  const cut = await altered((parts) => {
    parts[place] = sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>`).subarray(0, 150);
  });
  assert.match(await why(cut), /not whole/);
});

test("a workbook that unpacks to far more than it weighs is refused before it is unpacked", async () => {
  const bomb = await altered((parts) => {
    parts[place] = new Uint8Array(80 * 2 ** 20).fill(32);
  });
  assert.ok(bomb.length < 200_000);
  const before = process.memoryUsage.rss();
  assert.match(await why(bomb), /larger than 60 MB unpacked/);
  assert.ok(process.memoryUsage.rss() - before < 60 * 2 ** 20);
  assert.match(await why(new Uint8Array(5 * 2 ** 20 + 1)), /larger than 5 MB/);
});

test("more rows or columns than can be looked at are refused, and a cell at the end of the world breaks nothing", async () => {
  const lines = Array.from(
    { length: 20_001 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
  );
  const long = await altered((parts) => {
    parts[place] = sheetOf(lines.join(""));
  });
  assert.match(await why(long), /20,001 rows: bring at most 20,000/);
  const wide = await altered((parts) => {
    parts[place] = sheetOf(`<row r="1"><c r="DA1"><v>1</v></c></row>`);
  });
  assert.match(await why(wide), /105 columns/);
  const far = await altered((parts) => {
    parts[place] = sheetOf(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    );
  });
  assert.match(await why(far, { seconds: 4 }), /more than can be read|rows: bring/);
});

test("5,000 rows are read in a moment, while this thread goes on with its work", async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [
    `Action ${at}`,
    "Business unit",
    "2026-04-22",
    "A longer text of an action",
  ]);
  const bytes = await writeSheet(rows, "Actions");
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const begun = performance.now();
  assert.equal((await rowsIn(bytes)).length, 5000);
  const took = performance.now() - begun;
  clearInterval(beat);
  assert.ok(took < 10_000, `${took} ms`);
  assert.ok(longest < Math.max(500, took / 2), `nothing else ran for ${longest} ms of ${took}`);
});
