import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openWorkspace } from "../../../kit/workspace/index.ts";
import { child, only, referral, tracedBy } from "../examples/traced.ts";
import { flow } from "../index.ts";
import { thresholdsOf } from "./store.ts";
import { type Threshold, thresholdRows, thresholdsIn } from "./threshold.ts";

const folder = mkdtempSync(join(tmpdir(), "thresholds-"));
after(() => rmSync(folder, { recursive: true }));

const seed = thresholdsOf(openWorkspace(folder));
assert.ok(!("refused" in seed));
const [oakmarch] = seed as readonly [Threshold];

const older: Threshold = { ...oakmarch, until: "2024-06-01" };
/** Family Help takes the place of early help and of child in need; a step-down lasts a hundred days. */
const newer: Threshold = {
  ...oakmarch,
  ...{ document: "V-2024-001", title: "Family Help thresholds", from: "2024-06-01" },
  tiers: {
    ...oakmarch.tiers,
    ...{ early_help: "family help", referral: "family help", child_in_need_plan: "family help" },
  },
  stepDown: { minimumDays: 100, earlyEnds: [], reviewsAtWeeks: [6] },
};

test("a spell is judged by the threshold document in force on the day it began, to its end", async () => {
  const db = await tracedBy(
    [older, newer],
    child("K1"),
    referral(
      "2024",
      { referral_date: "2016-05-01", closure_date: "2016-09-01" },
      { referral_date: "2024-05-31", closure_date: "2024-09-01" },
      { referral_date: "2024-06-01" },
    ),
  );
  assert.deepEqual(
    await only(
      db,
      "select from_date, to_date, service_tier, threshold, legal_status from journey.spell order by from_date",
    ),
    [
      "2016-05-01 2016-09-01 child in need  s17", // before any document that is known
      "2024-05-31 2024-09-01 child in need 1 s17",
      "2024-06-01  family help 2 s17",
    ],
  );
});

test("a snapshot holds the documents that it was judged by, and what each changed", async () => {
  const reworded = { ...newer, from: "2025-01-01", title: "Family Help thresholds, reworded" };
  const levels = reworded.levels.map((level) => ({ ...level, lead: "Whoever the family trusts" }));
  const db = await tracedBy([older, { ...newer, until: "2025-01-01" }, { ...reworded, levels }], child("K1"));
  assert.deepEqual(
    await only(
      db,
      "select document, from_date, until_date, minimum_days, levels_changed, step_down_changed from journey.threshold order by threshold",
    ),
    [
      " 2017-03-01 2024-06-01 84 false false",
      "V-2024-001 2024-06-01 2025-01-01 100 true true",
      "V-2024-001 2025-01-01  100 false false",
    ],
  );
  const perDocument = "select threshold, count(*) from journey.level group by threshold order by threshold";
  assert.deepEqual(await only(db, perDocument), ["1 4", "2 4", "3 4"]);
  assert.deepEqual(await only(db, "select distinct threshold from journey.early_end"), ["1"]);
});

const refusal = (...thresholds: unknown[]) => {
  const read = thresholdsIn({ thresholds });
  return "refused" in read ? read.refused : "";
};

test("two documents on one day, or a day without one, are refused by name", () => {
  assert.equal(refusal(older, newer), "");
  assert.match(
    refusal({ ...older, until: "2024-06-02" }, newer),
    /^Entry 1 \(Threshold document, version 2.5\) ends on 2024-06-02 and entry 2 \(Family Help.*two hold on the days between/,
  );
  assert.match(refusal({ ...older, until: "2024-05-31" }, newer), /no rule holds on the days between/);
  assert.match(refusal(oakmarch, newer), /has no end, and entry 2 .* give it the end 2024-06-01/);
  assert.match(refusal(older), /is the last and ends on 2024-06-01/);
  assert.match(refusal({ ...older, until: "2017-03-01" }, newer), /must end after it began/);
  assert.match(refusal(newer, older), /has no end/, "out of order");
});

test("a document that leaves out a tier, a date or all levels is refused by entry and field", () => {
  const { legal_status: _, ...tiers } = oakmarch.tiers;
  assert.match(
    refusal(older, { ...newer, tiers }),
    /^Entry 2 \(Family Help thresholds\): "tiers\.legal_status"/,
  );
  assert.match(refusal({ ...oakmarch, from: "1 March 2017" }), /"from": is not a day such as 2026-06-01/);
  assert.match(refusal({ ...oakmarch, from: "2017-02-30" }), /"from": is not a day/);
  assert.match(refusal({ ...oakmarch, levels: [] }), /"levels": names no level/);
  assert.match(refusal(), /names no threshold document/);
});

test("the register's documents hold from when they are there, and a bad file is refused by its path, with the cure", () => {
  const workspace = openWorkspace(join(folder, "handed"));
  mkdirSync(workspace.path("rules"), { recursive: true });
  const hand = (text: string) => writeFileSync(workspace.path("rules", "thresholds.json"), text);
  hand(JSON.stringify({ thresholds: [older, newer] }));
  assert.deepEqual(thresholdsOf(workspace), [older, newer]);
  hand("{ cut off");
  const read = thresholdsOf(workspace);
  assert.match("refused" in read ? read.refused : "", /rules\/thresholds\.json cannot be used.*the register/);
});

test("wording that is neither level nor tier makes no break; another minimum breaks the step-down alone", () => {
  const stepDown = { minimumDays: 100, earlyEnds: [], reviewsAtWeeks: [6] };
  const rows = thresholdRows([older, { ...oakmarch, from: "2024-06-01", stepDown }]);
  assert.deepEqual(
    rows.map((each) => [each.levels_changed, each.step_down_changed]),
    [
      [false, false],
      [false, true],
    ],
  );
});

test("the flow of a year in which levels of need changed says so, and that of another year does not", async () => {
  const db = await tracedBy([older, newer], child("K1"), referral("2024", { referral_date: "2024-05-01" }));
  const caveats = async (year: string) =>
    (await flow({ rows: db.rows, day: "2026-04-22" }, year))?.cohort.caveats;
  assert.match(
    (await caveats("2024-25"))?.join() ?? "",
    /^Levels of need changed on 1 June 2024 \(Family Help/,
  );
  assert.deepEqual(await caveats("2023-24"), []);
});
