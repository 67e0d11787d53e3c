import assert from "node:assert/strict";
import { test } from "node:test";
import { type Inputs, snapshotId, yearsEndedBy } from "./identity.ts";

const receipt = (id: string) => ({
  ...{ id, format: "cin-census", agency: "council", period: "2024-25" },
  ...{ receivedOn: "2025-07-01", provisional: false },
});

const inputs: Inputs = {
  receipts: [receipt("a"), receipt("b")],
  facts: [["agencies.json", "1"]],
  thresholds: [{ from: "2017-03-01" }],
  arrivals: [],
  yearsEnded: 2026,
  codeVersion: "0.1.0+a",
  keyFingerprint: "k",
};

test("the same inputs give the same snapshot, whatever else a receipt says of itself", () => {
  const later = inputs.receipts.map((each) => ({ ...each, receivedBy: "somebody else" }));
  assert.equal(snapshotId({ ...inputs, receipts: later }), snapshotId(inputs));
  assert.match(snapshotId(inputs), /^[0-9a-f]{16}$/);
});

test("another file, order, fact, threshold, caveat, year's end, program or key gives another snapshot", () => {
  const others: Inputs[] = [
    { ...inputs, receipts: [...inputs.receipts, receipt("c")] },
    { ...inputs, receipts: inputs.receipts.toReversed() },
    { ...inputs, receipts: [{ ...receipt("a"), provisional: true }, receipt("b")] },
    { ...inputs, facts: [["agencies.json", "2"]] },
    { ...inputs, thresholds: [{ from: "2017-03-02" }] },
    { ...inputs, arrivals: [{ sentence: "It is late." }] },
    { ...inputs, yearsEnded: 2027 },
    { ...inputs, codeVersion: "0.1.0+b" },
    { ...inputs, keyFingerprint: "l" },
  ];
  assert.equal(new Set([inputs, ...others].map(snapshotId)).size, others.length + 1);
});

test("a year ends on 31 March, not before it is over", () => {
  assert.equal(yearsEndedBy("2026-03-31"), 2025);
  assert.equal(yearsEndedBy("2026-04-01"), 2026);
});
