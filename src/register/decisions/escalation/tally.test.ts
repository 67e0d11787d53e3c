import assert from "node:assert/strict";
import { test } from "node:test";
import { daysTaken, type Raised, tallyOf } from "./tally.ts";

const one = (more: Partial<Raised> = {}): Raised => ({
  ...{ by: "health", with: "council", about: "referral", level: "3", stage: 2 },
  ...{ raisedOn: "2025-06-02", resolvedOn: "2025-06-04", outcome: "accepted", told: true },
  ...more,
});

test("an escalation raised on a Thursday before Easter and settled on the Tuesday after took one working day", () => {
  assert.equal(daysTaken({ raisedOn: "2026-04-02", resolvedOn: "2026-04-07" }), 1);
});

test("one settled on the day on which it was raised took none, and one that is not settled has no days", () => {
  assert.equal(daysTaken({ raisedOn: "2026-04-07", resolvedOn: "2026-04-07" }), 0);
  assert.equal(daysTaken({ raisedOn: "2026-04-07", resolvedOn: null }), null);
});

test("the median of two, two and nine days is two; with a fourth of six it is four", () => {
  const took = (resolvedOn: string) => one({ raisedOn: "2025-06-02", resolvedOn });
  const three = [took("2025-06-04"), took("2025-06-04"), took("2025-06-13")];
  assert.equal(tallyOf(three, []).medianDays, 2);
  assert.equal(tallyOf([...three, took("2025-06-10")], []).medianDays, 4);
  assert.equal(tallyOf(three, []).longestDays, 9);
});

test("each escalation counts once, at the stage that it reached, for who raised it and for who answered", () => {
  const tally = tallyOf([one(), one({ stage: 4 }), one({ by: "schools", stage: 1 })], []);
  assert.deepEqual(tally.raisedBy, [
    { agency: "health", byStage: [0, 1, 0, 1, 0], total: 2 },
    { agency: "schools", byStage: [1, 0, 0, 0, 0], total: 1 },
  ]);
  assert.deepEqual(tally.raisedWith, [{ agency: "council", byStage: [1, 1, 0, 1, 0], total: 3 }]);
});

test("an agency that raised none is named, even where it answered some", () => {
  assert.deepEqual(tallyOf([one()], ["health", "council", "police"]).silent, ["council", "police"]);
  assert.deepEqual(tallyOf([], ["police"]).silent, ["police"]);
});

test("whether practitioners were told is counted of what is settled only", () => {
  const open = one({ resolvedOn: null, outcome: null, told: null });
  const tally = tallyOf([one(), one({ told: false }), one({ told: null }), open], []);
  assert.deepEqual(tally.told, { yes: 1, no: 1, notYet: 1 });
  assert.deepEqual([tally.total, tally.settled], [4, 3]);
});

test("where nothing was raised there is no median to show", () => {
  const { medianDays, longestDays, raisedBy, byReason } = tallyOf([], []);
  assert.deepEqual([medianDays, longestDays, raisedBy, byReason], [null, null, [], []]);
});
