import assert from "node:assert/strict";
import { test } from "node:test";
import { merged } from "./change/conflict.ts";
import { readDay } from "./days.ts";
import type { Field } from "./entity.ts";
import { formOf } from "./form.ts";

test("a day is read as people write it, and a day that does not exist is none", () => {
  for (const text of ["22 April 2026", "22 apr 2026", "22/4/2026", "22.04.2026", "2026-04-22"])
    assert.equal(readDay(text), "2026-04-22", text);
  for (const text of [
    "31 April 2026",
    "29 February 2026",
    "4/22/2026",
    "April 2026",
    "22 Nonsense 2026",
    "2026-4-2",
  ])
    assert.equal(readDay(text), null, text);
});

const fields: readonly Field[] = [
  { name: "what", label: "What", kind: "line", required: "Say what" },
  { name: "body", label: "By", kind: "choice", choices: { a: "The partners", b: "A sub-group" } },
  {
    name: "group",
    label: "Group",
    kind: "line",
    required: "Name the group",
    when: ({ body }) => body === "b",
  },
  { name: "proof", label: "Proof", kind: "evidence" },
];

const problemsOf = (typed: Record<string, string>) => {
  const read = formOf(fields).safeParse(typed);
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map((each) => [each.path[0], each.message]));
};

test("all that is wrong with a form is said at once, in the order of its fields", () => {
  assert.deepEqual(Object.entries(problemsOf({ body: "b", proof: "Yes." })), [
    ["what", "Say what"],
    ["group", "Name the group"],
    ["proof", "Proof: say what shows it, and where that is kept"],
  ]);
});

test("what is needed only at times is asked for only then", () => {
  assert.deepEqual(problemsOf({ what: "x", body: "a" }), {});
});

test("a choice is taken by its words as well, and another word is refused with the choices", () => {
  assert.deepEqual(formOf(fields).parse({ what: "x", body: "the partners" }), { what: "x", body: "a" });
  assert.equal(problemsOf({ what: "x", body: "c" }).body, "By: choose one of The partners, A sub-group");
});

test("spaces alone are nothing, and a line of more than 200 characters is too long", () => {
  assert.equal(problemsOf({ what: "   " }).what, "Say what");
  assert.match(problemsOf({ what: "x".repeat(201) }).what ?? "", /200 characters or fewer/);
});

test("after another's change the form holds theirs where you changed nothing, and yours where you did", () => {
  const result = merged(fields, {
    base: { what: "Old", group: "North", proof: "p" },
    yours: { what: "Mine", group: "North" },
    now: { what: "Theirs", group: "South", proof: "p" },
  });
  assert.deepEqual(result, { what: "Mine", group: "South" });
});
