import assert from "node:assert/strict";
import { test } from "node:test";
import { faker } from "@faker-js/faker";
import type { RootContent } from "mdast";
import { readSource } from "../source/index.ts";
import { county, record } from "./county.fixture.ts";
import { compile } from "./index.ts";

const pieces = [
  ..."*_`[](){}<>|#-:=\"'\\&;!\n ",
  ...[
    ":claim[",
    ":figure{",
    ":allow[",
    "::chart{",
    "::decisions{}",
    ":::section{",
    "]{",
    '"}',
    ":::",
    "\n\n",
  ],
  ...['indicator="referrals"', ' year="2024-25"', ' says="fell"', ' why="a reason of words"', 'answers="a"'],
  ...[
    "17",
    "fell",
    "&#49;",
    "words",
    "| a |\n|---|\n",
    "> ",
    "- ",
    "1. ",
    "---\n",
    "title: A\n",
    "31 March 2025",
    "\u200b",
  ],
];

const printed = (node: RootContent): string => {
  if (node.type === "image") return node.alt ?? "";
  if ("children" in node) return (node.children as RootContent[]).map(printed).join("");
  return "value" in node ? node.value : "";
};

test("whatever is typed is read without breaking, and a digit that is printed and bound to nothing is told", () => {
  faker.seed(11);
  let digits = 0;
  for (let at = 0; at < 400; at++) {
    const text = Array.from({ length: 24 }, () => faker.helpers.arrayElement(pieces)).join("");
    const { check, document } = compile(readSource(text), { figures: county, record, day: "2026-04-22" });
    const plain = !/:claim|:allow|:figure|::decisions|::chart|31 March|2024-25/.test(text);
    const printsDigit = plain && /\d/.test(document.children.map(printed).join(" "));
    if (printsDigit) digits += 1;
    assert.ok(!printsDigit || check.unbound.length > 0, text);
    for (const { line, column, words } of check.unbound)
      assert.ok(line >= 1 && column >= 1 && words !== "", text);
  }
  assert.ok(digits > 5, `only ${digits} of the texts print a digit`);
});
