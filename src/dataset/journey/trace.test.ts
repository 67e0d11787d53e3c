import assert from "node:assert/strict";
import { test } from "node:test";
import {
  child,
  episodes,
  type File,
  type Line,
  only,
  receiptOf,
  referral,
  traced,
} from "./examples/traced.ts";
import { flow } from "./index.ts";

test("a referral that stands in two years' returns is one referral, closed as the later return says", async () => {
  const db = await traced(
    child("K1"),
    referral("2023", { referral_date: "2024-02-01", source: "2A" }),
    referral("2024", {
      referral_date: "2024-02-01",
      source: "2A",
      closure_date: "2024-06-01",
      closure_reason: "RC7",
    }),
  );
  assert.deepEqual(await only(db, "select date, closure_date, closure_reason from journey.referral"), [
    "2024-02-01 2024-06-01 RC7",
  ]);
  assert.deepEqual(
    await only(db, `select receipt, "row" from journey.source where kind = 'referral' order by all`),
    [`${receiptOf(1)} 1`, `${receiptOf(2)} 1`],
  );
});

test("an older return that arrives late does not overrule a newer one", async () => {
  const db = await traced(
    child("K1"),
    referral("2024", { referral_date: "2024-02-01", closure_date: "2024-06-01" }),
    referral("2023", { referral_date: "2024-02-01" }),
  );
  assert.deepEqual(await only(db, "select closure_date from journey.referral"), ["2024-06-01"]);
});

test("a return sent again for the same year replaces the first: what it leaves out is gone", async () => {
  const db = await traced(
    child("K1"),
    referral("2024", { referral_date: "2024-05-01" }, { referral_date: "2024-09-01" }),
    referral("2024", { referral_date: "2024-05-01" }),
  );
  assert.deepEqual(await only(db, "select date from journey.referral"), ["2024-05-01"]);
  assert.deepEqual(await only(db, "select receipt from journey.source where kind = 'referral'"), [
    receiptOf(2),
  ]);
});

test("a file that is two years' return stays the return of the one when the other year's is replaced", async () => {
  const stay = { la_child_id: "K1", start_date: "2022-05-01", start_reason: "S", legal_status: "C2" };
  const db = await traced(
    child("K1"),
    { ...episodes("2022", stay), alsoFor: ["2023"] },
    episodes("2022", { ...stay, la_child_id: "K2" }),
  );
  assert.deepEqual(await only(db, "select la_child_id from journey.looked_after_period order by all"), [
    "K1",
    "K2",
  ]);
});

test("a file sent again for a later year has the last word over the year between", async () => {
  const open = { referral_date: "2022-05-01" };
  const db = await traced(
    child("K1"),
    { ...referral("2022", open), alsoFor: ["2024"] },
    referral("2023", { ...open, closure_date: "2023-06-01" }),
  );
  assert.deepEqual(await only(db, "select closure_date from journey.referral"), [""]);
});

test("a conference belongs to its section 47 enquiry; one on the referral alone is a transfer in", async () => {
  const db = await traced(
    child("K1"),
    referral(
      "2024",
      { referral_date: "2024-05-01" },
      { referral_date: "2024-11-01", conference_date: "2024-11-20" },
    ),
    {
      table: "cin_section_47",
      format: "cin-section",
      lines: [
        {
          la_child_id: "K1",
          referral_date: "2024-05-01",
          start_date: "2024-05-03",
          conference_date: "2024-05-20",
        },
      ],
    },
  );
  const rows = await only(
    db,
    "select date, section_47_start_date, section_47 from journey.conference order by date",
  );
  assert.deepEqual(rows, ["2024-05-20 2024-05-03 K1/2024-05-01/2024-05-03", "2024-11-20  "]);
});

test("addresses of one child never overlap: the next one ends the one before, and the latest index is believed", async () => {
  const address = (year: string, ...lines: Line[]): File => ({
    table: "person",
    year,
    lines: lines.map((line) => ({ person_id: "K1", surname: "Thornwick", ...line })),
  });
  const db = await traced(
    address("2022", { neighbourhood: "N1", from_date: "2015-01-02" }),
    address(
      "2023",
      { neighbourhood: "N1", from_date: "2015-01-02", to_date: "2024-01-15" },
      { neighbourhood: "N2", from_date: "2024-01-05" },
    ),
    address("2024", { neighbourhood: "N3", from_date: "2024-01-05" }),
  );
  assert.deepEqual(
    await only(db, "select neighbourhood, from_date, to_date from journey.residence order by from_date"),
    ["N1 2015-01-02 2024-01-05", "N3 2024-01-05 "],
  );
});

