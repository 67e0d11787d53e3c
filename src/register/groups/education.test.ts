import assert from "node:assert/strict";
import { test } from "node:test";
import { educationAt, type Given } from "./education.ts";
import type { Came, Seat, Sitting } from "./seats.ts";

const executive = { reference: "G-1", name: "Executive", level: "executive", meets: true };
const head: Seat = {
  ...{ reference: "GM-1", seat: "Head teacher", group: "G-1", agency: "AG-schools" },
  ...{ holder: "PE-1", since: "2025-05-01", deputy: null, voting: false, from: "2025-05-01", until: null },
};
const council: Seat = { ...head, reference: "GM-2", seat: "Director", agency: "AG-council", voting: true };
const met = (on: string, ...rows: readonly (readonly [seat: string, came: Came])[]): Sitting => ({
  ...{ reference: `M-${on}`, group: "G-1", on },
  rows: rows.map(([seat, came]) => ({ seat, came })),
});

const at = (given: Partial<Given>) => {
  const levels = educationAt({
    ...{ groups: [executive], seats: [head, council], sittings: [], from: "2025-04-22", day: "2026-04-22" },
    education: new Set(["AG-schools", "AG-college"]),
    nameOf: () => "Greta Ashcombe",
    ...given,
  });
  const found = levels.find(({ level }) => level === "executive");
  if (!found) throw new Error("no executive level");
  return found;
};

test("education that holds a seat and comes is there, and the sentence says how often", () => {
  const sittings = [
    met("2025-05-08", ["GM-1", "present"], ["GM-2", "present"]),
    met("2025-06-12", ["GM-1", "apologies"], ["GM-2", "present"]),
    met("2025-07-10", ["GM-1", "present"]),
  ];
  const { there, sentence } = at({ sittings });
  assert.equal(there, true);
  assert.equal(
    sentence,
    "At executive level: a seat, held by Greta Ashcombe; at 2 of 3 meetings since 8 May 2025.",
  );
});

test("a deputy of education counts, and is said", () => {
  const sittings = [met("2025-05-08", ["GM-1", "deputy"]), met("2025-06-12", ["GM-1", "absent"])];
  const { there, sentence } = at({ sittings });
  assert.equal(there, true);
  assert.match(sentence, /at 1 of 2 meetings since 8 May 2025, once by a deputy\.$/);
});

test("a seat that is filled and never attended does not count", () => {
  const sittings = [met("2025-05-08", ["GM-1", "apologies"]), met("2025-06-12", ["GM-2", "present"])];
  const { there, sentence } = at({ sittings });
  assert.equal(there, false);
  assert.match(sentence, /held by Greta Ashcombe; at none of 2 meetings since 8 May 2025\.$/);
});

test("a seat that nobody holds today does not count, however often it was filled before", () => {
  const sittings = [met("2025-05-08", ["GM-1", "present"])];
  const { there, sentence } = at({ seats: [{ ...head, holder: null, since: null }], sittings });
  assert.equal(there, false);
  assert.match(sentence, /: a seat, vacant; at the one meeting since 8 May 2025\.$/);
});

test("a council officer's coming is not education's", () => {
  const sittings = [met("2025-05-08", ["GM-2", "present"])];
  assert.equal(at({ seats: [council], sittings }).sentence, "At executive level: no seat.");
});

test("a paused group does not count", () => {
  const sittings = [met("2025-05-08", ["GM-1", "present"])];
  const { there, sentence } = at({ groups: [{ ...executive, meets: false }], sittings });
  assert.deepEqual([there, sentence], [false, "At executive level: no group meets."]);
});

test("meetings before the seat was made, or outside the twelve months, are not held against it", () => {
  const sittings = [
    met("2025-04-10", ["GM-1", "present"]),
    met("2025-04-30", ["GM-2", "present"]),
    met("2025-05-08", ["GM-1", "present"]),
    met("2026-05-07", ["GM-1", "present"]),
  ];
  assert.match(at({ sittings }).sentence, /; at the one meeting since 8 May 2025\.$/);
});

test("a meeting at which the vacant seat stood empty counts as one without education", () => {
  const seats = [{ ...head, holder: null, since: null }];
  const sittings = [met("2025-05-08", ["GM-1", "present"]), met("2025-06-12", ["GM-2", "present"])];
  assert.match(at({ seats, sittings }).sentence, /at 1 of 2 meetings/);
});

test("two education seats in one group are one voice: a meeting counts once where either came", () => {
  const college = { ...head, reference: "GM-3", agency: "AG-college", holder: null, since: null };
  const sittings = [
    met("2025-05-08", ["GM-1", "apologies"], ["GM-3", "deputy"]),
    met("2025-06-12", ["GM-1", "present"], ["GM-3", "deputy"]),
  ];
  assert.equal(
    at({ seats: [head, college], sittings }).sentence,
    "At executive level: 2 seats, held by Greta Ashcombe, 1 vacant; at 2 of 2 meetings since 8 May 2025, once by a deputy.",
  );
});

test("where no attendance was written down nothing is claimed", () => {
  const { there, sentence } = at({});
  assert.equal(there, false);
  assert.match(sentence, /no meeting since 22 April 2025 has its attendance on record\.$/);
});

test("several groups of one level are counted together, and those without a seat are not hidden", () => {
  const other = { reference: "G-2", name: "Learning", level: "executive", meets: true };
  const bare = { reference: "G-3", name: "Policies", level: "executive", meets: true };
  const second = { ...head, reference: "GM-4", group: "G-2", holder: null, since: null };
  const sittings = [
    met("2025-05-08", ["GM-1", "present"]),
    { ...met("2025-05-15", ["GM-4", "absent"]), group: "G-2" },
  ];
  const { sentence } = at({ groups: [executive, other, bare], seats: [head, second], sittings });
  assert.equal(
    sentence,
    "At executive level: a seat in 2 of 3 groups, filled in 1; at 1 of 2 meetings since 8 May 2025.",
  );
});
