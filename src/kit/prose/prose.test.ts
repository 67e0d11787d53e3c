import assert from "node:assert/strict";
import { test } from "node:test";
import { faker } from "@faker-js/faker";
import { pdfOf } from "../pdf/index.ts";
import { markdownToHtml, markdownToTypst, markdownTree } from "./index.ts";

const minutes = `# Threshold document

The executive **agreed** the deferral, see [the answers](https://waymark.example/a?b=1&c=2) and [paper 4](/documents/4).

### What was said

> We could not see who steps down a case.

- Early years
  - Nurseries
- Schools

3. Third
4. Fourth

| Agency | Days late |
|---|---:|
| Police | 12 |
| *Health* | 7 |

[here]: https://oakmarch.example
As [here].
`;

test("minutes are shown on a page with headings, lists, links and a table that stacks on a phone", () => {
  const html = markdownToHtml(minutes, { headings: 2 });
  assert.match(html, /<h2 class="govuk-heading-l">Threshold document<\/h2>/);
  assert.match(html, /<strong>agreed<\/strong>/);
  assert.match(html, /href="https:\/\/waymark\.example\/a\?b=1&#38;c=2"/);
  assert.match(html, /href="\/documents\/4"/);
  assert.match(html, /<blockquote class="govuk-inset-text"><p/);
  assert.match(html, /<li><p class="govuk-body">Early years<\/p>\n<ul|<li>.*Early years.*<ul/s);
  assert.match(html, /<ol class="govuk-list govuk-list--number" start="3"><li>Third<\/li>/);
  assert.match(html, /<th scope="col" class="govuk-table__header govuk-table__header--numeric">Days late/);
  assert.match(html, /data-label="Days late">12<\/td>/);
  assert.match(html, /<a class="govuk-link" href="https:\/\/oakmarch\.example">here<\/a>/);
});

test("a level of heading that a writer left out is closed, so that nobody steps into the void", () => {
  const levels = (text: string) =>
    Array.from(markdownToHtml(text, { headings: 2 }).matchAll(/<h(\d)/g), ([, level]) => Number(level));
  assert.deepEqual(levels(minutes), [2, 3]);
  assert.deepEqual(levels("### a\n# b\n#### c\n## d\n#### e"), [2, 2, 3, 3, 4]);
  assert.deepEqual(levels("#\n## \u200B\n### a"), [2], "a heading of nothing is none");
  assert.equal(markdownTree("#\n\n### a").children.length, 1);
});

test("a link leads to the web, a letter or a page of this site, and nowhere else", () => {
  const hrefs = (address: string) =>
    markdownToHtml(`[x](<${address}>) and [y][z]\n\n[z]: <${address}>`, { headings: 2 }).match(/href/g)
      ?.length ?? 0;
  for (const fine of [
    "https://a.example/x",
    "mailto:unit@oakmarch.example",
    "/documents/4",
    "meetings?page=2",
    "#top",
  ])
    assert.equal(hrefs(fine), 2, fine);
  for (const ill of [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//elsewhere.example",
    "/\\\\elsewhere.example",
    "vbscript:x",
  ])
    assert.equal(hrefs(ill), 0, ill);
});

test("whatever is typed, a page gets no element but our own", () => {
  faker.seed(5);
  const pieces = [
    ..."<>&\"'`*_#[]()|!\\\n -:;=/",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:",
    "](",
    "| a |\n|---|\n",
    "&lt;b&gt;",
    "a",
    "\n\n",
  ];
  const ours =
    /<\/?(p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|strong|em|a|br|hr)( (class|href|start|scope|data-label)="[^"<>]*")*>/g;
  for (let at = 0; at < 1500; at++) {
    const text = Array.from({ length: 25 }, () => faker.helpers.arrayElement(pieces)).join("");
    const html = markdownToHtml(text, { headings: 2 });
    assert.ok(!/[<>]/.test(html.replace(ours, "")), JSON.stringify([text, html]));
    assert.ok(!/href="\s*(javascript|data)/i.test(html), text);
  }
});

test("the same minutes go into a PDF, and whatever is typed compiles", async () => {
  const typed = markdownToTypst(minutes, { headings: 1 });
  assert.match(typed.markup, /#heading\(level: 2, \[#"What was said";\]\)/);
  assert.match(typed.markup, /#enum\(start: 3, /);
  assert.doesNotMatch(typed.markup, /documents\/4/, "no page of this site from paper");
  faker.seed(6);
  const pieces = [
    ..."#$@*_`<>[](){}\\\"'-+=/~|:;\n ",
    "#panic()",
    "| a |\n|---|\n",
    "\n\n",
    "# ",
    "- ",
    "a",
    "😀",
  ];
  const texts = Array.from({ length: 200 }, () =>
    Array.from({ length: 25 }, () => faker.helpers.arrayElement(pieces)).join(""),
  );
  for (const text of [minutes, texts.join("\n\n")]) {
    const source = markdownToTypst(text, { headings: 1 });
    const pdf = await pdfOf({ source, title: "Minutes", day: "2026-04-22" });
    assert.ok(pdf.length > 5000);
  }
});

test("HTML that somebody typed is shown as it was typed, on the page and on paper", () => {
  assert.match(markdownToHtml("a <b>c</b>", { headings: 2 }), /a &#60;b&#62;c&#60;\/b&#62;/);
  assert.match(markdownToTypst("a <b>c</b>", { headings: 1 }).markup, /#"a <b>c<\/b>";/);
});
