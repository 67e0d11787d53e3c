import assert from "node:assert/strict";
import { test } from "node:test";
import { civil, dayOf, weekday } from "../days.ts";
import { livesHere } from "../life.ts";
import { tellStory } from "../story.ts";
import { targetsFor } from "../targets/index.ts";
import { isSchoolDay } from "./school-terms.ts";
import { censusDay } from "./schools.ts";

const targets = targetsFor(6000);
if ("refused" in targets) throw new Error(targets.refused);
const world = tellStory({ targets, seed: "ash", errors: "none", progress: () => {} });
const { known } = world;
const first = targets.periods[0]?.from ?? 0;
const referrals = known.careers.flatMap((career) =>
  career.referrals
    .filter(({ date }) => date >= first)
    .map((referral) => ({ ...referral, person: career.person })),
);

test("before every referral somebody contacted the front door, at most four days earlier, from the same source", () => {
  const told = world.contacts.filter(({ outcome }) => outcome === "REFERRAL");
  for (const { person, date, source } of referrals) {
    const contact = told.find((each) => each.person === person && each.date <= date && each.date >= date - 4);
    assert.equal(contact?.source, source, `nobody spoke of ${person} before ${date}`);
  }
});

test("most contacts lead to no referral: between five and six for each one", () => {
  const ratio = world.contacts.length / referrals.length;
  assert.ok(ratio > 5 && ratio < 6, `${ratio} contacts to a referral`);
});

test("schools make fewer contacts in August than in any other month", () => {
  const months = new Array<number>(13).fill(0);
  for (const { source, date } of world.contacts)
    if (source === "2A") months[civil(date).month] = (months[civil(date).month] ?? 0) + 1;
  const [, ...counts] = months;
  assert.equal(Math.min(...counts), counts[7]);
  assert.ok((counts[7] ?? 0) < 0.2 * (counts[10] ?? 0));
});

test("notice under Operation Encompass arrives before school begins on a school day", () => {
  const notices = world.notifications.filter(({ type }) => type === "ENCOMPASS");
  assert.ok(notices.length > 100);
  for (const { receivedDay, receivedMinute } of notices) {
    assert.ok(isSchoolDay(receivedDay) && receivedMinute < 8 * 60 + 45);
  }
});

test("at least four in five referrals by the police follow a notification about the child", () => {
  const own = referrals.filter(
    ({ source, date, person }) =>
      source === "6" &&
      known.childrenAtHome(known.family(known.person(person)), date - 4).some((each) => each.id === person),
  );
  const noticed = own.filter(({ person, date }) =>
    world.notifications.some((each) => each.person === person && each.day < date && each.day >= date - 3),
  );
  assert.ok(noticed.length / own.length > 0.8, `${noticed.length} of ${own.length}`);
});

test("nobody has two early help episodes at once, and none begins while social care has the child", () => {
  const until = new Map<number, number>();
  for (const { person, start, end } of world.earlyHelp) {
    assert.ok(start >= (until.get(person) ?? 0));
    until.set(person, end ?? Number.POSITIVE_INFINITY);
    assert.equal(known.openEpisodeOn(known.person(person), start), null);
  }
});

test("most children whose assessment ends with RC9 step down to early help within a month", () => {
  const closed = referrals.filter(
    ({ closure }) => closure?.reason === "RC9" && closure.date < dayOf(2026, 4, 1),
  );
  const helped = closed.filter(({ person, closure }) =>
    world.earlyHelp.some(
      (each) =>
        each.person === person &&
        each.start >= (closure?.date ?? 0) - 280 &&
        each.start <= (closure?.date ?? 0) + 31,
    ),
  );
  assert.ok(helped.length / closed.length > 0.6, `${helped.length} of ${closed.length}`);
});

test("children are referred more often in the three poorest tenths than in the three least poor", () => {
  const rate = (from: number, to: number) => {
    const of = (id: number, day: number) => {
      const decile = known.decileOn(known.person(id), day);
      return decile >= from && decile <= to;
    };
    const day = dayOf(2022, 6, 30);
    const living = known.county.people.filter((each) => livesHere(each, day) && of(each.id, day)).length;
    return referrals.filter(({ person, date }) => of(person, date)).length / living;
  };
  assert.ok(rate(1, 3) > 2 * rate(8, 10), `${rate(1, 3)} against ${rate(8, 10)}`);
});

test("the census is on the third Thursday of January and finds pupils of reception to year 11", () => {
  assert.deepEqual(civil(censusDay(2025)), { year: 2025, month: 1, day: 16 });
  assert.equal(weekday(censusDay(2022)), 4);
  const period = targets.periods.find(({ label }) => label === "2024-25");
  const census = period ? world.censusIn(period) : [];
  assert.deepEqual(
    [...new Set(census.map(({ yearGroup }) => yearGroup))].sort((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
  for (const { possible, missed } of census)
    assert.ok(missed.reduce((sum, [, sessions]) => sum + sessions, 0) <= possible);
});

test("children with a social worker miss more school than others", () => {
  const period = targets.periods.find(({ label }) => label === "2024-25");
  const census = period ? world.censusIn(period) : [];
  const share = (met: boolean) => {
    const group = census.filter(
      ({ person }) => (known.openEpisodeOn(person, censusDay(2025)) !== null) === met,
    );
    const possible = group.reduce((sum, each) => sum + each.possible, 0);
    return (
      group.reduce((sum, each) => sum + each.missed.reduce((all, [, sessions]) => all + sessions, 0), 0) /
      possible
    );
  };
  assert.ok(share(true) > 1.3 * share(false), `${share(true)} against ${share(false)}`);
});

test("a health visitor's review is of a child born and living here when it was due", () => {
  for (const { person, due } of world.reviews) assert.ok(livesHere(known.person(person), due));
});
