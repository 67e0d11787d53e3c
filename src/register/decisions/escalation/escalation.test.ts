import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, moved, type Values } from "../../grammar/index.ts";
import { escalation } from "./escalation.ts";

const by: Actor = { account: "a", session: null, name: "Tamsin Oddingley", role: "business-manager" };
const { title, raisedBy, raisedWith, about, level, detail } = escalation.example;
const raised = { title, raisedBy, raisedWith, about, level, detail, raisedOn: "2026-04-07" } as Values;

function step(state: string, name: string, given: Values, on = "2026-04-22") {
  const move = escalation.moves.find((each) => each.name === name);
  if (!move) throw new Error(`There is no move ${name}.`);
  const around = { reference: "E-2026-001", names: [], namedBy: [], on };
  return moved(escalation, { state, values: raised, retired: false }, move, { given, by, around });
}

test("a step up may leave stages out, and says which stage it came to", () => {
  const at = step("stage-1", "to-stage-4", { since: "2026-04-08", why: "Nobody rings back." });
  assert.ok("draft" in at);
  assert.deepEqual([at.draft.state, at.draft.values.stage], ["stage-4", "4"]);
});

test("no step leads down", () => {
  const at = step("stage-4", "to-stage-3", { since: "2026-04-08", why: "Rung back." });
  assert.match("problems" in at ? String(at.problems.form) : "", /does not lead on/);
});

test("it cannot be settled before it was raised, nor on a day to come", () => {
  const settled = { outcome: "accepted", resolution: "A joint visit was made." };
  const before = step("stage-1", "resolve", { ...settled, resolvedOn: "2026-04-03" });
  assert.match(
    "problems" in before ? String(before.problems.resolvedOn) : "",
    /before the day on which it was raised/,
  );
  const ahead = step("stage-1", "resolve", { ...settled, resolvedOn: "2026-04-23" });
  assert.match("problems" in ahead ? String(ahead.problems.resolvedOn) : "", /a day that has come/);
});

test("a text that points at a child is refused at its field, in the reason too", () => {
  const said = step("stage-1", "resolve", {
    ...{ outcome: "accepted", resolvedOn: "2026-04-10", resolution: "He, born 1/2/2014, was seen." },
  });
  assert.match("problems" in said ? String(said.problems.resolution) : "", /date of birth/);
  const why = step("stage-1", "withdraw", { why: "It was about 999 123 4560." });
  assert.match("problems" in why ? String(why.problems.why) : "", /NHS number/);
  const around = { reference: null, names: [], namedBy: [], on: "2026-04-22" };
  const wrong = escalation.refuses?.({ ...raised, detail: "Pupil H801200001001" }, around);
  assert.match(String(wrong?.detail), /UPN/);
});

test("a form about a child’s case says that nobody is named there", () => {
  const hinted = escalation.fields.filter(({ kind }) => kind === "text" || kind === "line");
  for (const field of hinted) assert.match(field.hint ?? "", /no child’s name/);
});
