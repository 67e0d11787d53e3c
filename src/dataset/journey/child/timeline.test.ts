import assert from "node:assert/strict";
import { test } from "node:test";
import { ageOn, byYear, idsKnown, lanes, type SpellRow } from "./timeline.ts";

const born = (birth_date: string | null, expected_birth_date: string | null = null) => ({
  child: "c",
  forename: "Ada",
  surname: "Thornwick",
  birth_date,
  expected_birth_date,
  sex: "F",
});

test("an age is in whole years, in weeks for a baby, and is never made up for a child not yet born", () => {
  assert.equal(ageOn("2026-04-22", born("2014-04-22")), "12 years old");
  assert.equal(ageOn("2026-04-21", born("2014-04-22")), "11 years old");
  assert.equal(ageOn("2026-04-22", born("2026-04-01")), "3 weeks old");
  assert.equal(ageOn("2026-04-22", born("2026-05-01")), "not yet born");
  assert.equal(ageOn("2026-04-22", born(null, "2026-05-01")), "not yet born when last heard of");
  assert.equal(ageOn("2026-04-22", born(null)), "date of birth not known");
});

test("events stand under their year, in the order in which they happened", () => {
  const event = (date: string, words: string) => ({
    date,
    words,
    agency: "",
    receipt: "",
    row: 1,
    file: null,
    kind: "",
  });
  const years = byYear([event("2023-12-31", "a"), event("2024-01-01", "b"), event("2024-01-01", "c")]);
  assert.deepEqual(
    years.map(({ year, events }) => [year, events.map(({ words }) => words).join("")]),
    [
      ["2023", "a"],
      ["2024", "bc"],
    ],
  );
});

test("an id that several returns carry is shown once, with every agency that uses it", () => {
  const ids = idsKnown([
    { agency: "council", source: "person", own_id: "K1" },
    { agency: "council", source: "cin_child", own_id: "K1" },
    { agency: "schools", source: "pupil", own_id: "V987654321012" },
    { agency: "council", source: "upn", own_id: "V987654321012" },
  ]);
  assert.deepEqual(ids, [
    { name: "Council id", ids: [{ id: "K1", agencies: ["council"] }] },
    { name: "UPN", ids: [{ id: "V987654321012", agencies: ["council", "schools"] }] },
  ]);
});

const spell = (kind: SpellRow["kind"], from_date: string, to_date: string | null, service_tier: string) => ({
  ...{ kind, from_date, to_date, service_tier },
  ...{ document: null, legal_status: null, last_stated: null },
});

test("a spell that still lasts is drawn up to the day, and one that has not begun is not drawn", () => {
  const chart = lanes(
    [
      spell("legal_status", "2024-07-01", null, "looked after"),
      spell("referral", "2024-01-01", "2024-07-01", "child in need"),
      spell("school_year", "2026-09-01", null, "universal"),
    ],
    "2024-12-31",
  );
  assert.deepEqual(chart, {
    from: "2024-01-01",
    to: "2024-12-31",
    rows: [
      { tier: "child in need", bars: [{ x: 0, width: 499 }] },
      { tier: "looked after", bars: [{ x: 499, width: 501 }] },
    ],
  });
});

test("tiers stand from the least to the most intensive, by whatever names their documents call them", () => {
  const chart = lanes(
    [
      spell("protection_plan", "2024-01-01", null, "specialist"),
      spell("referral", "2024-01-01", null, "family help"),
      spell("early_help", "2023-01-01", "2023-06-01", "early help"),
      spell("early_help", "2024-01-01", null, "family help"),
      spell("referral", "2023-01-01", "2023-06-01", "child in need"),
    ],
    "2024-12-31",
  );
  assert.deepEqual(
    chart?.rows.map(({ tier, bars }) => [tier, bars.length]),
    [
      ["family help", 2],
      ["early help", 1],
      ["child in need", 1],
      ["specialist", 1],
    ],
  );
});
