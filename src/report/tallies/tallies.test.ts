import assert from "node:assert/strict";
import { test } from "node:test";
import { tallyKinds } from "../../dataset/extracts/index.ts";
import type { Kept, Values } from "../../register/grammar/index.ts";
import type { CountedMeeting } from "../../register/meetings/index.ts";
import { tallyFile } from "./file.ts";
import { type Business, talliesOf, yearsOver } from "./tallies.ts";

const nothing: Business = {
  ...{ meetings: [], decisions: [], actions: [], challenges: [], escalations: [], voices: [] },
  contributions: [],
  names: new Map([
    ["AG-1", "Oakmarch Council"],
    ["AG-2", "Three Rivers Police"],
    ["G-1", "Executive"],
  ]),
  education: new Set(["AG-3"]),
};

function kept(state: string, values: Values, more: Partial<Kept> = {}): Kept {
  return {
    ...{ entity: "any", partnership: "oakmarch", reference: "R-1", version: 1, title: "", owner: null },
    ...{ due: null, open: true, public: false, changedAt: "", rests: false, carriedTo: null },
    ...{ carriedFrom: null, retired: false, state, values },
    ...more,
  };
}

const seat = (agency: string, agencyName: string, came: "present" | "deputy" | "apologies") => ({
  ...{ reference: `GM-${agencyName}`, seat: "A seat", agency, agencyName, voting: true, person: "" },
  ...{ came, deputy: "" },
});

const met = (on: string, attended: CountedMeeting["attended"], more: Partial<CountedMeeting> = {}) => ({
  ...{ group: "Executive", on, state: "confirmed", slips: 0, quorate: true, attended },
  ...more,
});

/** "agency, group: amount" of a kind, without what is empty. */
function said(business: Partial<Business>, kind: string, year = "2024-25") {
  return talliesOf({ ...nothing, ...business }, year)
    .filter((each) => each.kind === kind)
    .map(({ agency, group, amount }) => [...[agency, group].filter(Boolean), amount].join(" "));
}

test("every kind is said in every year: nothing is said as 0, not by silence", () => {
  const tallies = talliesOf(nothing, "2024-25");
  assert.deepEqual(
    tallies.map(({ kind, amount }) => [kind, amount]),
    tallyKinds.map((kind) => [kind, 0]),
  );
});

test("31 March belongs to the year that it ends, 1 April to the next", () => {
  const meetings = [met("2025-03-31", []), met("2025-04-01", [])];
  assert.deepEqual(said({ meetings }, "meetings-held"), ["Executive 1"]);
  assert.deepEqual(said({ meetings }, "meetings-held", "2025-26"), ["Executive 1"]);
});

test("a cancelled meeting was not held; one without a quorum was, and could not decide", () => {
  const meetings = [
    met("2024-09-12", []),
    met("2024-10-10", [], { quorate: false }),
    met("2024-11-14", [], { state: "cancelled", quorate: null }),
  ];
  assert.deepEqual(said({ meetings }, "meetings-held"), ["Executive 2"]);
  assert.deepEqual(said({ meetings }, "meetings-quorate"), ["Executive 1"]);
});

test("an agency with a seat that stayed away is due and did not come; a deputy comes for it", () => {
  const meetings = [
    met("2024-09-12", [
      seat("AG-1", "Oakmarch Council", "deputy"),
      seat("AG-2", "Three Rivers Police", "apologies"),
    ]),
  ];
  const due = ["Oakmarch Council Executive 1", "Three Rivers Police Executive 1"];
  assert.deepEqual(said({ meetings }, "attendances-due"), due);
  assert.deepEqual(said({ meetings }, "attendances"), [
    "Oakmarch Council Executive 1",
    "Three Rivers Police Executive 0",
  ]);
});

test("education is counted by itself, as an agency among the others and as education", () => {
  const meetings = [
    met("2024-09-12", [seat("AG-3", "Schools", "present"), seat("AG-1", "Oakmarch Council", "present")]),
    met("2024-10-10", [seat("AG-3", "Schools", "apologies")]),
  ];
  assert.deepEqual(said({ meetings }, "education-attendances-due"), ["Schools Executive 2"]);
  assert.deepEqual(said({ meetings }, "education-attendances"), ["Schools Executive 1"]);
  assert.deepEqual(said({ meetings }, "attendances-due"), [
    "Oakmarch Council Executive 1",
    "Schools Executive 2",
  ]);
});

const action = (values: Values, state = "complete") =>
  kept(state, { due: "2024-12-31", agency: "AG-1", completedOn: "2024-12-20", ...values });

test("an action done by its day is in time, and one whose day was put back is not, however early it then came", () => {
  const actions = [action({}), action({ slips: "1" }), action({ completedOn: "2025-01-02" })];
  assert.deepEqual(said({ actions }, "actions-due"), ["Oakmarch Council 3"]);
  assert.deepEqual(said({ actions }, "actions-completed-in-time"), ["Oakmarch Council 1"]);
});

