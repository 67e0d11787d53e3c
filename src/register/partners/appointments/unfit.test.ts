import assert from "node:assert/strict";
import { test } from "node:test";
import type { Neighbour, Values } from "../../grammar/index.ts";
import { unfit } from "./unfit.ts";

const of = (field: string, values: Values): Neighbour => ({
  ...{ field, entity: field, reference: `${field}-1`, state: "working", open: true, retired: false },
  values,
});
const council = of("agency", { category: "local-authority" });
const college = of("agency", { category: "college" });
const officer = of("person", { agency: "AG-1" });
const independent = of("person", {});
const inPost = (values: Values, open = true): Neighbour => ({ ...of("person", values), open });

test("one agency has one lead at a time, and a new one follows when the old appointment has ended", () => {
  const lead = { role: "lsp", agency: "AG-1", person: "PE-2" };
  const names = [council, officer];
  const before = { role: "lsp", agency: "AG-1", person: "PE-1" };
  assert.match(String(unfit(lead, { names, beside: [inPost(before)] })?.agency), /a lead in post/);
  assert.equal(unfit(lead, { names, beside: [inPost(before, false)] }), null);
  assert.equal(unfit(lead, { names, beside: [inPost({ ...before, agency: "AG-2" })] }), null);
});

test("a lead acts for a safeguarding partner, not for a relevant agency", () => {
  const values = { role: "lsp", agency: "AG-9", person: "PE-1" };
  assert.match(String(unfit(values, { names: [college, officer] })?.agency), /three safeguarding partners/);
  assert.equal(unfit({ ...values, role: "education-strategic" }, { names: [college, officer] }), null);
});

test("the chair is a delegate in post: not somebody who was one, nor another's delegate", () => {
  const chair = { role: "chair", person: "PE-1" };
  const delegate = { role: "dsp", person: "PE-1", agency: "AG-1" };
  const given = (beside: readonly Neighbour[]) => unfit(chair, { names: [officer], beside });
  assert.equal(given([inPost(delegate)]), null);
  for (const beside of [
    [],
    [inPost(delegate, false)],
    [inPost({ ...delegate, person: "PE-2" })],
    [inPost({ ...delegate, role: "lsp" })],
    [{ ...inPost(delegate), retired: true }],
  ])
    assert.match(String(given(beside)?.person), /one of the delegated safeguarding partners in post/);
});

test("there is one chair at a time", () => {
  const delegate = { role: "dsp", person: "PE-1", agency: "AG-1" };
  const beside = [inPost(delegate), inPost({ role: "chair", person: "PE-2" })];
  const problems = unfit({ role: "chair", person: "PE-1" }, { names: [officer], beside });
  assert.match(String(problems?.role), /a chair in post/);
});

test("the scrutineer is of no agency, neither by the appointment nor by employment", () => {
  const values = { role: "scrutineer", person: "PE-1" };
  assert.equal(unfit(values, { names: [independent] }), null);
  assert.match(String(unfit(values, { names: [officer] })?.person), /of no agency/);
  const forOne = { ...values, agency: "AG-1" };
  assert.match(String(unfit(forOne, { names: [independent, council] })?.person), /of no agency/);
});
