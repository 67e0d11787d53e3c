import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import type { Root } from "mdast";
import { SaxesParser } from "saxes";
import { trend } from "../charts/index.ts";
import { markdownTree } from "../prose/index.ts";
import { dashed } from "./dashes.ts";
import { emfOf } from "./emf.ts";
import { docxOf } from "./index.ts";

const text = `# The front door

There were **1,504** [referrals](https://waymark.example/a?b=1&c=2), see [here](#s-care) & [there](/documents/4).

## Who asked

- Schools
  - Nurseries
- Police

1. First
2. Second

Between the lists.

1. First again

> In her own words.

| Agency | Days late |
|---|---:|
| Police | 12 |

# Care
`;
const none = { lower: null, upper: null, standing: "final" } as const;
const points = [120, 90].map((value, at) => ({
  year: `${2023 + at}-${24 + at}`,
  value,
  display: `${value}`,
  ...none,
}));
const svg = (layout: "wide" | "narrow") =>
  trend({ id: "c", title: "Plans", points, unit: "plans", tick: String, layout });
const tree: Root = {
  type: "root",
  children: [
    ...markdownTree(text).children,
    {
      ...{ type: "drawing", svg: { wide: svg("wide"), narrow: svg("narrow") } },
      ...{ description: "Line chart: 120, then <90>.", caption: "Plans: 90 in 2024-25", notes: ["A note."] },
    },
  ],
};
const head = {
  title: "Yearly report 2024-25",
  from: "Oakmarch",
  day: "2026-04-22",
  standing: "Draft",
  contents: true,
};
const file = docxOf(tree, head);
const parts = new Map(Object.entries(unzipSync(file)));
const part = (name: string) => strFromU8(parts.get(name) ?? new Uint8Array());
const body = part("word/document.xml");

test("every part of the file is well-formed and said to be what it is", () => {
  for (const name of parts.keys()) {
    if (!/\.(xml|rels|svg)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => assert.fail(`${name}: ${error.message}`));
    parser.write(part(name)).close();
    const ending = name.slice(name.lastIndexOf(".") + 1);
    const types = part("[Content_Types].xml");
    assert.ok(types.includes(`/${name}"`) || types.includes(`Extension="${ending}"`), name);
  }
});

test("whatever the text refers to is in the file, and whatever is led to has its bookmark", () => {
  const related = new Map(
    Array.from(
      part("word/_rels/document.xml.rels").matchAll(/Id="(\w+)"[^>]*? Target="([^"]+)"/g),
      ([, id, target]) => [id, target ?? ""],
    ),
  );
  for (const [, id] of body.matchAll(/r:(?:id|embed)="(\w+)"/g)) assert.ok(related.has(id), id);
  for (const target of related.values())
    if (!/^https?:/.test(target)) assert.ok(parts.has(`word/${target}`), target);
  const marks = new Set(Array.from(body.matchAll(/w:name="(w_\d+)"/g), ([, name]) => name));
  const led = Array.from(body.matchAll(/w:anchor="([^"]*)"/g), ([, name]) => name);
  assert.ok(led.length >= 4);
  for (const name of led) assert.ok(marks.has(name), name);
});

test("headings, lists, quotations and tables are Word's own, so that its navigation and a screen reader find them", () => {
  for (const style of ["Title", "Heading1", "Heading2", "ListParagraph", "Quote", "TOC1", "Caption"])
    assert.ok(body.includes(`<w:pStyle w:val="${style}"/>`), style);
  assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 1, "the row of heads is repeated on each page");
  assert.match(part("word/styles.xml"), /<w:name w:val="heading 2"\/>.*?<w:outlineLvl w:val="1"\/>/);
  assert.match(body, /<w:ilvl w:val="1"\/><w:numId w:val="1"\/>/);
  const numbers = new Set(Array.from(body.matchAll(/<w:numId w:val="(\d+)"/g), ([, number]) => number));
  assert.deepEqual([...numbers], ["1", "2", "3"], "a second numbered list begins at 1 again");
  assert.match(body, /TOC \\o "1-2"/);
});

