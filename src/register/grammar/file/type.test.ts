import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { typeOf } from "./type.ts";
import { fileIn, fileValue, fileWords } from "./value.ts";

const archive = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<xml/>")])));
const said = (contents: Uint8Array, name: string) => {
  const type = typeOf(contents, name);
  return "refused" in type ? type.refused : type.words;
};

test("a paper is known by its contents, whatever it is called", () => {
  assert.equal(said(strToU8("%PDF-1.7 and so on"), "letter.txt"), "PDF");
  assert.equal(said(archive("[Content_Types].xml", "word/document.xml"), "a.xlsx"), "Word document");
  assert.equal(said(archive("[Content_Types].xml", "xl/workbook.xml"), "a.pdf"), "Excel workbook");
  assert.equal(said(archive("[Content_Types].xml", "ppt/presentation.xml"), "a"), "PowerPoint slides");
  assert.equal(said(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "a.png"), "JPEG picture");
  assert.equal(said(strToU8("ward,children\nHolloway,12\n"), "wards.CSV"), "CSV table");
  assert.equal(said(strToU8("Dear all, the école is closed."), "note"), "plain text");
});

test("a program, an archive, a page, macros, or an empty file is refused, whatever it is called", () => {
  assert.match(said(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), "minutes.pdf"), /none of those taken here/);
  assert.match(said(archive("holiday.jpg"), "paper.docx"), /none of those taken here/);
  assert.match(said(archive("[Content_Types].xml", "xl/vbaProject.bin"), "a.xlsx"), /macros/);
  assert.match(said(archive("word/document.xml").slice(0, 40), "a.docx"), /damaged/);
  assert.match(said(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "latin.txt"), /UTF-8/);
  assert.match(said(new Uint8Array(), "a.pdf"), /empty/);
});

test("what a record keeps of a file names it for people, and nothing else is taken for one", () => {
  const value = fileValue({ sha256: "a".repeat(64), bytes: 1_240_000, name: "Scorecard, quarter 3.xlsx" });
  assert.equal(fileWords(value), "Scorecard, quarter 3.xlsx (1.2 MB)");
  assert.equal(fileIn(value)?.bytes, 1_240_000);
  for (const other of ["../../etc/passwd 1 a", `${"A".repeat(64)} 1 a`, `${"a".repeat(64)} 1 a\nb`])
    assert.equal(fileIn(other), null);
});
