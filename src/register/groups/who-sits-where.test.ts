import assert from "node:assert/strict";
import { test } from "node:test";
import { type Came, type Seat, type Sitting, sittingFrom } from "./seats.ts";
import { whoSitsWhere } from "./who-sits-where.ts";

const director: Seat = {
  ...{ reference: "GM-1", seat: "Director", group: "G-1", agency: "council", holder: "PE-1" },
  ...{ since: "2024-07-01", deputy: null, voting: true, from: "2024-07-01", until: null },
};
const manager: Seat = { ...director, reference: "GM-2", seat: "Business manager", voting: false };
const met = (group: string, on: string, ...rows: readonly (readonly [string, Came])[]): Sitting => ({
  ...{ reference: on, group, on },
  rows: rows.map(([seat, came]) => ({ seat, came })),
});
const year = { from: "2025-04-22", day: "2026-04-22" };

test("an agency has come where a member with a vote came, not where its officers only advised", () => {
  const sittings = [
    met("G-1", "2025-05-08", ["GM-1", "present"], ["GM-2", "present"]),
    met("G-1", "2025-06-12", ["GM-1", "apologies"], ["GM-2", "present"]),
  ];
  const given = { agencies: ["council"], groups: ["G-1"], seats: [director, manager], sittings, ...year };
  const [row] = whoSitsWhere(given);
  assert.deepEqual([row?.attendance.came, row?.attendance.meetings], [1, 2]);
});

test("an agency that only advises in a group has come where its adviser came", () => {
  const sittings = [met("G-1", "2025-06-12", ["GM-2", "present"])];
  const given = { agencies: ["council"], groups: ["G-1"], seats: [manager], sittings, ...year };
  assert.equal(whoSitsWhere(given)[0]?.attendance.came, 1);
});

test("an agency without a seat in a group has an empty place there, and its attendance is that of the others", () => {
  const second = { ...director, reference: "GM-3", group: "G-2", holder: null, since: null };
  const sittings = [met("G-1", "2025-05-08", ["GM-1", "deputy"]), met("G-3", "2025-05-09")];
  const [row] = whoSitsWhere({
    ...{ agencies: ["council"], groups: ["G-1", "G-2", "G-3"], seats: [director, second], sittings },
    ...year,
  });
  assert.deepEqual(
    row?.cells.map((cell) => cell && [cell.seats.length, cell.vacant, cell.attendance.byDeputy]),
    [[1, 0, 1], [1, 1, 0], null],
  );
  assert.deepEqual([row?.attendance.came, row?.attendance.meetings], [1, 1]);
});

test("a seat that has ended is nobody's today", () => {
  const seats = [{ ...director, until: "2026-03-31" }];
  const [row] = whoSitsWhere({ agencies: ["council"], groups: ["G-1"], seats, sittings: [], ...year });
  assert.deepEqual(row?.cells, [null]);
});

test("attendance counts at meetings that were held and wrote it down, and at no others", () => {
  const values = { group: "G-1", on: "2025-05-08", attendance: '[{"member":"GM-1","came":"deputy"}]' };
  const kept = (state: string, more = {}) =>
    sittingFrom({ reference: "M-1", state, values: { ...values, ...more } });
  for (const state of ["held", "drafted", "confirmed"])
    assert.deepEqual(kept(state)?.rows, [{ seat: "GM-1", came: "deputy" }]);
  for (const state of ["planned", "called", "cancelled"]) assert.equal(kept(state), null);
  const { attendance: _, ...without } = values;
  assert.equal(sittingFrom({ reference: "M-1", state: "held", values: without }), null);
});
