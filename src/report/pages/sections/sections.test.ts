import assert from "node:assert/strict";
import { test } from "node:test";
import { sectionsOf, withSection } from "./sections.ts";

const source = `---
title: Yearly report
## not: a heading
---

Before all.

:::section{answers="2023-yearly-report-impact"}

## What is different {#impact}

Referrals fell.

\`\`\`
## not a heading either
\`\`\`

### Below

:::

## *Money*

Costs.`;

test("a report falls into its sections by its headings of the second level, and nothing is lost", () => {
  const sections = sectionsOf(source);
  assert.deepEqual(
    sections.map(({ heading, first, last }) => [heading, first, last]),
    [
      ["", 1, 7],
      ["What is different", 8, 21],
      ["Money", 22, 24],
    ],
  );
  assert.equal(sections.map(({ text }) => text).join(""), source);
  assert.match(sections[1]?.text ?? "", /^:::section/);
});

test("one section is replaced and the others stay as they are, letter by letter", () => {
  const changed = withSection(source, 1, "## What is different\n\nNothing can be shown.");
  const [before, own, after] = sectionsOf(changed);
  assert.equal(own?.text, "## What is different\n\nNothing can be shown.\n");
  assert.equal(
    (before?.text ?? "") + (after?.text ?? ""),
    sectionsOf(source)[0]?.text + (sectionsOf(source)[2]?.text ?? ""),
  );
});

test("a section that is split becomes two, and one that is emptied is gone", () => {
  assert.equal(sectionsOf(withSection(source, 2, "## One\n\nA.\n\n## Two\n\nB.")).length, 4);
  assert.equal(sectionsOf(withSection(source, 2, "")).length, 2);
});

test("any text is its sections joined, with ends of lines of either kind", () => {
  for (const text of [
    "",
    "no heading",
    "## a",
    "\n\n## a\n## b\n",
    'x\r\n## a\r\n\r\n:::section{answers="x"}\r\n## b',
    ":::\n\n## c\n",
  ])
    assert.equal(
      sectionsOf(text)
        .map((each) => each.text)
        .join(""),
      text,
    );
});
