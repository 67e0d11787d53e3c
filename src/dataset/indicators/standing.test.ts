import assert from "node:assert/strict";
import { test } from "node:test";
import { measures } from "./catalogue.ts";
import { type Evidence, standingOf, type Year } from "./standing.ts";

const year = (april: number): Year => ({
  year: `${april}-${(april + 1) % 100}`,
  first_day: `${april}-04-01`,
  last_day: `${april + 1}-03-31`,
});

const census = (april: number, provisional = false) => ({
  ...{ year: year(april).year, format: "cin-census", receipt: `census of ${april}`, provisional },
});

function standing(id: string, april: number, more: Partial<Evidence> = {}) {
  const measure = measures.find((each) => each.id === id);
  assert.ok(measure, `${id} is not in the catalogue`);
  const evidence = {
    years: [2023, 2024].map(year),
    returns: [census(2023), census(2024)],
    arrivals: [],
    breaks: [],
  };
  const titleOf = (format: string) => format;
  return standingOf(measure, year(april), { ...evidence, day: "2026-04-22", titleOf, ...more });
}

test("a year with its return is final once it is over", () => {
  assert.deepEqual(standing("referrals", 2024), { status: "final", caveats: [] });
});

test("a year without its return is missing, and the return is named", () => {
  const without = standing("referrals", 2024, { returns: [census(2023)] });
  assert.equal(without.status, "missing");
  assert.match(without.caveats.join(), /cin-census for 2024-25/);
});

test("re-referrals need the return of the year before, referrals do not", () => {
  assert.equal(standing("re-referrals", 2023).status, "missing");
  assert.equal(standing("re-referrals", 2024).status, "final");
  assert.equal(standing("re-referrals-share", 2023).status, "missing");
  assert.equal(standing("referrals", 2023).status, "final");
});

test("a provisional return or a year that has not ended makes a figure provisional", () => {
  const returns = [census(2023), census(2024, true)];
  assert.equal(standing("referrals", 2024, { returns }).status, "provisional");
  assert.equal(standing("referrals", 2023, { returns }).status, "final");
  assert.equal(standing("referrals", 2024, { day: "2025-03-31" }).status, "provisional");
  assert.equal(standing("referrals", 2024, { day: "2025-04-01" }).status, "final");
});

test("a late file is a caveat beside the figures that rest on it and beside no other", () => {
  const late = { format: "cin-census", period: "2024-25", sentence: "It came late." };
  const other = { format: "ssda903-uasc", period: "2024-25", sentence: "That came late." };
  const people = { format: "population-estimates", period: "2024-25", sentence: "Estimates came late." };
  const arrivals = [late, other, people];
  assert.deepEqual(standing("referrals", 2024, { arrivals }).caveats, ["It came late."]);
  assert.deepEqual(standing("referrals-rate", 2024, { arrivals }).caveats, [
    "It came late.",
    "Estimates came late.",
  ]);
  assert.deepEqual(standing("referrals", 2023, { arrivals }).caveats, []);
});

test("a year in which levels of need changed says so beside the figures that rest on them and no other", () => {
  const on = (day: string, of: "levels" | "step-down" = "levels") => ({
    of,
    on: day,
    sentence: `${of} ${day}`,
  });
  const caveats = (id: string, ...breaks: ReturnType<typeof on>[]) => standing(id, 2024, { breaks }).caveats;
  assert.deepEqual(caveats("referrals", on("2024-06-01")), ["levels 2024-06-01"]);
  assert.deepEqual(caveats("plans-at-31-march", on("2024-06-01")), [], "a statutory plan keeps its meaning");
  assert.deepEqual(caveats("referrals", on("2024-06-01", "step-down")), []);
  assert.deepEqual(
    caveats("referrals-rate", on("2024-04-01")),
    ["levels 2024-04-01"],
    "from the year's first day",
  );
  assert.deepEqual(caveats("referrals", on("2024-03-31"), on("2025-04-01")), []);
});
