import assert from "node:assert/strict";
import { test } from "node:test";
import { child, episodes, only, referral, traced } from "./examples/traced.ts";

test("what the next return leaves out while it is open ends with the last return that lists it, and says so", async () => {
  const open = { start_date: "2023-09-01", start_reason: "S", legal_status: "C2" };
  const db = await traced(
    child("K1"),
    child("K2"),
    referral("2023", { referral_date: "2023-05-01" }, { la_child_id: "K2", referral_date: "2023-06-01" }),
    {
      table: "cin_section_47",
      year: "2023",
      lines: [{ la_child_id: "K1", referral_date: "2023-05-01", start_date: "2023-05-02" }],
    },
    episodes("2023", open),
    referral("2024", { la_child_id: "K2", referral_date: "2023-06-01" }),
    episodes("2024", { ...open, la_child_id: "K2" }),
  );
  assert.deepEqual(
    await only(
      db,
      "select la_child_id, kind, from_date, to_date, last_stated from journey.spell order by la_child_id, from_date",
    ),
    [
      "K1 referral 2023-05-01 2024-04-01 2024-03-31",
      "K1 section_47 2023-05-02 2024-04-01 2024-03-31",
      "K1 legal_status 2023-09-01 2024-04-01 2024-03-31",
      "K2 referral 2023-06-01  ",
      "K2 legal_status 2023-09-01  ",
    ],
  );
});

test("a later return of another kind ends nothing: a referral is left out by a census only", async () => {
  const db = await traced(
    child("K1"),
    referral("2023", { referral_date: "2023-05-01" }),
    episodes("2024", { start_date: "2024-09-01", start_reason: "S" }),
  );
  assert.deepEqual(
    await only(db, "select kind, to_date, last_stated from journey.spell order by from_date"),
    ["referral  ", "legal_status  "],
  );
});
