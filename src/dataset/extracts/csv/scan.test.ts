import assert from "node:assert/strict";
import { test } from "node:test";
import { utf8Watch } from "./encoding.ts";
import { headingOf } from "./heading.ts";
import { type Scanned, scanRecords } from "./scan.ts";

/** Scans a text in chunks of `size` bytes, as it would come from a disk. */
function scanned(text: string, size: number): Scanned | { refused: string } {
  const bytes = Buffer.from(text);
  const heading = headingOf(bytes, true);
  assert.ok(heading);
  const scan = scanRecords(heading);
  for (let at = heading.length; at < bytes.length; at += size) {
    const refused = scan.push(bytes.subarray(at, at + size));
    if (refused) return { refused };
  }
  return scan.end();
}

/** A repeatable source of numbers from 0 up to `most`. */
function chance(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

test("a table of any values is counted right, with every line's number, however it is cut into chunks", () => {
  const pieces = ["a", '"', ",", "\n", "\r\n", " ", "é", "", "€"];
  for (let seed = 1; seed <= 300; seed++) {
    const pick = chance(seed);
    const end = ["\n", "\r\n", "\r"][seed % 3] ?? "\n";
    const rows = Array.from({ length: pick(6) }, () =>
      Array.from({ length: 3 }, () =>
        Array.from({ length: pick(5) }, () => pieces[pick(pieces.length)]).join(""),
      ),
    );
    const records = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","));
    const blanks = records.map(() => end.repeat(pick(3)));
    const text = `x,y,z${end}${records.map((record, at) => `${blanks[at]}${record}${end}`).join("")}`;
    const lines = linesOf(records, blanks, end);
    const found = scanned(text, 1 + pick(7));
    assert.ok(!("refused" in found), JSON.stringify({ text, found }));
    assert.equal(found.rows, rows.length, JSON.stringify(text));
    const shiftOf = (row: number) => found.shifts.findLast(([from]) => from <= row)?.[1] ?? 0;
    assert.deepEqual(
      rows.map((_, at) => at + 1 + shiftOf(at + 1)),
      lines,
      JSON.stringify(text),
    );
  }
});

/** The line on which each record begins, counted from the text itself. */
function linesOf(records: readonly string[], blanks: readonly string[], end: string): number[] {
  const breaks = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;
  let line = 2;
  return records.map((record, at) => {
    line += breaks(blanks[at] ?? "");
    const begins = line;
    line += breaks(record) + breaks(end);
    return begins;
  });
}

test("a record over 1 MB is refused, by the line of its open quotation mark if it has one", () => {
  const long = "x".repeat(1 << 20);
  assert.match(
    refusal(scanned(`a,b\n1,2\n${long},1\n`, 4096)),
    /record that begins on line 3 is longer than 1 MB/,
  );
  assert.match(
    refusal(scanned(`a,b\n1,2\n1,"${long}`, 4096)),
    /quotation mark opened on line 3 is never closed/,
  );
});

test("the heading is read whatever stands between its names and after it", () => {
  const names = (text: string) => headingOf(Buffer.from(text), true)?.names;
  assert.deepEqual(names('\ufeffa;"b;c";d\r\n1;2;3'), ["a", "b;c", "d"]);
  assert.deepEqual(names(" a \t b\n"), ["a", "b"]);
  assert.deepEqual(names("a|b|c"), ["a", "b", "c"]);
  assert.equal(headingOf(Buffer.from("a,b\r"), false), null);
});

test("a character cut by the end of a chunk is still UTF-8, and a lone byte of Latin-1 is not", () => {
  const text = Buffer.from("aé€😀z");
  for (let size = 1; size <= text.length; size++) {
    const watch = utf8Watch();
    for (let at = 0; at < text.length; at += size) watch.push(text.subarray(at, at + size));
    assert.equal(watch.valid(), true, `in chunks of ${size}`);
  }
  for (const wrong of [[0xe9, 0x61], [0x61, 0xe9], [0xc3]]) {
    const watch = utf8Watch();
    watch.push(Uint8Array.from(wrong));
    assert.equal(watch.valid(), false, wrong.join(" "));
  }
});

function refusal(found: Scanned | { refused: string }): string {
  assert.ok("refused" in found);
  return found.refused;
}
