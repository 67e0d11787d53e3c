import assert from "node:assert/strict";
import { test } from "node:test";
import type { Around, Values } from "../../grammar/index.ts";
import { dayOfVersion, wrongFinding } from "./subject.ts";

type Neighbour = Around["names"][number];

const near = (field: string, values: Values, more: Partial<Neighbour> = {}): Neighbour => ({
  ...{ field, entity: field, reference: "V-2024-001", state: "stands", open: true, retired: false, values },
  ...more,
});
const wrong = (values: Values, names: readonly Neighbour[] = [], beside: readonly Neighbour[] = []) =>
  wrongFinding({ lookedAtOn: "2026-04-13", ...values }, { names, beside, on: "2026-04-22" });

const costs = "2023-yearly-report-costs";

test("a finding on the report of 2024-25 takes the items of Working Together 2023 and no others", () => {
  assert.equal(wrong({ item: costs, year: "2024-25" }), null);
  const later = wrong({ item: "2026-yearly-report-costs", year: "2024-25" });
  assert.match(
    later?.item ?? "",
    /when Working Together 2023 was in force.*Choose an item of Working Together 2023/,
  );
});

test("a finding on the report of a year within which guidance came may take items of either edition", () => {
  assert.equal(wrong({ item: costs, year: "2025-26" }), null);
  assert.equal(wrong({ item: "2026-yearly-report-costs", year: "2025-26" }), null);
  assert.ok(wrong({ item: "2018-yearly-report-impact", year: "2025-26" }));
});

test("an item asked of arrangements says nothing of a report, nor one of reports of a version", () => {
  assert.match(wrong({ item: "2023-masa-funding", year: "2024-25" })?.item ?? "", /asked of: Arrangements/);
  const version = near("text", { effectiveOn: "2024-12-05" });
  assert.match(wrong({ item: costs, text: "V-2024-001" }, [version])?.item ?? "", /asked of: Yearly report/);
});

test("a version is held against the edition of the day on which it takes effect", () => {
  const masa = near("text", { effectiveOn: "2024-12-05", targetOn: "2023-01-01" });
  assert.equal(wrong({ item: "2023-masa-funding", text: "V-2024-001" }, [masa]), null);
  assert.ok(wrong({ item: "2018-masa-funding", text: "V-2024-001" }, [masa])?.item);
});

test("a version that was put off is held against the edition of its new day", () => {
  assert.equal(dayOfVersion({ targetOn: "2026-03-01", deferredTo: "2026-06-01" }), "2026-06-01");
  const deferred = near("text", { targetOn: "2026-03-01", deferredTo: "2026-06-01" });
  assert.equal(wrong({ item: "2026-threshold-unborn", text: "V-2024-001" }, [deferred]), null);
});

test("what took effect before the first set is held against none, and says so", () => {
  const old = near("text", { effectiveOn: "2017-03-01" });
  const said = wrong({ item: "2018-threshold-unborn", text: "V-2024-001" }, [old]);
  assert.match(said?.text ?? "", /No set of requirements is kept/);
});

test("an item of the partnership’s own belongs to the edition and kind that it names", () => {
  const own = near("own", { edition: "2023", for: "yearly-report" }, { reference: "RW-2026-001" });
  assert.equal(wrong({ own: "RW-2026-001", year: "2024-25" }, [own]), null);
  const masa = near("own", { edition: "2023", for: "masa" }, { reference: "RW-2026-001" });
  assert.ok(wrong({ own: "RW-2026-001", year: "2024-25" }, [masa])?.own);
});

test("one finding stands for an item and a subject; of another year, withdrawn or retired it is no hindrance", () => {
  const values = { item: costs, year: "2024-25" };
  const other = (more: Partial<Neighbour>, year = "2024-25") =>
    wrong(values, [], [near("item", { item: costs, year }, { reference: "FI-2026-001", ...more })]);
  assert.match(other({})?.item ?? "", /FI-2026-001 is on that already/);
  assert.equal(other({}, "2023-24"), null);
  assert.equal(other({ open: false }), null);
  assert.equal(other({ retired: true }), null);
});

test("a finding has one item and one subject, and a day that has come", () => {
  assert.ok(wrong({ item: costs, own: "RW-2026-001", year: "2024-25" })?.own);
  assert.ok(wrong({ item: costs, year: "2024-25", text: "V-2024-001" })?.text);
  assert.ok(wrong({ item: costs, year: "2024-25", lookedAtOn: "2026-04-23" })?.lookedAtOn);
});
