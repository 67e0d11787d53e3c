import assert from "node:assert/strict";
import { test } from "node:test";
import { keptAs } from "../testing.ts";
import { eventOf } from "./events.ts";
import { dayOff, papersDue, papersInWords } from "./papers.ts";
import { forwardPlan } from "./plan.ts";

test("papers are due out so many working days before, Easter and the week's end left out", () => {
  assert.equal(papersDue("2026-04-14", 10), "2026-03-27");
  assert.equal(papersDue("2026-05-14", 5), "2026-05-07");
  assert.equal(papersDue("2099-05-14", 5), null);
});

test("a meeting on a Sunday or a bank holiday is said to be on one, and may stand there", () => {
  assert.deepEqual(["2026-05-03", "2026-05-04", "2026-05-05"].map(dayOff), [
    " (a Sunday)",
    " (a bank holiday)",
    "",
  ]);
});

test("papers that went out late are said to be late, by working days", () => {
  const said = (sentOn: string | undefined, today: string) =>
    papersInWords({ on: "2026-04-14", sentOn, workingDays: 10, today });
  assert.deepEqual(said("2026-03-27", "2026-04-22").late, false);
  assert.match(said("2026-04-02", "2026-04-22").words, /Sent on 2 April 2026, 4 working days late/);
  assert.deepEqual(said(undefined, "2026-03-28"), {
    words: "Were due out by 27 March 2026, and are not sent yet.",
    late: true,
  });
  assert.equal(said(undefined, "2026-03-27").late, false);
});

const meeting = (reference: string, on: string, state = "planned") =>
  keptAs("meeting", reference, { title: reference, on, begins: "10:00" }, state);
const item = (reference: string, values: Readonly<Record<string, string>>, state = "proposed") =>
  keptAs("item", reference, values, state);

test("the forward plan has each item once: on an agenda, in the month in which it is wanted, late, or without a day", () => {
  const plan = forwardPlan({
    meetings: [
      meeting("M-2", "2026-06-11"),
      meeting("M-1", "2026-05-14"),
      meeting("M-0", "2026-04-16", "held"),
    ],
    items: [
      item("I-1", { meeting: "M-1", order: "2" }, "agenda"),
      item("I-2", { meeting: "M-1", order: "1" }, "agenda"),
      item("I-3", { wantedBy: "2026-06-30" }),
      item("I-4", { wantedBy: "2026-04-17" }),
      item("I-5", {}),
      item("I-6", { wantedBy: "2027-06-30" }),
    ],
    ...{ today: "2026-04-22", months: 12 },
  });
  const [april, may, june] = plan.months;
  assert.equal(plan.months.length, 12);
  assert.deepEqual(april, { month: "2026-04", meetings: [], wanted: [] });
  assert.deepEqual(
    may?.meetings[0]?.items.map(({ reference }) => reference),
    ["I-2", "I-1"],
  );
  assert.deepEqual(
    june?.wanted.map(({ reference }) => reference),
    ["I-3"],
  );
  assert.deepEqual(
    [plan.late, plan.undated].map((each) => each.map(({ reference }) => reference)),
    [["I-4"], ["I-5"]],
  );
  assert.equal(plan.beyond, 1);
});

test("a meeting's entry keeps its name for good, counts its changes, and says when it is cancelled", () => {
  const event = eventOf(meeting("M-2026-007", "2026-05-14", "cancelled"), "https://waymark.example");
  assert.equal(event.uid, "m-2026-007@oakmarch.waymark.invalid");
  assert.deepEqual([event.start, event.end], ["2026-05-14T10:00", "2026-05-14T11:00"]);
  assert.deepEqual([event.sequence, event.cancelled], [2, true]);
  assert.match(event.description ?? "", /https:\/\/waymark\.example\/meetings\/M-2026-007/);
});