test("on one day the police come before the referral, the conference before the plan, and the plan's end before care", async () => {
  const day = "2024-05-01";
  const db = await traced(
    {
      ...child("K1"),
      lines: [
        {
          person_id: "K1",
          forename: "Ada",
          surname: "Thornwick",
          birth_date: "2014-05-06",
          postcode: "XO1 1AA",
        },
      ],
    },
    referral("2024", { referral_date: day }),
    {
      table: "cin_section_47",
      lines: [{ la_child_id: "K1", referral_date: day, start_date: day, conference_date: day }],
    },
    {
      table: "cin_protection_plan",
      lines: [{ la_child_id: "K1", referral_date: day, start_date: day, end_date: day }],
    },
    episodes("2024", { start_date: day, start_reason: "S" }),
    {
      table: "police_notification",
      agency: "police",
      lines: [
        {
          notification_ref: "P1",
          incident_at: "2024-05-01 02:10:00",
          forename: "Ada",
          surname: "Thornwick",
          birth_date: "2014-05-06",
          postcode: "XO1 1AA",
        },
      ],
    },
    {
      table: "contact",
      lines: [{ contact_id: "C1", person_id: "K1", contact_date: day, source: "6", outcome: "REFERRAL" }],
    },
  );
  const kinds = await only(db, "select kind, type from journey.event order by date, tie_rank");
  assert.deepEqual(kinds, [
    "police_notification notified",
    "contact received",
    "referral received",
    "section_47 started",
    "conference held",
    "protection_plan started",
    "protection_plan ended",
    "looked_after_period started",
    "legal_status started",
    "placement started",
  ]);
  assert.deepEqual(
    await only(
      db,
      `select distinct agency, receipt, "row", words from journey.event where kind in ('contact', 'police_notification') order by all`,
    ),
    [
      `council ${receiptOf(6)} 1 Contact: from police: became a referral`,
      `police ${receiptOf(5)} 1 Police notification`,
    ],
  );
});

test("the tier of service and the legal status are two facts: a plan is child protection, care under an order is s31", async () => {
  const db = await traced(
    child("K1"),
    referral("2024", { referral_date: "2024-05-01" }),
    {
      table: "cin_protection_plan",
      lines: [{ la_child_id: "K1", referral_date: "2024-05-01", start_date: "2024-06-01" }],
    },
    episodes(
      "2024",
      {
        start_date: "2024-09-01",
        start_reason: "S",
        legal_status: "V2",
        end_date: "2024-10-01",
        end_reason: "X1",
      },
      { start_date: "2024-10-01", start_reason: "L" },
    ),
  );
  assert.deepEqual(
    await only(db, "select service_tier, legal_status from journey.spell order by from_date"),
    ["child in need s17", "child protection s47", "looked after s20", "looked after s31"],
  );
});

test("a police notification that names twins is an event of each of them", async () => {
  const twin = { surname: "Thornwick", birth_date: "2014-05-06", postcode: "XO1 1AA" };
  const notice = { notification_ref: "P1", incident_at: "2024-05-01 02:10:00", ...twin };
  const db = await traced(
    {
      table: "person",
      lines: [
        { person_id: "K1", forename: "Ada", ...twin },
        { person_id: "K2", forename: "Bea", ...twin },
      ],
    },
    {
      table: "police_notification",
      agency: "police",
      lines: [
        { ...notice, forename: "Ada" },
        { ...notice, forename: "Bea" },
      ],
    },
  );
  const rows = await only(
    db,
    `select la_child_id from journey.police_notification join linkage.council_child using (child) order by all`,
  );
  assert.deepEqual(rows, ["K1", "K2"]);
});

test("the sessions a pupil missed are those coded as absence, counted once though the census came twice", async () => {
  const pupil = {
    pupil_key: "2024/1",
    forename: "Ada",
    surname: "Thornwick",
    birth_date: "2014-05-06",
    census_date: "2025-01-16",
    sessions_possible: 140,
  };
  const sessions: File = {
    table: "pupil_sessions",
    agency: "schools",
    lines: [
      { pupil_key: "2024/1", reason: "I", sessions: 9 },
      { pupil_key: "2024/1", reason: "O", sessions: 4 },
      { pupil_key: "2024/1", reason: "P", sessions: 20 },
    ],
  };
  const db = await traced({ table: "pupil", agency: "schools", lines: [pupil] }, sessions, sessions);
  assert.deepEqual(await only(db, "select sessions_missed, sessions_possible from journey.school_year"), [
    "13 140",
  ]);
});

test("a year's flow is read from the journeys: the referral of the year, and not the one before it", async () => {
  const db = await traced(
    child("K1"),
    referral(
      "2024",
      { referral_date: "2023-11-01", closure_date: "2024-01-05", closure_reason: "RC8" },
      { referral_date: "2024-05-01", closure_date: "2024-07-01", closure_reason: "RC8" },
    ),
    {
      table: "cin_assessment",
      lines: [{ la_child_id: "K1", referral_date: "2024-05-01", start_date: "2024-05-02" }],
    },
  );
  const found = await flow({ rows: db.rows, day: "2026-04-22" }, "2024-25");
  assert.equal(found?.cohort.count, 1);
  assert.equal(found?.cohort.knownUntil, "2025-03-31");
  assert.deepEqual(
    found?.links.map((link) => `${link.from} ${link.to} ${link.count}`),
    ["referral assessment 1", "assessment not-in-need 1"],
  );
});
