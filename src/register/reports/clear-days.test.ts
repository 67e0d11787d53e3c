import assert from "node:assert/strict";
import { test } from "node:test";
import { day } from "../../kit/web/index.ts";
import { latestFor, publishedInTime } from "./clear-days.ts";

test("for the committee of 22 April 2026 the papers are open on 14 April at the latest", () => {
  assert.equal(latestFor("2026-04-22"), "2026-04-14");
});

const published = (publishedOn: string, urgent?: string, meetingOn = "2026-04-22") =>
  publishedInTime({ meetingOn, publishedOn, urgent }, day)?.publishedOn;

test("a report that leaves four clear days is refused, with the last day that would have left five", () => {
  assert.equal(published("2026-04-14"), undefined);
  assert.match(String(published("2026-04-15")), /last day that left 5 clear working days was 14 April 2026/);
});

test("an urgent report may be later where it says why, and Easter Monday is no clear day", () => {
  assert.equal(published("2026-04-20", "The review came out yesterday."), undefined);
  // 3 and 6 April 2026 are Good Friday and Easter Monday.
  assert.match(String(published("2026-04-01", undefined, "2026-04-09")), /was 30 March 2026/);
});

test("nothing is published for a meeting on its own day", () => {
  assert.match(String(published("2026-04-22")), /not before the meeting/);
});
