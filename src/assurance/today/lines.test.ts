import assert from "node:assert/strict";
import { test } from "node:test";
import { action, challenge, decision } from "../../register/decisions/index.ts";
import type { DueAcross, Kept } from "../../register/grammar/index.ts";
import { group } from "../../register/groups/index.ts";
import { meeting } from "../../register/meetings/index.ts";
import { person } from "../../register/partners/index.ts";
import { lateness } from "./lateness.ts";
import { coming, dueByKind, mine, namedIn } from "./lines.ts";
import { questionFor } from "./waits.ts";

const day = "2026-04-22";
const entities = [person, group, meeting, decision, action, challenge];
const nothing: DueAcross = {
  ...{ own: [], hands: [], steps: [], late: [], soon: [], ahead: [], published: [] },
  ...{ lateCounts: new Map(), soonCounts: new Map() },
};
const kept = (entity: string, reference: string, more: Partial<Kept> = {}): Kept => ({
  ...{ entity, reference, title: reference, partnership: "oakmarch", version: 1, state: "proposed" },
  ...{ values: {}, retired: false, owner: null, due: null, open: true, public: false, changedAt: "" },
  ...{ rests: false, carriedTo: null, carriedFrom: null },
  ...more,
});
const told = (role: string) => ({
  entities,
  role,
  day,
  names: new Map([["AG-2024-001", "Oakmarch Council"]]),
});

test("how late something is stands in words that need no counting", () => {
  assert.equal(lateness("2026-04-22", day), "today");
  assert.equal(lateness("2026-04-23", day), "tomorrow");
  assert.equal(lateness("2026-05-06", day), "in 14 days");
  assert.equal(lateness("2026-04-21", day), "1 day late");
  assert.equal(lateness("2025-10-22", day), "6 months late");
  assert.equal(lateness("2023-04-20", day), "3 years late");
});

test("what waits for me stands once, with the strongest reason, the longest late first and what has no day last", () => {
  const found = {
    ...nothing,
    own: [
      kept("action", "A-2026-002", { state: "open", due: "2026-05-01" }),
      kept("action", "A-2026-001", { state: "open", due: "2026-04-01" }),
    ],
    steps: [
      kept("decision", "D-2026-005", { values: { body: "lsp" } }),
      kept("action", "A-2026-001", { state: "open", due: "2026-04-01" }),
    ],
  };
  const lines = mine(found, told("lead-safeguarding-partner"));
  assert.deepEqual(
    lines.map(({ reference, why }) => `${reference}: ${why}`),
    [
      "A-2026-001: Yours to do",
      "A-2026-002: Yours to do",
      "D-2026-005: For the lead safeguarding partners to decide",
    ],
  );
});

test("a chair is shown what waits for the group that they chair, and nothing of another group", () => {
  const found = {
    ...nothing,
    hands: [kept("group", "G-2024-003", { state: "meeting" })],
    steps: [
      kept("decision", "D-2026-001", { values: { body: "sub-group", group: "G-2024-003" } }),
      kept("decision", "D-2026-002", { values: { body: "sub-group", group: "G-2024-004" } }),
    ],
  };
  const lines = mine(found, told("sub-group-chair"));
  assert.deepEqual(
    lines.map(({ reference }) => reference),
    ["D-2026-001"],
  );
});

test("a meeting and a review come, they are not owed, until their day is past", () => {
  const next = kept("meeting", "M-2026-009", {
    state: "planned",
    due: "2026-04-30",
    values: { on: "2026-04-30" },
  });
  const past = kept("meeting", "M-2026-001", {
    state: "called",
    due: "2026-04-09",
    values: { on: "2026-04-09" },
  });
  const found = { ...nothing, soon: [next], late: [past], lateCounts: new Map([["meeting", 1]]) };
  assert.deepEqual(
    coming(found, told("analyst")).map(({ reference, clock, when }) => `${reference} ${clock} ${when}`),
    ["M-2026-009 Meets on in 8 days"],
  );
  const [only] = dueByKind(found, told("analyst"));
  assert.deepEqual(
    [only?.late, only?.soon, only?.lines.map(({ reference }) => reference)],
    [1, 0, ["M-2026-001"]],
  );
});

test("whose a thing is, is its owner, and otherwise the agency, person, group or body that it names", () => {
  const found = {
    ...nothing,
    late: [
      kept("action", "A-2026-001", {
        state: "open",
        owner: "Corin Thackwell",
        values: { agency: "AG-2024-001" },
      }),
      kept("challenge", "C-2026-001", { state: "raised", values: { agency: "AG-2024-001" } }),
      kept("decision", "D-2026-001", { values: { body: "lsp" } }),
    ],
    lateCounts: new Map([
      ["action", 1],
      ["challenge", 1],
      ["decision", 1],
    ]),
  };
  assert.deepEqual(namedIn(found), ["AG-2024-001"]);
  assert.deepEqual(
    dueByKind(found, told("analyst")).flatMap(({ lines }) => lines.map(({ whose }) => whose)),
    ["Lead safeguarding partners", "Corin Thackwell", "Oakmarch Council"],
  );
});

test("nobody is asked about what they may not see: a practitioner gets what is published, and nothing that waits", () => {
  const seen = (things: readonly string[]) => (_: string, thing: string) => things.includes(thing);
  const asked = { entities, day, later: () => "2026-05-06", kind: null };
  const practitioner = questionFor({
    ...asked,
    reader: {
      ...{ name: "Nadia Hollowmere", role: "practitioner" },
      may: seen(["published-decisions", "published-actions"]),
    },
  });
  assert.deepEqual(
    [practitioner?.kinds, practitioner?.reader.steps, practitioner?.published.map(({ name }) => name)],
    [[], [], ["decision", "action"]],
  );
  const chair = questionFor({
    ...asked,
    reader: { name: "Tamsin Oddingley", role: "sub-group-chair", may: seen(["decisions", "actions"]) },
  });
  assert.deepEqual(
    [chair?.kinds.map(({ entity }) => entity.name), chair?.reader.steps.map(({ entity }) => entity.name)],
    [["decision", "action"], ["decision"]],
  );
  assert.deepEqual(chair?.published, []);
});