test("a chart is there for eyes and for those who hear it: SVG, a metafile behind it, and words", () => {
  assert.match(body, /<wp:docPr [^>]*descr="Plans: 90 in 2024-25\. Line chart: 120, then &lt;90&gt;\."/);
  assert.match(body, /<asvg:svgBlip /);
  const drawn = part("word/media/drawing1.svg");
  assert.match(drawn, /width="760" height="320"/);
  assert.doesNotMatch(drawn, /paint-order/, "Word paints a letter's rim over the letter");
  assert.equal(Buffer.from(parts.get("word/media/drawing1.emf") ?? []).toString("latin1", 40, 44), " EMF");
});

test("the file says its title, its language and its own day, and nothing of the machine that made it", () => {
  const core = part("docProps/core.xml");
  assert.match(core, /<dc:title>Yearly report 2024-25<\/dc:title>.*<dc:language>en-GB<\/dc:language>/);
  assert.deepEqual(core.match(/\d{4}-\d\d-\d\dT[^<]*/g), ["2026-04-22T00:00:00Z", "2026-04-22T00:00:00Z"]);
  assert.match(part("word/styles.xml"), /<w:lang w:val="en-GB"/);
  assert.match(part("word/footer1.xml"), /Draft.* PAGE .* NUMPAGES /s);
  assert.ok(Buffer.from(docxOf(tree, head)).equals(Buffer.from(file)), "the same bytes");
});

test("a link leads to the web or within the document; a page of a site is words alone on paper", () => {
  assert.match(
    part("word/_rels/document.xml.rels"),
    /Target="https:\/\/waymark\.example\/a\?b=1&amp;c=2" TargetMode="External"/,
  );
  assert.doesNotMatch(part("word/_rels/document.xml.rels"), /documents\/4/);
});

test("whatever is typed, the text is well-formed", () => {
  const typed = docxOf(markdownTree('a <w:p> & "b" ]]> \u0000\u000b\uFFFE 😀 &#x1; *c*'), head);
  const parser = new SaxesParser();
  parser.on("error", (error) => assert.fail(error.message));
  parser.write(strFromU8(unzipSync(typed)["word/document.xml"] ?? new Uint8Array())).close();
});

test("the metafile holds every record that its header counts, and draws each word of the chart", () => {
  const metafile = Buffer.from(emfOf(svg("wide")));
  assert.equal(metafile.readUInt32LE(48), metafile.length);
  const texts: string[] = [];
  let [at, count] = [0, 0];
  for (; at < metafile.length; at += metafile.readUInt32LE(at + 4)) {
    count += 1;
    if (metafile.readUInt32LE(at) !== 84) continue;
    const [letters, start] = [metafile.readUInt32LE(at + 44), metafile.readUInt32LE(at + 48)];
    texts.push(metafile.toString("utf16le", at + start, at + start + letters * 2));
  }
  assert.equal(at, metafile.length);
  assert.equal(count, metafile.readUInt32LE(52));
  for (const words of ["plans", "120", "90", "2023-24", "2024-25"]) assert.ok(texts.includes(words), words);
  assert.throws(() => emfOf('<svg viewBox="0 0 9 9"><image/></svg>'), /<image>/);
});

test("a broken line is as many pieces as it has dashes, as long together as the pattern draws", () => {
  const pieces = Array.from(
    dashed("M0 0L10 0L10 14", "7 5").matchAll(/M(\S+) (\S+)L(\S+) (\S+)(?=M|$)/g),
    ([, ...ends]) => ends.map(Number),
  );
  assert.deepEqual(pieces, [
    [0, 0, 7, 0],
    [10, 2, 10, 9],
  ]);
  assert.equal(dashed("M0 0L10 0", undefined), "M0 0L10 0");
});
