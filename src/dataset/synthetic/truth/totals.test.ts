import assert from "node:assert/strict";
import { test } from "node:test";
import { plainStory } from "../careers/story.fixture.ts";
import type { Career, ReferralLife } from "../life.ts";
import { seriesNames } from "../targets/index.ts";
import { totalsLines } from "./csv.ts";
import { countTotals, type Totals } from "./totals.ts";

const story = plainStory("truth");
const { targets, county, careers } = story;
const year = targets.periods.find(({ label }) => label === "2022-23");
if (!year) throw new Error("The story has no 2022-23.");

/** Population is the county's own business: this plain county does not steer it. */
const ofCareers = seriesNames.filter((series) => series !== "population-0-17");

for (const [children, seed] of [
  [6000, "one seed"],
  [6000, "another seed"],
  [3008, "the smallest county"],
  [20_000, "a third of the county"],
] as const) {
  test(`every series of every period is exactly the target: ${children} children, ${seed}`, () => {
    const made = plainStory(seed, children);
    const counted = countTotals(made.careers, made.county, made.targets.periods);
    made.targets.periods.forEach(({ label, figures }, index) => {
      for (const series of ofCareers) {
        assert.equal(counted[index]?.figures[series], figures[series], `${series} in ${label}`);
      }
    });
  });
}

/** What differs when the story is told with other careers: "series label change". */
function moved(others: readonly Career[]): string[] {
  const before = countTotals(careers, county, targets.periods);
  const after = countTotals(others, county, targets.periods);
  return before.flatMap(({ label, figures }, index) =>
    ofCareers
      .filter((series) => figures[series] !== after[index]?.figures[series])
      .map((series) => `${series} ${label} ${sign((after[index]?.figures[series] ?? 0) - figures[series])}`),
  );
}

const sign = (change: number) => (change > 0 ? `+${change}` : String(change));

/** The careers with one referral replaced (or taken out). */
function instead(old: ReferralLife, other: ReferralLife | null): Career[] {
  return careers.map((career) => ({
    ...career,
    referrals: career.referrals.flatMap((each) => (each === old ? (other ? [other] : []) : [each])),
  }));
}

function find(what: string, holds: (referral: ReferralLife, career: Career) => boolean): ReferralLife {
  for (const career of careers) {
    const found = career.referrals.find((each) => holds(each, career));
    if (found) return found;
  }
  throw new Error(`The story has no ${what}.`);
}

test("without one referral that went no further, only the referrals and those without action are one fewer", () => {
  const lone = find(
    "such referral",
    (each, { referrals }) =>
      each.noFurtherAction && referrals.length === 1 && each.date >= year.from && each.date <= year.to,
  );
  assert.deepEqual(moved(instead(lone, null)), [
    "referrals 2022-23 -1",
    "referrals-no-further-action 2022-23 -1",
  ]);
});

test("a case left open a year longer is one more episode at that 31 March and changes nothing else", () => {
  const closed = find(
    "such case",
    ({ date, closure }, { referrals }) =>
      referrals.length === 1 &&
      closure?.reason === "RC7" &&
      date < year.from &&
      closure.date > year.from &&
      closure.date <= year.to,
  );
  const later = { ...closed, closure: { date: year.to + 20, reason: "RC7" } };
  assert.deepEqual(moved(instead(closed, later)), ["child-in-need-episodes-at-31-march 2022-23 +1"]);
});

test("a conference and its plan moved from March into April are counted in the next year", () => {
  const started = find("such plan", ({ plans, section47s }) => {
    const plan = plans[0];
    return (
      plans.length === 1 &&
      section47s.length === 1 &&
      plan !== undefined &&
      plan.previousPlans === 0 &&
      plan.start > year.to - 120 &&
      plan.start <= year.to &&
      plan.end !== null &&
      plan.end > year.to + 30 &&
      plan.end < year.to + 360
    );
  });
  const day = year.to + 12;
  const plans = started.plans.map((plan) => ({ ...plan, start: day }));
  const section47s = started.section47s.map((each) => ({ ...each, conference: day }));
  const changes = moved(instead(started, { ...started, plans, section47s }));
  assert.ok(
    changes.every((change) => /^(plans-started|plans-at-31-march|conferences-)/.test(change)),
    changes.join("; "),
  );
  assert.ok(changes.includes("plans-started 2022-23 -1"));
  assert.ok(changes.includes("plans-started 2023-24 +1"));
  assert.ok(changes.includes("plans-at-31-march 2022-23 -1"));
  assert.equal(changes.filter((change) => /^conf.*2022-23 -1$/.test(change)).length, 1);
  assert.equal(changes.filter((change) => /^conf.*2023-24 \+1$/.test(change)).length, 1);
  assert.equal(changes.length, 5);
});

test("a child under short breaks counts in no looked after series", () => {
  const shortBreaks = careers.filter(({ lookedAfter }) =>
    lookedAfter.some(({ legal }) => legal[0]?.status === "V4"),
  );
  assert.ok(shortBreaks.length >= 2);
  const without = careers.map((career) =>
    shortBreaks.includes(career) ? { ...career, lookedAfter: [] } : career,
  );
  assert.deepEqual(moved(without), []);
});

test("one more placement for a child with two in the year makes a child with three", () => {
  const of = careers.find(({ lookedAfter }) => {
    const stay = lookedAfter[0];
    const inYear =
      stay?.placements.filter(({ start, end }) => start <= year.to && (end === null || end >= year.from)) ??
      [];
    return (
      lookedAfter.length === 1 &&
      stay?.legal[0]?.status !== "V4" &&
      stay !== undefined &&
      stay.start < year.from - 30 &&
      (stay.end === null || stay.end > year.to) &&
      inYear.length === 2 &&
      inYear.every(({ type, sameCarers }) => !sameCarers && !type.startsWith("T")) &&
      (inYear[1]?.start ?? 0) < year.to - 60 &&
      (inYear[1]?.end ?? year.to + 999) > year.to + 400
    );
  });
  assert.ok(of, "The story has no such child.");
  const stay = of.lookedAfter[0];
  assert.ok(stay);
  const placements = stay.placements.flatMap((each) =>
    each.start <= year.to && (each.end === null || each.end > year.to)
      ? [
          { ...each, end: year.to - 20, changeReason: "CARPL" },
          { ...each, start: year.to - 20 },
        ]
      : [each],
  );
  const others = careers.map((each) =>
    each === of ? { ...of, lookedAfter: [{ ...stay, placements }] } : each,
  );
  assert.deepEqual(moved(others), ["three-or-more-placements 2022-23 +1"]);
});

test("the totals are written as one line for each series and one column for each period", () => {
  const counted: Totals[] = countTotals(careers, county, targets.periods);
  const lines = totalsLines(counted);
  assert.equal(lines.length, seriesNames.length + 1);
  assert.match(lines[0] ?? "", /^series,basis,2017-18,2018-19,.*,2025-26,2026-27-q1$/);
  const referrals = lines
    .find((line) => line.startsWith("referrals,"))
    ?.split(",")
    .slice(2)
    .map(Number);
  assert.deepEqual(
    referrals,
    counted.map(({ figures }) => figures.referrals),
  );
});
