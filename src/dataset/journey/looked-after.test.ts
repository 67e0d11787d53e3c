import assert from "node:assert/strict";
import { test } from "node:test";
import { child, episodes, type File, only, traced } from "./examples/traced.ts";

test("episodes of two returns chain into one period; a new legal order starts no placement, new carers do", async () => {
  const first = { start_date: "2023-06-01", start_reason: "S", legal_status: "V2" };
  const db = await traced(
    child("K1"),
    episodes("2023", first),
    episodes(
      "2024",
      { ...first, end_date: "2024-05-01", end_reason: "X1" },
      { start_date: "2024-05-01", start_reason: "L", end_date: "2024-07-01", end_reason: "X1" },
      {
        start_date: "2024-07-01",
        start_reason: "P",
        placement: "T1",
        end_date: "2024-07-09",
        end_reason: "X1",
      },
      {
        start_date: "2024-07-09",
        start_reason: "P",
        placement: "K2",
        end_date: "2024-12-01",
        end_reason: "E4A",
      },
    ),
  );
  assert.deepEqual(
    await only(db, "select start_date, end_date, end_reason from journey.looked_after_period"),
    ["2023-06-01 2024-12-01 E4A"],
  );
  assert.deepEqual(
    await only(
      db,
      "select start_date, end_date, placement, temporary from journey.placement order by start_date",
    ),
    ["2023-06-01 2024-07-01 U6 false", "2024-07-01 2024-07-09 T1 true", "2024-07-09 2024-12-01 K2 false"],
  );
  assert.deepEqual(
    await only(db, "select start_date, end_date, legal_status from journey.legal_status order by start_date"),
    ["2023-06-01 2024-05-01 V2", "2024-05-01 2024-12-01 C2"],
  );
  assert.deepEqual(await only(db, "select count(*) from journey.source where kind = 'looked_after_period'"), [
    "5",
  ]);
});

test("a child who leaves care and comes back has two periods, even on the same day", async () => {
  const db = await traced(
    child("K1"),
    episodes(
      "2024",
      { start_date: "2024-05-01", start_reason: "S", end_date: "2024-06-01", end_reason: "E4B" },
      { start_date: "2024-06-01", start_reason: "S" },
    ),
  );
  assert.deepEqual(
    await only(db, "select start_date, end_date from journey.looked_after_period order by all"),
    ["2024-05-01 2024-06-01", "2024-06-01 "],
  );
});

test("short breaks (V3, V4) are kept as short breaks and never as time looked after", async () => {
  const respite = {
    start_date: "2024-05-01",
    start_reason: "S",
    legal_status: "V4",
    end_date: "2024-05-03",
    end_reason: "E8",
  };
  const db = await traced(child("K1"), episodes("2024", respite));
  assert.deepEqual(await only(db, "select * from journey.looked_after_period"), []);
  assert.deepEqual(await only(db, "select * from journey.placement"), []);
  assert.deepEqual(await only(db, "select kind, service_tier, legal_status from journey.spell"), [
    "short_break child in need s20 (short breaks)",
  ]);
});

test("an unaccompanied young person is one until the day the status ceased, or with no end", async () => {
  const uasc = (year: string, status_ceased_date: string | null): File => ({
    table: "unaccompanied",
    format: "ssda903-uasc",
    year,
    lines: [{ la_child_id: "K1", status_ceased_date }],
  });
  const open = await traced(
    child("K1"),
    episodes("2023", { start_date: "2023-06-01", start_reason: "S" }),
    uasc("2023", null),
  );
  const until = "select unaccompanied_until from journey.looked_after_period";
  assert.deepEqual(await only(open, until), ["9999-12-31"]);
  const ceased = await traced(
    child("K1"),
    episodes("2023", { start_date: "2023-06-01", start_reason: "S" }),
    uasc("2023", null),
    uasc("2024", "2024-08-01"),
  );
  assert.deepEqual(await only(ceased, until), ["2024-08-01"]);
  const never = await traced(child("K1"), episodes("2023", { start_date: "2023-06-01", start_reason: "S" }));
  assert.deepEqual(await only(never, until), [""]);
});

test("the day on which care began or ended leads to the very row that says it, in the newest return that does", async () => {
  const first = { start_date: "2023-06-01", start_reason: "S", end_date: "2023-09-01", end_reason: "X1" };
  const second = { start_date: "2023-09-01", start_reason: "P" };
  const db = await traced(
    child("K1"),
    episodes("2023", first, second),
    episodes("2024", { ...second, end_date: "2024-05-01", end_reason: "E4A" }),
    {
      table: "unaccompanied",
      format: "ssda903-uasc",
      year: "2024",
      lines: [{ la_child_id: "K2" }, { la_child_id: "K1" }],
    },
  );
  assert.deepEqual(
    await only(
      db,
      `select type, date, position, "row" from journey.event join extracts.receipt using (receipt)
      where kind = 'looked_after_period' order by date`,
    ),
    ["started 2023-06-01 2 1", "ended 2024-05-01 3 1"],
  );
});
