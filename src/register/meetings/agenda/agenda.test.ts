import assert from "node:assert/strict";
import { test } from "node:test";
import { keptAs } from "../testing.ts";
import { agendaOf } from "./agenda.ts";
import { changesOf } from "./changes.ts";

const item = (number: number, values: Readonly<Record<string, string>>, state = "agenda") =>
  keptAs("item", `I-2026-00${number}`, { title: `Item ${number}`, ...values }, state);

test("each item has the time at which it begins, as long as those before it say how long they take", () => {
  const { placed, over, untimed } = agendaOf("09:30", "11:00", [
    item(1, { order: "2", minutes: "20" }),
    item(2, { order: "1", minutes: "45" }),
    item(3, { order: "3" }),
    item(4, {}),
    item(5, { order: "1" }, "dropped"),
  ]);
  assert.deepEqual(
    placed.map(({ item, number, at }) => [item.title, number, at]),
    [
      ["Item 2", 1, "09:30"],
      ["Item 1", 2, "10:15"],
      ["Item 3", 3, "10:35"],
      ["Item 4", 4, null],
    ],
  );
  assert.deepEqual([over, untimed], [0, 2]);
});

test("an agenda says by how many minutes it runs over", () => {
  assert.equal(agendaOf("09:30", "10:00", [item(1, { minutes: "25" }), item(2, { minutes: "15" })]).over, 10);
});

test("what is ticked comes in at its place, everything is numbered anew, and what stays as it is is left alone", () => {
  const [first, second] = [item(1, { order: "1", minutes: "10" }), item(2, { order: "2", minutes: "10" })];
  const [wanted, unwanted] = [item(3, {}, "proposed"), item(4, {}, "proposed")];
  const typed = {
    ...{ "I-2026-001.order": "1", "I-2026-001.minutes": "10", "I-2026-001.version": "3" },
    ...{ "I-2026-002.order": "2", "I-2026-002.minutes": "30", "I-2026-002.version": "3" },
    ...{
      "I-2026-003.add": "yes",
      "I-2026-003.order": "2",
      "I-2026-003.minutes": "",
      "I-2026-003.version": "3",
    },
  };
  const changes = changesOf([first, second], [wanted, unwanted], typed);
  assert.deepEqual(
    "wishes" in changes
      ? changes.wishes.map(({ kept, move, values }) => [kept.title, move, values])
      : changes,
    [
      ["Item 3", "place", { order: "2" }],
      ["Item 2", "arrange", { order: "3", minutes: "30" }],
    ],
  );
});

test("an agenda that somebody changed meanwhile, or a place that is no number, is refused at its item", () => {
  const changes = changesOf([item(1, {})], [], {
    "I-2026-001.version": "2",
    "I-2026-001.minutes": "half an hour",
  });
  assert.ok("problems" in changes);
  assert.match(changes.problems["I-2026-001.order"] ?? "", /changed it meanwhile/);
  assert.match(changes.problems["I-2026-001.minutes"] ?? "", /minutes as a number/);
});
