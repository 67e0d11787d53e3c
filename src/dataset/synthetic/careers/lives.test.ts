import assert from "node:assert/strict";
import { test } from "node:test";
import { eighteenth } from "../days.ts";
import type { Career, Day } from "../life.ts";
import { plusWorkingDays, workingDays } from "../working-days.ts";
import { plainStory } from "./story.fixture.ts";

const { county, careers, targets } = plainStory("lives");
const last = targets.periods.at(-1)?.to ?? 0;
const episodes = careers.flatMap(({ referrals }) => referrals);
const first = targets.periods[0]?.from ?? 0;

interface Span {
  readonly start: Day;
  readonly end: Day | null;
}

function apart(spans: readonly Span[], gap: number): boolean {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  return inOrder.every(({ start }, index) => {
    const before = inOrder[index - 1];
    return !before || (before.end !== null && before.end + gap <= start);
  });
}

function eachCareer(what: string, holds: (career: Career) => boolean): void {
  const broken = careers.filter((career) => !holds(career)).map(({ person }) => person);
  assert.deepEqual(broken, [], what);
}

test("a child is referred again only after the last episode has closed, and never within a fortnight", () => {
  eachCareer("referred while open", ({ referrals }) =>
    referrals.every(({ date }, index) => {
      const before = referrals[index - 1];
      if (!before) return true;
      const closed = before.noFurtherAction ? before.date : before.closure?.date;
      return closed !== undefined && closed < date && date >= before.date + 14;
    }),
  );
});

test("a child is never on two plans, nor in care and on a plan, nor on a child in need plan beside either", () => {
  eachCareer("spans overlap", ({ referrals, lookedAfter }) => {
    const plans = referrals.flatMap((each) => each.plans);
    const inNeed = referrals.flatMap((each) => each.childInNeedPlans);
    const care = lookedAfter.filter(({ legal }) => legal[0]?.status !== "V4");
    return (
      apart([...plans, ...care], 0) && apart([...plans, ...inNeed], 1) && apart(inNeed, 1) && apart(care, 1)
    );
  });
});

test("a plan starts on the day of an initial conference of the same episode, and never ends that day", () => {
  for (const { plans, section47s } of episodes) {
    for (const { start, end } of plans) {
      assert.ok(section47s.some(({ conference }) => conference === start));
      assert.ok(end === null || end > start);
    }
  }
});

test("conferences are held on working days, after their enquiry, and enquiries lie within an open episode", () => {
  for (const { date, closure, section47s } of episodes) {
    assert.ok(section47s.every(({ start }) => start >= date && (!closure || start <= closure.date)));
    for (const { start, conference } of section47s) {
      if (conference === null) continue;
      assert.equal(plusWorkingDays(conference - 1, 1), conference);
      assert.ok(workingDays(start, conference) >= 1);
      assert.ok(!closure || conference <= closure.date);
    }
  }
});

test("a plan whose number of earlier plans is 0 is the child's first, and each later one counts one more", () => {
  eachCareer("earlier plans are miscounted", ({ referrals }) => {
    const plans = referrals.flatMap((each) => each.plans);
    const elsewhere = plans[0]?.previousPlans ?? 0;
    return plans.every(
      ({ previousPlans }, index) => previousPlans >= index && previousPlans <= index + Math.max(elsewhere, 2),
    );
  });
});

test("nobody is in care or on a plan past the eighteenth birthday, and care begins after birth", () => {
  eachCareer("too old or too young", ({ person, referrals, lookedAfter }) => {
    const who = county.people[person];
    if (!who) return false;
    const eighteen = eighteenth(who.born);
    const spans = [...referrals.flatMap((each) => each.plans), ...lookedAfter];
    return (
      spans.every(({ end }) => (end ?? last) <= eighteen) &&
      lookedAfter.every(({ start }) => start >= who.born)
    );
  });
});

test("an episode stays open while its child is on a plan or in care", () => {
  eachCareer("closed too soon", ({ referrals, lookedAfter }) => {
    const closed = referrals.filter(({ closure }) => closure !== null);
    return closed.every(({ date, closure, plans }) => {
      const day = closure?.date ?? 0;
      const care = lookedAfter.filter(({ start }) => start >= date && start <= day);
      return [...plans, ...care].every(({ start, end }) => start <= day && end !== null && end <= day);
    });
  });
});

test("care always happens within an open episode of need", () => {
  eachCareer("in care without an episode", ({ referrals, lookedAfter }) =>
    lookedAfter.every(({ start }) =>
      referrals.some(
        ({ date, closure, noFurtherAction }) =>
          !noFurtherAction && date <= start && (closure === null || closure.date > start),
      ),
    ),
  );
});

test("a referral that goes no further has no assessment, no enquiry and no plan", () => {
  for (const each of episodes.filter(({ noFurtherAction }) => noFurtherAction)) {
    assert.equal(each.assessments.length + each.section47s.length + each.plans.length, 0);
    assert.equal(each.closure, null);
  }
});

