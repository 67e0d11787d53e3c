import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "./index.ts";

const problems = (markdown: string) =>
  readSource(markdown).problems.map(({ line, why }) => `${line}: ${why}`);

test("the first lines say what the report is; a file without them is a paper", () => {
  const { front } = readSource(
    "---\ntitle: Yearly report\nkind: yearly-report\nyear: 2024-25\nsnapshot: abc\nallow: Working Together 2023 | the title of a publication\n---\n\nText.",
  );
  assert.deepEqual(
    [front.title, front.kind, front.year, front.snapshot, front.record],
    ["Yearly report", "yearly-report", "2024-25", "abc", null],
  );
  assert.equal(front.allow[0]?.text, "Working Together 2023");
  assert.deepEqual([readSource("Text.").front.kind, readSource("Text.").front.title], ["paper", null]);
});

const wrong: readonly (readonly [text: string, why: RegExp])[] = [
  ["---\ntitle: A\ntitle: B\n---\n", /^3: "title" is said twice/],
  ["---\nauthor: A\n---\n", /^2: "author" is not known here/],
  ["---\nyear: 2024-26\n---\n", /^2: "2024-26" is no reporting year/],
  ["---\nkind: poem\n---\n", /^2: "poem" is no kind of report: write one of yearly-report, cover, paper/],
  ["---\ntitle A\n---\n", /^2: "title A" is not a line of the form/],
  ["---\ntitle: A\n\nText.", /^1: The first lines are not closed/],
  ["---\nallow: Working Together 2023\n---\n", /^2: Write "allow: the name \| the reason/],
  ["---\nallow: fell | because that is what happened\n---\n", /^2: "fell" is no name but a quantity/],
  [':clam[Referrals fell]{indicator="referrals"}', /^1: :clam is not known: the directives are :claim/],
  ["::figure{}", /^1: ::figure is written with 1 colon: :figure/],
  ['::decisions{since="2024-04-01"}', /^1: ::decisions has no attribute "since"\. It has from, to, body/],
  ["::requirements{year=a}", /has no attribute "year"\. It has none/],
  [':figure[12]{indicator="referrals"}', /^1: :figure makes its own words/],
  [":claim[]{}", /^1: :claim binds no words/],
  [':claim[x :figure{indicator="referrals"}]{}', /^1: :figure stands within :claim/],
  ["[see :figure{}](https://oakmarch.example)", /^1: :figure stands within a link/],
  [":::section{answers=a}\nText.", /^1: The section is not closed/],
  ["> :::section{answers=a}\n> Text.\n> :::", /^1: A section stands at the top/],
  [":::section[Words]{answers=a}\nText.\n:::", /^1: A section has no words in brackets/],
  [':claim[Referrals fell]{says="fell" indicator="referrals" says="rose"}', /^1: :claim says "says" twice/],
  [':claim[Referrals fell] {indicator="referrals"}', /^1: These attributes cannot be read/],
  ['::: section{answers="a"}\n\nText.', /^1: These colons open or close nothing/],
  ["1504. referrals", /^1: A numbered list begins at 1/],
  [':claim[Referrals fell]{indicator="referrals" says="fell"', /^1: These attributes cannot be read/],
  [':claim[Referrals fell{indicator="referrals"}', /^1: :claim binds no words: write :claim\[/],
  ["::chart {indicator=referrals}", /^1: (This|These attributes) cannot be read/],
  [':allow[12 pages]{why=""}', /^1: Say in a few words why "12 pages"/],
  [':allow[12 pages]{why="because"}', /^1: Say in a few words why "12 pages"/],
  [
    ':allow[fell by 12]{why="we remember it so"}',
    /which way something went and by how much: that is a claim/,
  ],
  ['gr:allow[ew]{why="a part of the word"}', /^1: A bound span begins or ends in the midst of a word/],
  [':figure{indicator="referrals" year="2024-25"}0', /^1: A bound span begins or ends in the midst/],
];

test("whatever is written wrongly is told with its line and what to write instead", () => {
  for (const [text, why] of wrong) {
    const found = problems(text);
    assert.ok(
      found.some((each) => why.test(each)),
      `${text} gave ${JSON.stringify(found)}`,
    );
  }
});

test("no reason lets a number of 1 to 5 of children or their cases stand, while other small numbers may", () => {
  const problemsOf = (text: string) =>
    readSource(`:allow[${text}]{why="as it stands in our own minutes"}.`).problems;
  for (const text of [
    "One child died",
    "two of the families moved away",
    "3 children",
    "Four unaccompanied children",
    "five serious incidents",
    "two young people",
    "１ boy",
  ])
    assert.match(problemsOf(text)[0]?.why ?? "nothing", /counts so few/, text);
  for (const text of [
    "two of nine surgeries",
    "three lead safeguarding partners",
    "every 10,000 children",
    "12 children",
    "one in ten families",
    "25 children",
    "1.5 per cent of pupils",
    "age of two",
  ])
    assert.deepEqual(problemsOf(text), [], text);
});

test("what is written rightly has no problem", () => {
  const text = `---
title: A paper
---

:::section{answers="a b"}

## What we saw

A note:this is no directive; *:claim[Referrals fell]{indicator="referrals"}*, and :figure{indicator="referrals" year="2024-25"}.

1. First
2. Then

::chart{indicator="referrals"}

::decisions{from="2024-04-01" to="2025-03-31" body="Executive"}

:::
`;
  assert.deepEqual(problems(text), []);
});

test("invisible characters are taken out, so that what is checked is what is printed", () => {
  const { tree } = readSource("fe\u200bll and un&shy;seen");
  assert.match(JSON.stringify(tree), /"fell and unseen"/);
});
