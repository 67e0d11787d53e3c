import assert from "node:assert/strict";
import { test } from "node:test";
import { keptAs } from "../testing.ts";
import { attendanceOf, type Came, quorumOf, seatsOf } from "./attendance.ts";
import { attendanceByAgency, type Counted, meetingTally } from "./tallies.ts";

const names = new Map([
  ["AG-1", "Council"],
  ["AG-2", "Police"],
  ["AG-3", "Schools"],
  ["PE-1", "Linnet Cawdrey"],
]);
const membership = (reference: string, values: Readonly<Record<string, string>>) =>
  keptAs("membership", reference, { group: "G-1", from: "2024-07-01", voting: "yes", ...values }, "current");
const memberships = [
  membership("GM-1", { seat: "Head of quality", agency: "AG-1", holder: "PE-1" }),
  membership("GM-2", { seat: "Superintendent", agency: "AG-2" }),
  membership("GM-3", { seat: "Head teacher", agency: "AG-3", voting: "no" }),
  membership("GM-4", { seat: "Former seat", agency: "AG-1", until: "2025-03-31" }),
  membership("GM-5", { seat: "Another group's", group: "G-2" }),
];

test("the seats of a day are the group's that stood on it, those with a vote first", () => {
  const on = (day: string, named: readonly string[] = []) =>
    seatsOf(memberships, names, { group: "G-1", on: day, named }).map(({ seat }) => seat);
  assert.deepEqual(on("2026-04-16"), ["Head of quality", "Superintendent", "Head teacher"]);
  assert.deepEqual(on("2025-03-31"), ["Former seat", "Head of quality", "Superintendent", "Head teacher"]);
  assert.ok(on("2026-04-16", ["GM-4"]).includes("Former seat"));
});

const seats = new Map(
  seatsOf(memberships, names, { group: "G-1", on: "2026-04-16", named: [] }).map((each) => [
    each.reference,
    each,
  ]),
);
const came = (...how: readonly Came[]) =>
  attendanceOf(
    {
      attendance: JSON.stringify(
        how.map((each, at) => ({
          member: `GM-${at + 1}`,
          came: each,
          ...(at === 0 ? { person: "Perran Oddie" } : {}),
        })),
      ),
    },
    seats,
  );

test("whoever held a seat that day is named, though it has changed hands since", () => {
  assert.equal(came("present")[0]?.person, "Perran Oddie");
});

const terms = { withoutQuorum: "informs" };
const rule = { least: 2, agencies: [{ agency: "AG-2", name: "Police" }] };

test("a deputy counts for the quorum, a member without a vote does not", () => {
  assert.equal(quorumOf(rule, came("present", "deputy", "absent"), terms).quorate, true);
  const short = quorumOf(rule, came("present", "apologies", "present"), terms);
  assert.equal(short.quorate, false);
  assert.match(
    short.words,
    /1 of at least 2 voting members.*Police.*for information, and nothing is decided/,
  );
});

const counted = (on: string, state: string, how: readonly Came[], more: Partial<Counted> = {}): Counted => ({
  ...{ on, state, slips: 0, attended: came(...how), quorate: true },
  ...more,
});

test("an agency came where anybody came for it, and only to meetings that were held", () => {
  const tally = attendanceByAgency([
    counted("2026-01-15", "confirmed", ["present", "deputy", "absent"]),
    counted("2026-02-12", "drafted", ["present", "apologies", "present"]),
    counted("2026-03-12", "cancelled", ["present", "present", "present"]),
  ]);
  assert.deepEqual(
    tally.map(({ name, came, of, byDeputy }) => [name, came, of, byDeputy]),
    [
      ["Council", 2, 2, 0],
      ["Police", 1, 2, 1],
      ["Schools", 1, 2, 0],
    ],
  );
});

test("meetings are counted by the day on which they were due, and a cancelled one is due and not held", () => {
  const meetings = [
    counted("2025-04-10", "confirmed", []),
    counted("2025-08-07", "confirmed", [], { quorate: false }),
    counted("2026-03-17", "cancelled", [], { quorate: null }),
    counted("2026-04-16", "held", [], { slips: 1 }),
    counted("2026-05-14", "planned", [], { quorate: null }),
  ];
  assert.deepEqual(meetingTally(meetings, "2025-04-23", "2026-04-22"), {
    ...{ due: 3, held: 2, quorate: 1, cancelled: 1, moved: 1 },
  });
});
