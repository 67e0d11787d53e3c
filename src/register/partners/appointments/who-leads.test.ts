import assert from "node:assert/strict";
import { test } from "node:test";
import { type Appointed, whoLeads } from "./who-leads.ts";

const partners = [
  { reference: "council", name: "Oakmarch Council" },
  { reference: "police", name: "Three Rivers Police" },
];
const holds = (role: string, person: string, agency: string | null, more = {}): Appointed => ({
  ...{ reference: `${role}-${person}`, role, person, agency, from: "2024-07-01", termEnds: null },
  ...more,
});
const filled = [
  holds("lsp", "Isolde", "council"),
  holds("lsp", "Verity", "police"),
  holds("dsp", "Hester", "council"),
  holds("dsp", "Marek", "police"),
  holds("chair", "Hester", "council"),
  holds("scrutineer", "Bram", null),
];
const missing = (inPost: readonly Appointed[]) =>
  whoLeads(partners, inPost, { day: "2026-04-22", nameOf: ({ person }) => person }).missing;
const without = (reference: string) => filled.filter((each) => each.reference !== reference);

test("where each partner has a lead and a delegate, and there are a chair and a scrutineer, nothing is missing", () => {
  assert.deepEqual(missing(filled), []);
});

test("each gap is said by the name of the partner", () => {
  assert.deepEqual(missing(without("lsp-Verity")), ["Three Rivers Police has no lead safeguarding partner."]);
  assert.deepEqual(missing(without("dsp-Marek")), [
    "Three Rivers Police has no delegated safeguarding partner.",
  ]);
  assert.deepEqual(missing(without("scrutineer-Bram")), ["There is no independent scrutineer."]);
  assert.deepEqual(missing(without("chair-Hester")), ["Nobody chairs the partnership."]);
});

test("a chair who is no delegate any more is noticed", () => {
  const gone = [...without("dsp-Hester"), holds("dsp", "Rosalind", "council")];
  assert.deepEqual(missing(gone), [
    "Hester chairs the partnership and is no delegated safeguarding partner any more.",
  ]);
});

test("somebody who takes the role up later does not fill it today", () => {
  const later = [...without("lsp-Isolde"), holds("lsp", "Linnet", "council", { from: "2026-05-01" })];
  assert.deepEqual(missing(later), ["Oakmarch Council has no lead safeguarding partner."]);
});

test("a term that ran out is said until it is extended or ended, and not on its last day", () => {
  const until = (termEnds: string) => [
    ...without("scrutineer-Bram"),
    holds("scrutineer", "Bram", null, { termEnds }),
  ];
  assert.deepEqual(missing(until("2026-04-21")), [
    "The term of Bram ended on 21 April 2026: extend it, or end the appointment.",
  ]);
  assert.deepEqual(missing(until("2026-04-22")), []);
});

test("two delegates of one partner are said, since nobody knows who decides", () => {
  assert.deepEqual(missing([...filled, holds("dsp", "Piers", "police")]), [
    "Three Rivers Police has 2 delegated safeguarding partners.",
  ]);
});