test("an action that was stopped is not due; one closed without evidence of impact has none", () => {
  const actions = [
    action({}, "stopped"),
    action({ impact: "Handovers rose from 11 of 30 to 27 of 30." }, "closed"),
    action({ noImpact: "Too few to tell." }, "closed"),
    action({ impact: "Claimed, and then opened again." }, "open"),
  ];
  assert.deepEqual(said({ actions }, "actions-due"), ["Oakmarch Council 3"]);
  assert.deepEqual(said({ actions }, "actions-closed-with-impact"), ["Oakmarch Council 1"]);
});

test("a decision counts in the year in which it was taken, also when a later one reversed it; a proposal does not", () => {
  const decisions = [
    kept("in-force", { decidedOn: "2024-07-11", group: "G-1" }, { public: true }),
    kept("reversed", { decidedOn: "2024-08-11" }),
    kept("proposed", { decideBy: "2024-08-11" }),
  ];
  assert.deepEqual(said({ decisions }, "decisions-made"), ["1", "Executive 1"]);
  assert.deepEqual(said({ decisions }, "decisions-published"), ["0", "Executive 1"]);
});

test("a challenge changed something only when that is on record and it is settled", () => {
  const challenges = [
    kept("settled", { raisedOn: "2024-07-11", changed: "yes" }),
    kept("settled", { raisedOn: "2024-07-11", changed: "no" }),
    kept("raised", { raisedOn: "2024-07-11" }),
    kept("withdrawn", { raisedOn: "2024-07-11" }),
  ];
  assert.deepEqual(said({ challenges }, "challenges-made"), ["3"]);
  assert.deepEqual(said({ challenges }, "challenges-that-changed-something"), ["1"]);
});

test("an escalation stands at the stage that it reached, with the agency that raised it", () => {
  const escalations = [
    kept("told", { raisedOn: "2024-07-16", raisedBy: "AG-2" }),
    kept("resolved", { raisedOn: "2024-07-16", raisedBy: "AG-2", stage: "3" }),
    kept("withdrawn", { raisedOn: "2024-07-16", raisedBy: "AG-2", stage: "3" }),
  ];
  assert.deepEqual(said({ escalations }, "escalations-at-stage-1"), ["Three Rivers Police 1"]);
  assert.deepEqual(said({ escalations }, "escalations-at-stage-3"), ["Three Rivers Police 1"]);
});

test("feedback is answered when those who gave it were told, and a contribution is in time by the day first asked", () => {
  const voices = [
    kept("told-back", { heardOn: "2024-09-18", heardBy: "AG-1", told: "yes" }),
    kept("acted-on", { heardOn: "2024-09-18", heardBy: "AG-1" }),
  ];
  assert.deepEqual(said({ voices }, "voices-heard"), ["Oakmarch Council 2"]);
  assert.deepEqual(said({ voices }, "voices-answered"), ["Oakmarch Council 1"]);
  const due = { due: "2024-06-30", agency: "AG-1" };
  const contributions = [
    kept("received", { ...due, receivedOn: "2024-06-30" }),
    kept("received", { ...due, receivedOn: "2024-06-30", slips: "1" }),
    kept("declined", due),
    kept("dropped", due),
  ];
  assert.deepEqual(said({ contributions }, "contributions-due"), ["Oakmarch Council 3"]);
  assert.deepEqual(said({ contributions }, "contributions-in-time"), ["Oakmarch Council 1"]);
});

test("years are sent once they are over, from the first in which the partnership met", () => {
  const meetings = [met("2024-07-11", []), met("2026-04-16", [])];
  assert.deepEqual(yearsOver({ ...nothing, meetings }, "2026-04-22"), ["2024-25", "2025-26"]);
  assert.deepEqual(yearsOver({ ...nothing, meetings }, "2026-03-31"), ["2024-25"]);
  assert.deepEqual(yearsOver(nothing, "2026-04-22"), []);
});

test("the file names no person and no text of a record, and the same business gives the same bytes", () => {
  const told = { title: "About Wren", owner: "Rosalind Pemberwick", completion: "Seen." };
  const one = {
    ...nothing,
    actions: [action(told)],
    meetings: [
      met("2024-09-12", [{ ...seat("AG-1", "Oakmarch Council", "present"), person: "Hester Wynyard" }]),
    ],
  };
  const { name, text } = tallyFile("2024-25", talliesOf(one, "2024-25"));
  assert.equal(name, "register-tallies-2024-25.csv");
  assert.doesNotMatch(text, /Wren|Pemberwick|Wynyard|Seen/);
  assert.match(text, /^2024-25,Oakmarch Council,Executive,attendances,1\r$/m);
  assert.equal(tallyFile("2024-25", talliesOf({ ...one, actions: [...one.actions] }, "2024-25")).text, text);
});
