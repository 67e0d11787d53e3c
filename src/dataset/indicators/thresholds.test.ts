import assert from "node:assert/strict";
import { test } from "node:test";
import {
  census,
  counted,
  countedBy,
  episodes,
  type Line,
  oakmarch,
  type Return,
  referral,
} from "./returns.fixture.ts";

const a = { la_child_id: "A", referral_date: "2024-05-01" };
const protection = { ...a, start_date: "2024-06-01", end_date: "2025-02-10" };
const other = { la_child_id: "B", start_date: "2020-05-01" };

/** The census of a year that lists the child A, with these child in need plans. */
const listing = (of: string, ...plans: Line[]): Return =>
  census(of, [referral("A", "2024-05-01")], {
    cin_child: ["A", "C"].map((la_child_id) => ({ la_child_id, birth_date: "2015-01-01" })),
    cin_protection_plan: of === "2025" ? [protection] : [],
    cin_plan: [...plans, { la_child_id: "C", referral_date: "2024-05-01", start_date: "2024-05-01" }],
  });

const begun = { ...a, start_date: "2025-02-11" };

async function kept(...returns: readonly Return[]) {
  const figure = (await counted(...returns))("step-down-kept", "2024-25");
  return [figure?.numerator, figure?.denominator];
}

test("a step-down that is not due by the end of the returns is not judged; the next year's return settles it", async () => {
  const first = [listing("2025", begun), episodes("2025", other)];
  assert.deepEqual(await kept(...first), [0, 0]);
  const until = (end_date: string) => [listing("2026", { ...begun, end_date }), episodes("2026", other)];
  assert.deepEqual(await kept(...first, ...until("2025-05-05")), [1, 1], "84 days after 10 February 2025");
  assert.deepEqual(await kept(...first, ...until("2025-05-04")), [0, 1]);
});

test("a child in need plan that the next return leaves out was not kept; without that year's care it cannot be told", async () => {
  const first = [listing("2025", begun), episodes("2025", other)];
  assert.deepEqual(await kept(...first, listing("2026"), episodes("2026", other)), [0, 1]);
  assert.deepEqual(await kept(...first, listing("2026")), [0, 0]);
});

test("a return that lists no child in need plan at all, as before 2021-22, leaves the step-down unknown and not at 0", async () => {
  const silent = (of: string) => ({ ...listing(of), tables: { ...listing(of).tables, cin_plan: [] } });
  const figure = await counted(
    ...[silent("2025"), episodes("2025", other), silent("2026"), episodes("2026", other)],
  );
  assert.deepEqual(figure("step-down-kept", "2024-25")?.status, "missing");
});

test("the year in which the threshold document changed says so where levels of need decide who is counted", async () => {
  const [first] = oakmarch();
  assert.ok(first);
  const tiers = { ...first.tiers, referral: "family help" };
  const next = { ...first, tiers, from: "2024-06-01", title: "Threshold document, version 3" };
  const figure = await countedBy(
    [{ ...first, until: "2024-06-01" }, next],
    listing("2024"),
    listing("2025"),
    episodes("2025", other),
  );
  const told =
    "Levels of need changed on 1 June 2024 (Threshold document, version 3): figures before and after are not alike.";
  assert.ok(figure("referrals", "2024-25")?.caveats.includes(told));
  assert.ok(!figure("referrals", "2023-24")?.caveats.includes(told));
  assert.ok(!figure("plans-started", "2024-25")?.caveats.includes(told));
});
