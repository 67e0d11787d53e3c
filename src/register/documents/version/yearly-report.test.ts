import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Around, Values } from "../../grammar/index.ts";
import { sealOf } from "./seal.ts";
import { version } from "./version.ts";

const by: Actor = { account: "h", session: null, name: "Hester Wynyard", role: "business-manager" };
const around = (kind: string): Around => {
  const document = {
    entity: "document",
    reference: "DO-2026-001",
    state: "kept",
    open: true,
    retired: false,
  };
  return {
    ...{ reference: "V-2026-001", namedBy: [], beside: [], on: "2026-03-12" },
    names: [{ ...document, field: "document", values: { kind } }],
  };
};
const move = (name: string) => version.moves.find((each) => each.name === name);
const approved = (values: Values, kind = "yearly-report") =>
  move("approve")?.refuses?.(values, { approvedOn: "2026-03-12" }, by, around(kind))?.form;

const draft = { label: "Yearly report 2024-25", text: "Referrals fell." };
const pinned = { ...draft, snapshot: "4073c076169f9e20" };
const found = { record: "ab".repeat(32), checkFound: "All in order." };
const checked = {
  ...pinned,
  ...found,
  ...move("record-check")?.changes?.(pinned, found, around("yearly-report")),
};

test("a yearly report is approved once its figures are chosen and its sentences were checked", () => {
  assert.match(String(approved(draft)), /rests on no snapshot/);
  assert.match(String(approved(pinned)), /have not been checked/);
  assert.equal(approved(checked), undefined);
});

test("another word, another snapshot or another record of decisions asks for another check", () => {
  for (const other of [
    { text: "Referrals rose." },
    { snapshot: "aaaabbbbccccdddd" },
    { record: "cd".repeat(32) },
  ])
    assert.match(String(approved({ ...checked, ...other })), /have not been checked/);
});

test("a yearly report that is kept elsewhere, and a policy, are approved without a check of sentences", () => {
  assert.equal(approved({ label: "Yearly report 2022-23", address: "https://oakmarch.example" }), undefined);
  assert.equal(approved(draft, "policy"), undefined);
});

test("the seal of what rests on a snapshot holds text, snapshot and record; of other texts it is as it was", () => {
  const seals = [draft, pinned, { ...pinned, record: "ef".repeat(32) }].map(sealOf);
  assert.equal(new Set(seals).size, 3);
  assert.equal(sealOf({ ...draft, checked: "x", checkFound: "y" }), sealOf(draft));
});

test("a policy rests on no snapshot", () => {
  const refused = move("pin")?.refuses?.(draft, { snapshot: "4073c076169f9e20" }, by, around("policy"));
  assert.match(String(refused?.form), /Only a yearly report/);
});

test("a report whose text is kept here is not taken for one of before this register, and so goes round no check", () => {
  const adopted = (values: Values) =>
    move("adopt")?.refuses?.(values, { effectiveOn: "2024-12-18" }, by, around("yearly-report"))?.form;
  assert.match(String(adopted(draft)), /is checked and approved/);
  assert.equal(adopted({ label: "Yearly report 2022-23", address: "https://oakmarch.example" }), undefined);
});
