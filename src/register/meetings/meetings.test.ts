import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "../access/index.ts";
import { type Around, moved, type Values } from "../grammar/index.ts";
import { item, meeting } from "./index.ts";

const by = (role: Role) => ({ account: "a", session: null, name: "Linnet Cawdrey", role });
const around = (names: Around["names"] = [], on = "2026-04-22"): Around => ({
  ...{ reference: "M-2026-001", names, namedBy: [], beside: [], on },
});

function tried(
  entity: typeof meeting,
  state: string,
  move: string,
  values: Values,
  given: Values,
  seen = around(),
) {
  const found = entity.moves.find(({ name }) => name === move);
  assert.ok(found);
  return moved(entity, { state, values, retired: false }, found, {
    given,
    by: by("business-manager"),
    around: seen,
  });
}
const problems = (result: ReturnType<typeof tried>) =>
  "problems" in result ? Object.values(result.problems).join(" ") : "";

test("a meeting cannot have been held before its day, nor a seat have come twice", () => {
  const attendance = JSON.stringify([{ member: "GM-1", came: "present" }]);
  const twice = JSON.stringify([
    { member: "GM-1", came: "present" },
    { member: "GM-1", came: "absent" },
  ]);
  assert.match(
    problems(tried(meeting, "called", "hold", { on: "2026-05-14" }, { attendance })),
    /still to come/,
  );
  assert.match(
    problems(tried(meeting, "called", "hold", { on: "2026-04-16" }, { attendance: twice })),
    /twice/,
  );
  assert.equal(problems(tried(meeting, "called", "hold", { on: "2026-04-16" }, { attendance })), "");
});

test("a meeting moved to another day counts it, and has to be called anew", () => {
  const result = tried(
    meeting,
    "called",
    "rearrange",
    { on: "2026-05-14", sentOn: "2026-05-07", slips: "1" },
    { on: "2026-05-21" },
  );
  assert.ok(!("problems" in result));
  assert.deepEqual(result.draft, {
    state: "planned",
    values: { on: "2026-05-21", slips: "2" },
    retired: false,
  });
});

const named = (group: string, state: string) => [
  {
    field: "meeting",
    entity: "meeting",
    reference: "M-2026-001",
    state,
    open: true,
    retired: false,
    values: { group },
  },
];

test("an item goes to a meeting of its own group that is still to come", () => {
  const place = (group: string, state: string) =>
    problems(
      tried(
        item,
        "proposed",
        "place",
        { group: "G-1" },
        { meeting: "M-2026-001" },
        around(named(group, state)),
      ),
    );
  assert.match(place("G-2", "planned"), /another group’s/);
  assert.match(place("G-1", "confirmed"), /over or cancelled/);
  assert.equal(place("G-1", "called"), "");
});

test("once the minutes are confirmed what came of an item is corrected only after they are opened again", () => {
  const reword = (state: string) =>
    problems(
      tried(
        item,
        "taken",
        "reword",
        { group: "G-1", meeting: "M-2026-001" },
        { outcome: "Agreed." },
        around(named("G-1", state)),
      ),
    );
  assert.match(reword("confirmed"), /open them again first/);
  assert.equal(reword("drafted"), "");
});

test("minutes are confirmed by their own group, and not before the meeting", () => {
  const confirm = (given: Values, group: string) =>
    problems(
      tried(
        meeting,
        "drafted",
        "confirm",
        { on: "2026-03-12", group: "G-1" },
        { confirmedAt: "M-2026-002", ...given },
        around([...named(group, "held").map((each) => ({ ...each, field: "confirmedAt" }))]),
      ),
    );
  assert.match(confirm({ confirmedOn: "2026-03-01" }, "G-1"), /before the meeting/);
  assert.match(confirm({ confirmedOn: "2026-04-16" }, "G-2"), /another group’s/);
  assert.equal(confirm({ confirmedOn: "2026-04-16" }, "G-1"), "");
});

test("the password of an online meeting does not stand in the register", () => {
  const refused = (join: string) => meeting.refuses?.({ join }, around())?.join ?? "";
  assert.match(refused("https://meet.example/j/1?pwd=abc"), /leave the password out/);
  assert.equal(refused("https://meet.example/j/1"), "");
});
