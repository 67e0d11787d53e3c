import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, readCsv } from "./csv.ts";

test("what is written as CSV is read back the same, whatever stands in a cell", () => {
  const rows = [
    ["Reference", "What is to be done"],
    ["A-2026-001", 'Ask "all" of them, twice'],
    ["A-2026-002", "One line\nand another"],
    ["-1", "=HYPERLINK(1)"],
    ["", "Ends with nothing"],
  ];
  assert.deepEqual(readCsv(csvOf(rows)), rows);
});

test("a cell that a spreadsheet would calculate is written so that it is only read", () => {
  assert.match(csvOf([["=1+1", "@x", "plain"]]), /'=1\+1,'@x,plain/);
});

test("a file from any spreadsheet is read: other line ends, blank lines, no last line end", () => {
  assert.deepEqual(readCsv("a,b\n\n1,\r\n,2"), [
    ["a", "b"],
    ["1", ""],
    ["", "2"],
  ]);
});

test("a file that was cut off inside a quotation is refused, and says where", () => {
  const read = readCsv('a,b\n1,"two\nthree');
  assert.match("refused" in read ? read.refused : "", /row 2 is never closed/);
});
