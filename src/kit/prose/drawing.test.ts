import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root, Table } from "mdast";
import { trend } from "../charts/index.ts";
import { letterhead, pdfOf } from "../pdf/index.ts";
import { type Drawing, headlinesOf, markdownTree, treeToHtml, treeToTypst } from "./index.ts";

const none = { lower: null, upper: null, standing: "final" } as const;
const points = [120, 90].map((value, at) => ({
  year: `${2023 + at}-${24 + at}`,
  value,
  display: `${value}`,
  ...none,
}));
const chart = (id: string, layout: "wide" | "narrow") =>
  trend({ id, title: "Plans & more", points, unit: "plans", tick: String, layout });

const table: Table = {
  type: "table",
  align: ["left", "right"],
  data: { rowHeads: true, caption: "Plans", notes: ["A note."] },
  children: [
    ["Figure", "2024-25"],
    ["Plans", "90"],
  ].map((cells, at) => ({
    type: "tableRow",
    ...(at === 1 ? { data: { anchor: "figure-plans" } } : {}),
    children: cells.map((value) => ({ type: "tableCell", children: [{ type: "text", value }] })),
  })),
};
const drawing: Drawing = {
  type: "drawing",
  svg: { wide: chart("same", "wide"), narrow: chart("same-narrow", "narrow") },
  ...{
    description: "Line chart. Plans: 120, then 90.",
    caption: "Plans: 90 in 2024-25",
    notes: ["c: hidden."],
    table,
  },
};
const text = markdownTree("# Plans\n\nThere were [90](#figure-plans) and [none](#nowhere).\n\n# Plans");
const tree: Root = { type: "root", children: [...text.children, drawing, drawing] };

test("the same chart may stand twice on a page: no name within a drawing is given twice, and each is led to", () => {
  const html = treeToHtml(tree, { headings: 2, anchors: true });
  const ids = Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
  assert.equal(new Set(ids.filter((id) => id !== "figure-plans")).size, ids.length - 2);
  for (const [, names = ""] of html.matchAll(/aria-labelledby="([^"]+)"/g))
    for (const name of names.split(" ")) assert.ok(ids.includes(name), name);
  assert.match(html, /<figure class="wm-drawing"><figcaption[^>]*>Plans: 90 in 2024-25<\/figcaption>/);
});

test("a table says what it shows, names its rows, and is led to from a figure in the text", () => {
  const html = treeToHtml(
    { type: "root", children: [...text.children, table] },
    { headings: 2, anchors: true },
  );
  assert.match(html, /<caption[^>]*>Plans<\/caption>/);
  assert.match(html, /<th scope="row" [^>]*>Plans<\/th>/);
  assert.match(html, /<tr class="govuk-table__row" id="figure-plans">/);
  assert.match(html, /<a class="govuk-link" href="#figure-plans">90<\/a>/);
  assert.match(html, /<p class="govuk-body-s wm-note">A note\.<\/p>/);
});

test("headings of the same words are led to apart", () => {
  assert.deepEqual(
    [...headlinesOf(text).values()].map(({ anchor }) => anchor),
    ["s-plans", "s-plans-2"],
  );
});

test("on paper a drawing is a picture with its description, and a figure leads to its table", async () => {
  const { source, files } = treeToTypst({ ...tree, children: tree.children.slice(0, -1) }, { headings: 1 });
  assert.deepEqual([...files.keys()], ["drawing-1.svg"]);
  assert.match(source.markup, /#link-within\(label\("figure-plans"\), \[#"90";\]\)/);
  assert.doesNotMatch(source.markup, /nowhere/, "a link that leads nowhere is words alone");
  const pdf = await pdfOf({
    source: letterhead({ from: "Oakmarch" }, source),
    title: "Plans",
    day: "2026-04-22",
    files,
  });
  assert.ok(pdf.length > 5000);
});
