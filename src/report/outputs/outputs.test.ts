import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import type { Root } from "mdast";
import { findBrowser } from "../../../test/browser.ts";
import { markdownTree } from "../../kit/prose/index.ts";
import { blockOf, figureRows } from "../blocks/index.ts";
import { formats, outputs, type Printable } from "./index.ts";
import { visits } from "./printed.fixture.ts";

const asked = [
  { name: "chart", attributes: { indicator: "visits-rate", kind: "compare" } },
  { name: "chart", attributes: { indicators: "visits-rate seen-share", kind: "bars" } },
  { name: "table", attributes: { indicators: "visits-rate seen-share" } },
  { name: "map", attributes: { indicator: "visits-rate", year: "2024-25" } },
];
const blocks = asked.map((each) => {
  const made = blockOf(each, visits);
  if ("refused" in made) throw new Error(made.refused);
  return made;
});
const text =
  "# The front door\n\nThere were 1,180 visits.\n\n## Who asked\n\n- Schools\n- Police\n\n> In her own words.\n";
const document: Root = {
  type: "root",
  children: [
    ...markdownTree(text).children,
    ...blocks.flatMap(({ nodes }) => nodes),
    ...markdownTree("# Care\n\nEnd.").children,
  ],
};
const rows = figureRows([{ id: "visits-rate", year: "2024-25" }], "claim", visits);
const report: Printable = {
  ...{ title: "Yearly report 2024-25", kind: "yearly-report", document },
  figuresUsed: rows.map((row) => ({ ...row, section: "=The front door, first" })),
};
const imprint = {
  day: "2026-04-22",
  from: "Oakmarch",
  standing: "Draft",
  attention: true,
  facts: [["Year", "2024-25"]] as const,
};
const files = await outputs(report, { ...imprint, formats });
const read = (name: string) => Buffer.from(files.get(name) ?? []).toString();

test("a report is handed out as page, PDF, Word document and figures, and only as those asked for", async () => {
  assert.deepEqual([...files.keys()], ["report.html", "report.pdf", "report.docx", "figures.csv"]);
  assert.deepEqual([...(await outputs(report, { ...imprint, formats: ["csv"] })).keys()], ["figures.csv"]);
});

test("made twice, every file is the same byte for byte", async () => {
  const again = await outputs(report, { ...imprint, formats });
  for (const [name, bytes] of files)
    assert.ok(Buffer.from(again.get(name) ?? []).equals(Buffer.from(bytes)), name);
});

test("the PDF is tagged for screen readers, holds our typeface alone and carries its figures", () => {
  const bytes = Buffer.from(files.get("report.pdf") ?? []);
  assert.ok(bytes.includes("pdfuaid"));
  const said = opened(bytes);
  const fonts = new Set(
    Array.from(said.matchAll(/\/BaseFont ?\/(?:[A-Z]{6}\+)?([\w-]+)/g), ([, name]) => name),
  );
  for (const name of fonts) assert.match(name ?? "", /^SourceSans3/);
  assert.ok(said.includes("figures.csv"));
  assert.equal(said.match(/\/S ?\/Figure\b/g)?.length, 3, "two charts and a map");
});

test("figures.csv has a row for each figure with what it rests on, and no cell that a spreadsheet would calculate", () => {
  const [head, first] = read("figures.csv").replace("\uFEFF", "").split("\r\n");
  assert.match(head ?? "", /^section,where,indicator,title,year,area,numerator,.*,snapshot,definition$/);
  assert.match(
    first ?? "",
    /^"'=The front door, first",claim,visits-rate,"Visits per 10,000 children",2024-25,,1180,/,
  );
});

test("the page stands alone: no script, nothing fetched, its headings led to from the contents", () => {
  const html = read("report.html");
  assert.doesNotMatch(html, /<script|<link |@import|url\((?!data:|#)|src="/);
  assert.match(html, /<html lang="en-GB">/);
  for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g))
    assert.ok(html.includes(`id="${anchor}"`), anchor);
  assert.deepEqual(
    Array.from(html.matchAll(/<h(\d)/g), ([, level]) => Number(level)),
    [1, 2, 2, 3, 2],
  );
});

const browser = await findBrowser();
const missing = "missing" in browser ? browser.missing : false;

test("the page has no failing of accessibility and no line that runs off a phone", {
  skip: missing,
}, async () => {
  if ("missing" in browser) return;
  const { readFileSync } = await import("node:fs");
  const { fileURLToPath } = await import("node:url");
  const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
  try {
    for (const width of [375, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
      await page.setContent(read("report.html"));
      const over = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      assert.equal(over, 0, `${width}`);
      await page.evaluate(axe);
      const found = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
      );
      assert.deepEqual(found, [], `${width}`);
    }
  } finally {
    await browser.close();
  }
});

/** The file with its compressed streams opened, to look for what it says. */
function opened(bytes: Buffer): string {
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
