import assert from "node:assert/strict";
import { test } from "node:test";
import { inWords, type Job, progressOf, standingOf, takenBy } from "./job.ts";

const asked: Job = {
  ...{ id: "0001", askedBy: "Wren Hollis", askedAt: "2026-04-22T09:00:00Z" },
  ...{ process: null, begun: [], ended: null },
};
const running: Job = {
  ...asked,
  process: { pid: 4711, born: "99" },
  begun: [
    { text: "Reading the rows of what was received", at: "2026-04-22T09:00:02Z" },
    { text: "Linking records to children", at: "2026-04-22T09:01:16Z" },
  ],
};
const now = "2026-04-22T09:01:30Z";

test("a build says of each step whether it is done, under way or to come, and for how long", () => {
  assert.deepEqual(progressOf(running, now).slice(0, 3), [
    { text: "Reading the rows of what was received", state: "done", lasting: "1 minute 14 seconds" },
    { text: "Linking records to children", state: "under way", lasting: "14 seconds" },
    { text: "Tracing each child’s journey", state: "to come", lasting: null },
  ]);
  assert.deepEqual(progressOf(asked, now), [], "nothing is said of the steps of a build that has not begun");
});

test("a build runs as long as its process lives, and has died when that is gone without a word", () => {
  assert.equal(standingOf(running, true, now), "running");
  assert.equal(standingOf(running, false, now), "died");
});

test("a build that was asked for is waited for; one that has not begun after a minute never will", () => {
  assert.equal(standingOf(asked, false, "2026-04-22T09:00:59Z"), "running");
  assert.equal(standingOf(asked, false, "2026-04-22T09:01:01Z"), "died");
});

test("a build that left its word is done or failed, whatever became of its process", () => {
  const seconds = { stage: 3.5, link: 0.8, total: 4.4 };
  const built = { snapshot: "a", seconds, children: 3, events: 4, indicators: 5, already: false };
  assert.equal(standingOf({ ...running, ended: { at: now, built } }, false, now), "done");
  assert.equal(
    standingOf({ ...running, ended: { at: now, failed: "The disk is full." } }, true, now),
    "failed",
  );
  assert.deepEqual(takenBy(built), {
    steps: [
      { text: "Reading the rows of what was received", seconds: 3.5 },
      { text: "Linking records to children", seconds: 0.8 },
    ],
    total: 4.4,
  });
});

test("a time is said in minutes and seconds", () => {
  assert.deepEqual([0.4, 1, 61.9, 3600].map(inWords), [
    "0 seconds",
    "1 second",
    "1 minute 1 second",
    "60 minutes 0 seconds",
  ]);
});
