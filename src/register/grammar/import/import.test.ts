import assert from "node:assert/strict";
import { test } from "node:test";
import { writeSheet } from "../../../kit/sheet/index.ts";
import type { Entity } from "../entity.ts";
import type { Imported } from "./rows.ts";
import { imports } from "./running.ts";
import { resultsShown } from "./shown.ts";
import { rowsTyped, textOfFile } from "./typed.ts";

const table = [
  ["Reference", "What is to be done", "May it be published?"],
  ["T1", "Ask the nurseries, and “the others”", "TRUE"],
  ["T2", "=A1", "no"],
];
const act = {
  by: { account: "a", session: "s", name: "Wren Hollis", role: "business-manager" },
  on: "2026-04-22",
} as const;
const entity = {
  begins: "open",
  states: { open: { words: "Open" } },
  fields: [
    { name: "title", label: "What is to be done", kind: "text" },
    { name: "publishable", label: "May it be published?", kind: "yes-no" },
  ],
} as unknown as Entity;

async function read(bytes: Uint8Array) {
  const text = await textOfFile(bytes);
  if ("refused" in text) return text.refused;
  const rows = rowsTyped(entity, text.text, act);
  return "refused" in rows ? rows.refused : rows.map(({ key, values }) => ({ key, ...values }));
}

const expected = [
  { key: "T1", title: "Ask the nurseries, and “the others”", publishable: "yes" },
  { key: "T2", title: "=A1", publishable: "no" },
];

test("a workbook, CSV with UTF-8 and CSV as an older Excel saves it say the same rows", async () => {
  const csv = table.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");
  assert.deepEqual(await read(await writeSheet(table, "Actions")), expected);
  assert.deepEqual(await read(Buffer.from(csv)), expected);
  const older = Buffer.from(csv.replace("“", "\x93").replace("”", "\x94"), "latin1");
  assert.deepEqual(await read(older), expected);
});

test("a file that is neither, and a column that is not ours, are refused in words", async () => {
  assert.match(String(await read(Buffer.from("%PDF-1.7\n\0\0"))), /neither CSV nor an Excel workbook/);
  assert.match(String(await read(Buffer.from("PK\x03\x04 not a zip", "latin1"))), /damaged/);
  assert.match(String(await read(Buffer.from("What is to be done,Colour\na,red\n"))), /no column “Colour”/);
  assert.match(String(await read(Buffer.from("What is to be done\n"))), /a line for each row/);
});

test("of 5,000 rows the first hundred of each kind are shown and two hundred refusals, with the number of all", () => {
  const results = Array.from(
    { length: 5000 },
    (_, at): Imported =>
      at % 10 === 0
        ? { became: "refused", title: `${at}`, why: ["No owner"] }
        : { became: "new", title: `${at}`, reference: null },
  );
  const { rows, counts, left } = resultsShown(results);
  assert.deepEqual(counts, { new: 4500, here: 0, refused: 500 });
  assert.equal(rows.length, 300);
  assert.deepEqual(
    rows.slice(0, 2).map(({ number, became }) => [number, became]),
    [
      [1, "refused"],
      [2, "new"],
    ],
  );
  assert.deepEqual(left, [
    { became: "refused", shown: 200, of: 500 },
    { became: "new", shown: 100, of: 4500 },
  ]);
  assert.deepEqual(resultsShown(results.slice(0, 20)).left, []);
});

test("an import on its way is found by its maker alone, one at a time, and forgotten after an hour", async () => {
  let time = 0;
  const held = imports(() => time);
  let finish: (results: Imported[]) => void = () => {};
  const begun = held.begin({ whose: "a", text: "", rows: 2, keep: true }, (told) => {
    told(1);
    return new Promise((done) => {
      finish = done;
    });
  });
  assert.ok(begun);
  assert.equal(begun.done, 1);
  assert.equal(
    held.begin({ whose: "a", text: "", rows: 1, keep: true }, async () => []),
    null,
  );
  assert.ok(held.begin({ whose: "b", text: "", rows: 1, keep: true }, async () => []));
  assert.equal(held.find(begun.id, "b"), undefined);
  time = 5 * 3_600_000;
  assert.equal(held.find(begun.id, "a"), begun, "while it goes on it is never forgotten");
  finish([]);
  await begun.over;
  assert.deepEqual(begun.result, []);
  assert.equal(held.find(begun.id, "a"), undefined);
});

test("an import that breaks says so to its maker and stops nothing else", async () => {
  const held = imports();
  const begun = held.begin({ whose: "a", text: "", rows: 1, keep: false }, async () => {
    throw new Error("The register was closed.");
  });
  const over = await begun?.over;
  assert.ok(over && "broken" in over);
  assert.ok(held.begin({ whose: "a", text: "", rows: 1, keep: false }, async () => []));
});
