import assert from "node:assert/strict";
import { test } from "node:test";
import { demandOf, type Planned } from "./demand.ts";
import { finding, forecast, whatWouldMove } from "./forecast.ts";
import { hoursThere, type Post } from "./hours.ts";
import { openDays } from "./months.ts";
import type { Norms } from "./norms.ts";
import { absencesIn, sharesIn } from "./shares.ts";

const children = "Children’s partnership";
const post = (more: Partial<Post> = {}): Post => ({
  ...{ title: "Coordinator", hoursAWeek: 37, from: "2024-07-01", until: null, heldSince: "2024-07-01" },
  shares: [
    { board: children, percent: 60 },
    { board: "Adults’ board", percent: 40 },
  ],
  absences: [],
  ...more,
});
const there = (posts: readonly Post[], month: string, awayPercent = 0) =>
  Math.round(hoursThere(posts, { month, board: children, awayPercent }) * 10) / 10;

test("a post gives a fifth of its week for every open day: May 2026 has 19, and 60 per cent of 37 hours is 84.4", () => {
  assert.equal(openDays("2026-05").length, 19);
  assert.equal(there([post()], "2026-05"), 84.4);
});

test("ordinary leave, training and sickness come off: of 84.4 hours 16 per cent leave 70.9", () => {
  assert.equal(there([post()], "2026-05", 16), 70.9);
});

test("a vacant post gives nothing, one filled in the month counts from that day, one paid until September ends there", () => {
  assert.equal(there([post({ heldSince: null })], "2026-05"), 0);
  assert.equal(there([post({ heldSince: "2026-05-26" })], "2026-05"), 17.8);
  assert.equal(there([post({ until: "2026-09-30" })], "2026-10"), 0);
});

test("half away for a week takes half of that week's hours", () => {
  const absences = [{ from: "2026-06-01", to: "2026-06-05", percent: 50 }];
  assert.deepEqual([there([post()], "2026-06"), there([post({ absences })], "2026-06")], [97.7, 86.6]);
});

test("shares that are not 100 per cent together, and days away that are no days, are refused in words", () => {
  const rows = (all: readonly object[]) => JSON.stringify(all);
  assert.deepEqual(
    sharesIn(
      rows([
        { partnership: "A", percent: "60" },
        { partnership: "B", percent: "30" },
      ]),
    ),
    {
      refused: "they are 90 per cent together; make them 100",
    },
  );
  assert.ok("shares" in sharesIn(rows([{ partnership: "A", percent: "100 per cent" }])));
  assert.ok("refused" in absencesIn(rows([{ from: "1 June 2026", to: "31 June 2026" }])));
  assert.deepEqual(absencesIn(rows([{ from: "1 June 2026", to: "5/6/2026", percent: "50%" }])), {
    absences: [{ from: "2026-06-01", to: "2026-06-05", percent: 50 }],
  });
});

const norms: Norms = {
  ...{ mark: "K", source: "A test.", awayPercent: 16, review: 10, contribution: 1.5 },
  meetings: { executive: { preparation: 12, attendance: 3, minutes: 7 } },
  versions: { draft: 20, deferred: 8 },
  standing: [{ board: children, work: "Local reviews", hoursAMonth: 30, to: "2026-06", movable: false }],
};
const planned: Planned = {
  board: children,
  groups: [{ name: "Executive", level: "executive", everyWeeks: 4, meetings: ["2026-05-14", "2026-06-11"] }],
  versions: [{ label: "Thresholds 4", state: "deferred", until: "2026-06-01" }],
  reviews: [{ title: "Neglect", on: "2025-02-28" }],
  contributions: [
    { title: "Police section", due: "2026-04-10" },
    { title: "Health section", due: "2026-06-20" },
  ],
};
const months = ["2026-05", "2026-06", "2026-07"];

test("what is planned is counted by the norms, and what is overdue falls into the first month", () => {
  const hours = demandOf(planned, norms, months).map(
    ({ month, work, hours }) => `${month} ${work}: ${hours}`,
  );
  assert.deepEqual(hours.toSorted(), [
    "2026-05 Contributions to ask for, chase and read: 1: 1.5",
    "2026-05 Local reviews: 30",
    "2026-05 Meetings: Executive: 22",
    "2026-05 Review: Neglect: 10",
    "2026-05 Text: Thresholds 4: 8",
    "2026-06 Contributions to ask for, chase and read: 1: 1.5",
    "2026-06 Local reviews: 30",
    "2026-06 Meetings: Executive: 22",
    "2026-06 Text: Thresholds 4: 8",
    `2026-07 Meetings: Executive: ${(31 / 28) * 22}`,
  ]);
});

test("what does not fit is said with its month, the hours, and what would have to move", () => {
  const all = forecast(months, demandOf(planned, norms, months), () => 60);
  assert.equal(
    finding(all),
    "The business unit’s work does not fit its hours in 2 of the next 3 months, first in May 2026; most in May 2026: 72 hours wanted, 60 there (119 per cent).",
  );
  assert.equal(
    all[0] && whatWouldMove(all[0]),
    "Would have to move: Review: Neglect (10); Text: Thresholds 4 (8).",
  );
  const worse = forecast(["2026-05"], demandOf(planned, norms, months), () => 40);
  assert.match(String(worse[0] && whatWouldMove(worse[0])), /Even then 14 hours are missing/);
});

test("where the work fits nothing is said, and a month without hours has no per cent", () => {
  const all = forecast(months, demandOf(planned, norms, months), () => 80);
  assert.equal(finding(all), null);
  assert.equal(all[2] && whatWouldMove(all[2]), null);
  assert.equal(forecast(["2026-05"], [], () => 0)[0]?.percent, null);
});