test("every other referral is assessed, one assessment after the other, each authorised before the case closes", () => {
  for (const { assessments, closure, noFurtherAction } of episodes) {
    if (noFurtherAction) continue;
    assert.ok(assessments.length > 0);
    assessments.forEach(({ start, authorised, factors }, index) => {
      const before = assessments[index - 1];
      assert.ok(!before || (before.authorised !== null && before.authorised < start));
      assert.ok(authorised === null || authorised > start);
      assert.ok(!closure || (authorised !== null && authorised <= closure.date));
      assert.equal(factors.length > 0, authorised !== null);
      assert.ok(!factors.includes("21") || factors.length === 1);
    });
  }
});

test("a case closed after assessment had no enquiry, plan or care", () => {
  eachCareer("more than an assessment", ({ referrals, lookedAfter }) =>
    referrals
      .filter(({ closure }) => closure?.reason === "RC8" || closure?.reason === "RC9")
      .every(
        ({ date, closure, section47s, plans, childInNeedPlans }) =>
          section47s.length + plans.length + childInNeedPlans.length === 0 &&
          !lookedAfter.some(({ start }) => start >= date && start <= (closure?.date ?? 0)),
      ),
  );
});

test("only children living in the county are referred, and nobody after an adoption", () => {
  eachCareer("not here", ({ person, referrals, lookedAfter }) => {
    const who = county.people[person];
    const adopted = lookedAfter.find(({ endReason }) => endReason === "E11" || endReason === "E12");
    return referrals.every(
      ({ date }) => who !== undefined && who.arrives <= date && (!adopted || date < (adopted.end ?? 0)),
    );
  });
});

test("placements and legal statuses follow each other without gaps from the first day in care to the last", () => {
  for (const { start, end, placements, legal } of careers.flatMap(({ lookedAfter }) => lookedAfter)) {
    assert.equal(placements[0]?.start, start);
    assert.equal(placements.at(-1)?.end, end);
    assert.equal(legal[0]?.from, start);
    placements.forEach((each, index) => {
      if (index > 0) assert.equal(placements[index - 1]?.end, each.start);
    });
    assert.ok(legal.every(({ from }, index) => index === 0 || from > (legal[index - 1]?.from ?? 0)));
    assert.doesNotMatch(placements[0]?.type ?? "", /^T/);
  }
});

test("an adopted child leaves care from a placement order", () => {
  const adoptions = careers
    .flatMap(({ lookedAfter }) => lookedAfter)
    .filter(({ endReason }) => /E1[12]/.test(endReason ?? ""));
  assert.ok(adoptions.length > 0);
  assert.ok(adoptions.every(({ legal }) => legal.at(-1)?.status === "E1"));
});

test("brothers and sisters are often referred on the same day", () => {
  const sameDay = new Map<string, number>();
  for (const { person, referrals } of careers) {
    for (const { date } of referrals) {
      const key = `${county.people[person]?.family} ${date}`;
      sameDay.set(key, (sameDay.get(key) ?? 0) + 1);
    }
  }
  const together = [...sameDay.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  assert.ok(together / episodes.length > 0.4, `${together} of ${episodes.length}`);
});

test("children of the poorest third of neighbourhoods are referred at least twice as often as those of the richest", () => {
  const count = (from: number, to: number) => {
    const inPart = (person: number) => {
      const home = county.families[county.people[person]?.family ?? -1]?.homes[0]?.neighbourhood ?? -1;
      return home >= from && home <= to;
    };
    return careers
      .filter(({ person }) => inPart(person))
      .reduce((sum, { referrals }) => sum + referrals.length, 0);
  };
  assert.ok(count(0, 2) > 2 * count(7, 9));
});

test("schools refer less in August than in May", () => {
  const fromSchool = episodes.filter(({ source, date }) => source === "2A" && date >= first);
  const inMonth = (month: number) =>
    fromSchool.filter(({ date }) => new Date(date * 86_400_000).getUTCMonth() + 1 === month).length;
  assert.ok(inMonth(8) < inMonth(5) / 2);
});

test("most plans that end, not because care began, step down to a child in need plan the next day", () => {
  const ended = careers.flatMap(({ referrals, lookedAfter }) =>
    referrals.flatMap(({ plans, childInNeedPlans }) =>
      plans
        .filter(
          ({ end }) => end !== null && end < last - 60 && !lookedAfter.some(({ start }) => start === end),
        )
        .map(({ end }) => childInNeedPlans.some(({ start }) => start === (end ?? 0) + 1)),
    ),
  );
  const share = ended.filter((held) => held).length / ended.length;
  assert.ok(share > 0.6 && share < 0.98, String(share));
});

test("the same seed gives the same lives, another seed others", () => {
  assert.deepEqual(plainStory("lives").careers, careers);
  assert.notDeepEqual(plainStory("other lives").careers, careers);
});
