import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { faker } from "@faker-js/faker";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import {
  letterhead,
  pdfOf,
  type Typst,
  typst,
  typstAttachment,
  typstDrawing,
  typstTable,
  typstText,
} from "./index.ts";

const day = "2026-04-22";
const make = (source: Typst, files: ReadonlyMap<string, Uint8Array> = new Map()) =>
  pdfOf({ source, title: "Minutes of the executive", day, files });

/** The file with its compressed streams opened, to look for what it says. */
function opened(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts = [bytes.toString("latin1")];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    if (bytes.toString("latin1", at - 3, at) === "end") continue;
    try {
      parts.push(inflateSync(bytes.subarray(at + 7)).toString("latin1"));
    } catch {
      parts.push(""); // a stream that is not compressed, such as the metadata
    }
  }
  return parts.join("\n");
}

/** Text in a PDF's dictionaries is in brackets, or in UTF-16 where it is not plain. */
const says = (pdf: Uint8Array, words: string) => opened(pdf).includes(words);

test("a document says that it is accessible, what it is called and which language it is in", async () => {
  const pdf = await make(letterhead({ from: "Oakmarch" }, typst`= For decision\n\nAgreed.`));
  assert.ok(says(pdf, "pdfuaid"), "PDF/UA");
  assert.ok(says(pdf, "Minutes of the executive"));
  assert.ok(says(pdf, "/Lang (en-GB)"));
  assert.ok(says(pdf, "/MarkInfo"));
});

test("headings, lists and a table's heads are told as what they are", async () => {
  const table = typstTable({
    columns: [
      { head: "Action", share: 1 },
      { head: "Days late", number: true },
    ],
    rows: [["Bring the step-down figures", "12"]],
    caption: "Late actions",
  });
  const pdf = opened(await make(letterhead({ from: "Oakmarch" }, typst`= One\n\n== Two\n\n- a\n\n${table}`)));
  for (const tag of ["/H1", "/H2", "/LI", "/TH", "/TD", "/Caption"])
    assert.ok(new RegExp(`/S ?${tag}\\b`).test(pdf), tag);
});

test("the same document is the same file, byte for byte, and another day is another file", async () => {
  const source = letterhead({ from: "Oakmarch", contents: true }, typst`= One\n\n${"Text"}`);
  const [first, again] = [await make(source), await make(source)];
  assert.ok(Buffer.from(first).equals(again));
  const later = await pdfOf({ source, title: "Minutes of the executive", day: "2026-04-23" });
  assert.ok(!Buffer.from(first).equals(later));
});

test("only our typeface is in the file, whatever fonts the machine has", async () => {
  const pdf = opened(await make(typst`${"Plain"} *${"bold"}* _${"slanted"}_ ${"Ω ж č → ✓ 漢 😀"}`));
  const fonts = new Set(Array.from(pdf.matchAll(/\/BaseFont ?\/[A-Z]{6}\+([\w-]+)/g), ([, name]) => name));
  assert.ok(fonts.size >= 3);
  for (const name of fonts) assert.match(String(name), /^SourceSans3/);
  await assert.rejects(make(typst`漢`), /Typst: /, "not by another font either");
});

test("a source that does not compile is refused in Typst's own words, and so is a picture without a description", async () => {
  await assert.rejects(make(typst`#strong[`), /unclosed delimiter/);
  await assert.rejects(make(typst`#foo()`), /unknown variable: foo/);
  const picture = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  );
  await assert.rejects(make(typst`#image("a.svg")`, new Map([["a.svg", picture]])), /alt/i);
  const told = typstDrawing({ file: "a.svg", alt: "A black square", caption: "Black" });
  assert.ok(says(await make(told, new Map([["a.svg", picture]])), "A black square"));
});

test("a file that is attached is inside the document with its description", async () => {
  const data = Buffer.from("year,children\n2024-25,412\n");
  const source = typst`Text ${typstAttachment("figures.csv", "text/csv", "The figures of chart 1")}`;
  const pdf = await make(source, new Map([["figures.csv", data]]));
  assert.ok(says(pdf, "figures.csv"));
  assert.ok(says(pdf, "The figures of chart 1"));
  assert.ok(says(pdf, "2024-25,412"));
});

test("a document reads nothing of this machine, and what one was handed the next does not find", async () => {
  await assert.rejects(make(typst`#read("/etc/hostname")`), /Typst: .*(not found|access|denied)/);
  await make(typst`#read("note.txt")`, new Map([["note.txt", Buffer.from("x")]]));
  await assert.rejects(make(typst`#read("note.txt")`), /not found/);
  await assert.rejects(make(typst`x`, new Map([["../note.txt", Buffer.from("x")]])), /cannot be called/);
});

/** What Typst makes of each text with `.len()` right behind it, read back from its own tree. */
function readBack(texts: readonly string[]): unknown[] {
  const written = texts.map((text) => `#metadata([${typstText(text).markup}.len()]) <typed>`).join("\n");
  const told = NodeCompiler.create({}).query(
    { mainFileContent: written },
    { selector: "<typed>", field: "value" },
  );
  return (told as { children: { func: string; text: string }[] }[]).map(({ children }) => children);
}

const hostile = [
  "= no heading",
  "*a* _b_ `c` $d$ <e> @f [x](y)",
  "#panic(1)",
  '"); #panic("',
  '#"x";',
  "\\",
  "\\u{41}",
  "\\\n",
  "// not a comment",
  "/* nor this */",
  "- a\n+ b\n/ c: d",
  "~ -- --- ... -?",
  'it\'s "quoted"',
  "£1,200 – 3½ °C é",
  "[U+1F600]",
];

test("what a person types comes out as it was typed, never as markup or code", () => {
  faker.seed(3);
  const pieces = [..."#\"\\;[]{}()$*_`<>@=-+/~'.,: ", "u{41}", "let", "a", "\n", "é"];
  const random = Array.from({ length: 1000 }, () => faker.helpers.arrayElements(pieces, 8).join(""));
  const typed = [...hostile, ...random];
  const found = readBack(typed);
  assert.equal(found.length, typed.length);
  for (const [at, text] of typed.entries())
    assert.deepEqual(found[at], [
      { func: "text", text },
      { func: "text", text: ".len()" },
    ]);
});

test("what the typeface cannot show is shown by its number, and what steers is left out", () => {
  assert.equal(typstText("a😀\u202Eb\u0000c").markup, '#"a[U+1F600]bc";');
  assert.equal(typstText("\uD800").markup, '#"�";'.replace("�", "[U+FFFD]"));
  assert.equal(
    typstText("1.1\u2002A\u00A0b").markup,
    '#"1.1 A\u00A0b";',
    "a space of another width is a space",
  );
  assert.equal(typstText("e\u0301 ok").markup, '#"é ok";');
});
