import assert from "node:assert/strict";
import { test } from "node:test";
import { flowOf, type ReferralFacts, wayOf } from "./flow.ts";

const until = "2026-03-31";
const referral: ReferralFacts = {
  date: "2024-05-01",
  no_further_action: false,
  closure_date: null,
  closure_reason: null,
  assessment_start: null,
  enquiry_start: null,
  conference_date: null,
  plan_start: null,
  care_start: null,
};
const assessed = { ...referral, assessment_start: "2024-05-03" };
const planned = {
  ...assessed,
  enquiry_start: "2024-05-10",
  conference_date: "2024-05-28",
  plan_start: "2024-05-28",
};
const recent = { ...assessed, date: "2026-03-01", assessment_start: "2026-03-03" };

/** The manual of the rule: what happened, and the way that it counts as. */
const examples: readonly (readonly [string, ReferralFacts, string])[] = [
  [
    "a referral with no further action ends there",
    { ...referral, no_further_action: true },
    "referral no-further-action",
  ],
  [
    "an assessment that starts after 60 days is not the answer to the referral",
    { ...referral, assessment_start: "2024-07-01", closure_date: "2024-08-01", closure_reason: "RC7" },
    "referral not-assessed closed",
  ],
  [
    "an assessment on the 60th day is",
    { ...referral, assessment_start: "2024-06-30", closure_date: "2024-08-01", closure_reason: "RC7" },
    "referral assessment support closed",
  ],
  [
    "closed as RC8 or RC9 after assessment: not in need",
    { ...assessed, closure_date: "2024-06-20", closure_reason: "RC9" },
    "referral assessment not-in-need",
  ],
  [
    "assessed and not closed a year later: supported and still open",
    assessed,
    "referral assessment support still-open",
  ],
  [
    "a plan after a conference, closed within the year",
    { ...planned, closure_date: "2025-03-01", closure_reason: "RC7" },
    "referral assessment enquiry conference plan closed",
  ],
  [
    "closed after more than a year counts as open a year on",
    { ...planned, closure_date: "2025-06-01", closure_reason: "RC7" },
    "referral assessment enquiry conference plan still-open",
  ],
  [
    "from a plan into care",
    { ...planned, care_start: "2024-09-01", closure_date: "2025-03-01" },
    "referral assessment enquiry conference plan looked-after",
  ],
  [
    "an enquiry without a conference leads to support",
    {
      ...planned,
      conference_date: null,
      plan_start: null,
      closure_date: "2024-12-01",
      closure_reason: "RC7",
    },
    "referral assessment enquiry support closed",
  ],
  [
    "a conference without a plan leads to support",
    { ...planned, plan_start: null, closure_date: "2024-12-01", closure_reason: "RC7" },
    "referral assessment enquiry conference support closed",
  ],
  [
    "an enquiry without an assessment goes straight there",
    { ...planned, assessment_start: null, closure_date: "2024-12-01" },
    "referral enquiry conference plan closed",
  ],
  [
    "a young person taken into care on arrival",
    { ...referral, care_start: "2024-05-01" },
    "referral looked-after",
  ],
  ["a month after the referral it is too recent to tell", recent, "referral assessment too-recent"],
  [
    "care that began by then is known already",
    { ...recent, care_start: "2026-03-20" },
    "referral assessment support looked-after",
  ],
  [
    "what happened after the returns end is not known",
    { ...recent, closure_date: "2026-04-10", closure_reason: "RC8" },
    "referral assessment too-recent",
  ],
  [
    "a conference a week ago may still lead to a plan",
    { ...recent, enquiry_start: "2026-03-05", conference_date: "2026-03-24" },
    "referral assessment enquiry conference too-recent",
  ],
];

for (const [sentence, facts, way] of examples) {
  test(sentence, () => assert.equal(wayOf(facts, until).join(" "), way));
}

test("what flows into a stage flows out of it, and the first stage holds the whole cohort", () => {
  const facts = examples.map(([, each]) => each);
  const { nodes, links, cohort } = flowOf(facts, {
    year: "2024-25",
    from: "2024-04-01",
    to: "2025-03-31",
    knownUntil: until,
    caveats: [],
  });
  const sum = (side: "from" | "to", id: string) =>
    links.filter((link) => link[side] === id).reduce((total, link) => total + link.count, 0);
  for (const node of nodes) {
    if (node.id !== "referral") assert.equal(sum("to", node.id), node.count, node.id);
    const outflow = sum("from", node.id);
    assert.ok(outflow === node.count || outflow === 0, `${node.id} lets out ${outflow} of ${node.count}`);
  }
  const ends = nodes.filter((node) => sum("from", node.id) === 0);
  assert.equal(
    ends.reduce((total, node) => total + node.count, 0),
    cohort.count,
  );
  assert.equal(nodes[0]?.count, examples.length);
});

test("a window counts days by the calendar, over a leap year's end of February too", () => {
  const waits = (date: string, assessment_start: string) =>
    wayOf({ ...referral, date, assessment_start, closure_date: assessment_start }, until)[1];
  assert.equal(waits("2023-12-31", "2024-02-29"), "assessment", "60 days");
  assert.equal(waits("2023-12-31", "2024-03-01"), "not-assessed", "61 days");
  assert.equal(waits("2022-12-31", "2023-03-01"), "assessment", "60 days");
  assert.equal(waits("2022-12-31", "2023-03-02"), "not-assessed", "61 days");
});
