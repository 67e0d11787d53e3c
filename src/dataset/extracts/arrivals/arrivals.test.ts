import assert from "node:assert/strict";
import { test } from "node:test";
import { formats } from "../catalogue.ts";
import { periodNamed } from "../period.ts";
import type { Receipt } from "../receipts/receipt.ts";
import { arrivalsBy, dueOn, type Expectations } from "./arrivals.ts";
import { byAgency, overviewOf, periodToShow } from "./overview.ts";

const expectations: Expectations = {
  agreements: [],
  periods: { years: ["2023-24", "2024-25"] },
  expected: [
    { formats: ["contacts"], agency: "council", agreement: "Records", periods: "years" },
    { formats: ["cin-census"], agency: "council", agreement: "Returns", periods: "years" },
  ],
};

const receipt = (format: string, period: string, receivedOn: string): Receipt => ({
  ...{ id: `${format} ${period} ${receivedOn}`, file: "f", format, agency: "council", period, receivedOn },
  ...{ periodFrom: null, periodTo: null, receivedAt: "", receivedBy: "", bytes: 0, rows: 3, tables: [] },
  ...{ issues: { error: 0, query: 0 }, provisional: false, position: 1, rowFiles: {} },
});

function told(day: string, ...receipts: Receipt[]) {
  const agencyNames = new Map([["council", "Oakmarch Council"]]);
  return arrivalsBy(day, { expectations, formats, agencyNames, receipts });
}

const standing = (day: string, ...receipts: Receipt[]) =>
  told(day, ...receipts).map(({ format, period, status }) => `${format} ${period} ${status}`);

test("a file is due so many days after its period, or on the first such day after its start or end", () => {
  const year = periodNamed("2024-25");
  const quarter = periodNamed("2026-27-q1");
  assert.ok(year && quarter);
  assert.equal(dueOn({ days: 30 }, year), "2025-04-30");
  assert.equal(dueOn({ days: 30 }, quarter), "2026-07-30");
  assert.equal(dueOn({ month: 7, day: 31, after: "end" }, year), "2025-07-31");
  assert.equal(dueOn({ month: 2, day: 28, after: "start" }, year), "2025-02-28");
  assert.equal(dueOn({ month: 10, day: 31, after: "start" }, year), "2024-10-31");
});

test("a file that comes on the day when it is due is on time, and a day later it is late", () => {
  assert.deepEqual(
    standing(
      "2024-12-01",
      receipt("contacts", "2023-24", "2024-04-30"),
      receipt("cin-census", "2023-24", "2024-08-01"),
    ),
    [
      "contacts 2023-24 on time",
      "cin-census 2023-24 late",
      "contacts 2024-25 not yet due",
      "cin-census 2024-25 not yet due",
    ],
  );
});

test("a file is missing from the day after it was due, and not before", () => {
  assert.equal(standing("2024-04-30")[0], "contacts 2023-24 not yet due");
  assert.equal(standing("2024-05-01")[0], "contacts 2023-24 missing");
});

test("asked of an earlier day, a file that came later had not come", () => {
  const late = receipt("contacts", "2023-24", "2024-05-20");
  assert.equal(standing("2024-05-10", late)[0], "contacts 2023-24 missing");
  assert.equal(standing("2024-05-20", late)[0], "contacts 2023-24 late");
});

test("a file sent again keeps the standing of the first, and both are shown in the order in which they came", () => {
  const [contacts] = told(
    "2025-01-01",
    receipt("contacts", "2023-24", "2024-09-01"),
    receipt("contacts", "2023-24", "2024-04-02"),
  );
  assert.equal(contacts?.status, "on time");
  assert.deepEqual(
    contacts?.receipts.map(({ receivedOn }) => receivedOn),
    ["2024-04-02", "2024-09-01"],
  );
});

test("only what is late or missing has a caveat, and it says who owed what by when", () => {
  const all = told(
    "2025-05-01",
    receipt("cin-census", "2023-24", "2024-08-09"),
    receipt("contacts", "2023-24", "2024-04-01"),
  );
  assert.deepEqual(
    all.map(({ caveat }) => caveat),
    [
      null,
      "Late: Children in need census for 2023-24, from Oakmarch Council, due by 31 July 2024 and received on 9 August 2024.",
      "Not received: Contacts at the front door for 2024-25, which Oakmarch Council owed by 30 April 2025. What rests on it leaves it out.",
      null,
    ],
  );
});

test("the overview counts what came of what was owed, latest period first", () => {
  const all = told(
    "2025-05-01",
    receipt("cin-census", "2023-24", "2024-08-09"),
    receipt("contacts", "2023-24", "2024-04-01"),
  );
  const { periods, agencies } = overviewOf(all);
  assert.deepEqual(periods, ["2024-25", "2023-24"]);
  assert.deepEqual(agencies[0]?.cells, [
    { period: "2024-25", owed: 2, came: 0, late: 0, missing: 1, notYetDue: 1 },
    { period: "2023-24", owed: 2, came: 2, late: 1, missing: 0, notYetDue: 0 },
  ]);
  assert.equal(periodToShow(all), "2023-24");
  assert.deepEqual(
    byAgency(all).map(({ name, agreements }) => [name, agreements.map((under) => under.name)]),
    [["Oakmarch Council", ["Records", "Returns"]]],
  );
});
