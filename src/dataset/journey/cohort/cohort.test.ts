import assert from "node:assert/strict";
import { test } from "node:test";
import { flowOf, type ReferralFacts } from "../flow/flow.ts";
import { cohortPage, publishedFlow } from "./cohort.ts";

const cohort = {
  year: "2024-25",
  from: "2024-04-01",
  to: "2025-03-31",
  knownUntil: "2026-03-31",
  caveats: [],
};
const referral: ReferralFacts = {
  ...{ date: "2024-05-01", no_further_action: false, closure_date: null, closure_reason: null },
  ...{
    assessment_start: null,
    enquiry_start: null,
    conference_date: null,
    plan_start: null,
    care_start: null,
  },
};
const assessed = {
  ...referral,
  assessment_start: "2024-05-03",
  closure_date: "2024-09-01",
  closure_reason: "RC7",
};
const times = (count: number, facts: ReferralFacts) => Array.from({ length: count }, () => facts);
const inCare = { ...assessed, care_start: "2024-07-01", closure_date: null };

test("the page of a year says the level of the first stages and every stage's count", () => {
  const counted = flowOf(
    [...times(40, assessed), ...times(12, { ...referral, no_further_action: true })],
    cohort,
  );
  const page = cohortPage(counted);
  assert.equal(
    page.finding,
    "Of 52 referrals in 2024-25, 40 led to an assessment and 0 to a child protection plan",
  );
  assert.deepEqual(page.stages[0], {
    ...{ stage: "Referral", open: false, display: "52", hidden: false, share: "100%" },
    figure: "/indicators/referrals/2024-25",
  });
  assert.match(page.drawing, /Stages: Referral 52; /);
});

test("three children in care are on no public page: not in a table, a share, the drawing or its words", () => {
  const counted = flowOf(
    [...times(40, assessed), ...times(3, inCare), ...times(20, { ...assessed, closure_date: null })],
    cohort,
  );
  const shown = publishedFlow(counted);
  assert.ok(shown);
  const page = cohortPage(shown);
  const care = page.stages.find((each) => each.stage === "Looked after");
  assert.deepEqual([care?.display, care?.share], ["c", ""]);
  assert.ok(page.anyHidden);
  assert.ok(!page.drawing.includes(">3<"));
  assert.ok(!/Looked after 3\b/.test(page.drawing));
  assert.ok(page.stages.filter((each) => each.hidden).length >= 2, "another stage is hidden to cover it");
  assert.equal(page.stages[0]?.display, "63", "the total stands on the indicator's page and stays");
});

test("where every way is rare, nothing is shown", () => {
  assert.equal(
    publishedFlow(
      flowOf([...times(40, { ...referral, no_further_action: true }), ...times(3, inCare)], cohort),
    ),
    null,
  );
});
