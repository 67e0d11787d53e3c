import assert from "node:assert/strict";
import { test } from "node:test";
import type { Arrival } from "../../dataset/extracts/index.ts";
import type { ShownFigure } from "../../dataset/indicators/index.ts";
import { dueSoonOf, headlinesOf, missingOf } from "./today.ts";

const arrival = (title: string, due: string, status: Arrival["status"]): Arrival => ({
  ...{
    format: title,
    title,
    agency: "police",
    agencyName: "Three Rivers Police",
    agreement: "Core",
    period: "2025-26",
  },
  ...{ due, status, receivedOn: null, receipts: [], caveat: null },
});

const figure = (year: string, display: string, status: ShownFigure["status"] = "final"): ShownFigure => ({
  ...{ id: "referrals-rate", title: "Referrals per 10,000", year, numerator: 1504, denominator: 60153 },
  ...{
    value: 250,
    lower: 238,
    upper: 263,
    unit: "referrals",
    per: 10_000,
    display,
    status,
    caveats: [],
    hidden: false,
  },
});

test("what has been overdue longest stands first, and what came or is not due yet does not stand there", () => {
  const all = [
    arrival("later", "2026-04-10", "missing"),
    arrival("earlier", "2026-02-28", "missing"),
    arrival("came late", "2026-01-31", "late"),
    arrival("next month", "2026-05-31", "not yet due"),
  ];
  assert.deepEqual(
    missingOf(all).map(({ title }) => title),
    ["earlier", "later"],
  );
});

test("what is due within the time looked at stands in the order of its days", () => {
  const all = [
    arrival("in July", "2026-07-31", "not yet due"),
    arrival("in June", "2026-06-20", "not yet due"),
    arrival("in May", "2026-05-01", "not yet due"),
    arrival("overdue", "2026-04-01", "missing"),
  ];
  assert.deepEqual(
    dueSoonOf(all, "2026-06-21").map(({ title }) => title),
    ["in May", "in June"],
  );
});

test("a headline is of the last final year, with the year before beside it and no provisional one", () => {
  const [only, ...more] = headlinesOf([
    figure("2023-24", "255.8"),
    figure("2024-25", "250.0"),
    figure("2025-26", "240.1", "provisional"),
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(
    [only?.year, only?.display, only?.href, only?.before],
    ["2024-25", "250.0", "/indicators/referrals-rate/2024-25", { year: "2023-24", display: "255.8" }],
  );
});
