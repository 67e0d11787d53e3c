import assert from "node:assert/strict";
import { test } from "node:test";
import { type Edition, editions } from "../sets.ts";
import {
  type Confirmed,
  checklistOf,
  countsInWords,
  type Found,
  itemsInUse,
  type Worded,
} from "./checklist.ts";

const nothing = { wordings: [], confirmations: [], answers: [] };
const of = (name: string): Edition => {
  const found = editions.find(({ edition }) => edition === name);
  if (!found) throw new Error(`no set ${name}`);
  return found;
};
const report = (said: Partial<Parameters<typeof itemsInUse>[2]> = {}) =>
  itemsInUse(of("2023"), "yearly-report", { ...nothing, ...said });
const costs = "2023-yearly-report-costs";
const one = (said: Parameters<typeof report>[0], id = costs) => {
  const found = report(said).find((each) => each.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

const found = (item: string, verdict: Found["verdict"], more: Partial<Found> = {}): Found => ({
  ...{ reference: "FI-2026-001", item, title: "As found", verdict, evidence: "Section 9", missing: "" },
  ...{ by: "Wren Abbotsley", on: "2026-04-13", shownBy: [], action: null },
  ...more,
});
const read = (more: Partial<Confirmed> = {}): Confirmed => ({
  ...{ reference: "CF-2026-001", item: costs, source: "Chapter 2", agrees: true, says: "The same." },
  ...{ by: "Bram Larkspurn", on: "2026-03-20" },
  ...more,
});
const worded = (more: Partial<Worded> = {}): Worded => ({
  ...{ reference: "RW-2026-001", item: costs, edition: "2023", for: "yearly-report", title: "Costs" },
  ...{ words: "Costs by partner, and what they bought", source: "Chapter 2" },
  ...more,
});

test("an item known from hearsay is to be checked until somebody has read its source", () => {
  assert.equal(one({}).toCheck, true);
  assert.equal(one({ confirmations: [read()] }).toCheck, false);
  assert.equal(one({}, "2023-yearly-report-done").toCheck, false);
});

test("an item that the source words otherwise is to be checked until the partnership words it anew", () => {
  const differs = [read({ agrees: false })];
  assert.equal(one({ confirmations: differs }).toCheck, true);
  assert.equal(one({ confirmations: differs, wordings: [worded()] }).toCheck, false);
});

test("of two who read the source the later counts", () => {
  const later = read({ reference: "CF-2026-002", on: "2026-04-01", agrees: false });
  assert.equal(one({ confirmations: [later, read()] }).confirmation?.reference, "CF-2026-002");
});

test("the partnership’s own words stand in place of the set’s, which stay to be seen", () => {
  const { words, setWords } = one({ wordings: [worded()] });
  assert.equal(words, "Costs by partner, and what they bought");
  assert.match(setWords ?? "", /breakdown of costs/);
});

test("an item of the partnership’s own comes after the set’s, in its edition and kind only", () => {
  const own = worded({ item: null, title: "Voice of care leavers" });
  const items = report({ wordings: [own] });
  assert.deepEqual(
    [items.length, items.at(-1)?.number, items.at(-1)?.title],
    [16, 16, "Voice of care leavers"],
  );
  assert.equal(itemsInUse(of("2026"), "yearly-report", { ...nothing, wordings: [own] }).length, 17);
});

test("a checklist counts what is met, partly met, not met, and what nobody has looked at", () => {
  const items = report();
  const at = (index: number) => items[index]?.id ?? "";
  const { counts } = checklistOf(items, [
    found(at(0), "met"),
    found(at(1), "met"),
    found(at(2), "partly"),
    found(at(3), "not"),
    found(at(12), "not-applicable"),
  ]);
  assert.equal(countsInWords(counts), "2 of 15 met, 1 partly, 1 not met, 1 does not apply, 10 not looked at");
});

test("where all is met, nothing else is said", () => {
  const items = report();
  const all = checklistOf(
    items,
    items.map(({ id }) => found(id, "met")),
  );
  assert.equal(countsInWords(all.counts), "15 of 15 met");
});

test("of two findings on an item the later counts", () => {
  const { lines } = checklistOf(report(), [
    found(costs, "met", { reference: "FI-2026-002", on: "2026-04-20" }),
    found(costs, "not"),
  ]);
  assert.equal(lines.find(({ id }) => id === costs)?.finding?.verdict, "met");
});

test("a finding on an item that the edition does not ask for is not lost", () => {
  const { beside, counts } = checklistOf(report(), [found("2018-yearly-report-impact", "met")]);
  assert.deepEqual([beside.length, counts.met], [1, 0]);
});
