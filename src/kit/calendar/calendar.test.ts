import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import {
  addWorkingDays,
  clearDaysCommand,
  dueCommand,
  dueDate,
  holidays,
  isWorkingDay,
  latestPublication,
  workingDaysBetween,
  yearsCovered,
} from "./index.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const published = "../shared/data/bank-holidays/bank-holidays.json";
const effects = { progress: () => {}, now: () => Temporal.Instant.from("2026-04-22T09:00:00Z"), user: "ada" };

/** Every day of the list, open or closed, by JavaScript's own day of the week: written apart from the module. */
const openDays = (() => {
  const closed = new Set(holidays);
  const days: { text: string; open: boolean }[] = [];
  for (let at = Date.UTC(2012, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
    const text = new Date(at).toISOString().slice(0, 10);
    days.push({ text, open: new Date(at).getUTCDay() % 6 !== 0 && !closed.has(text) });
  }
  return days;
})();

test("the bank holidays are those that GOV.UK published for England and Wales", {
  skip: existsSync(published) ? false : "../shared/data is not here",
}, () => {
  const theirs = JSON.parse(readFileSync(published, "utf8"))["england-and-wales"].events as {
    date: string;
  }[];
  assert.deepEqual([...holidays], theirs.map((each) => each.date).sort());
  assert.deepEqual(yearsCovered, { first: 2012, last: 2028 });
});

test("1 to 60 working days from every day agree with counting the days one by one", () => {
  let compared = 0;
  for (const [at, start] of openDays.entries()) {
    const from = day(start.text);
    assert.equal(isWorkingDay(from), start.open, start.text);
    for (let passed = 0, next = at + 1; passed < 60 && next < openDays.length; next++) {
      const here = openDays[next];
      if (!here?.open) continue;
      passed++;
      compared++;
      const found = addWorkingDays(from, passed);
      assert.ok(!("refused" in found), `${start.text} + ${passed}`);
      if (found.toString() !== here.text)
        assert.equal(found.toString(), here.text, `${start.text} + ${passed}`);
    }
  }
  assert.ok(compared > 365_000, `${compared} compared`);
});

test("the working days between two days are those after the first up to and including the second", () => {
  assert.equal(workingDaysBetween(day("2026-04-02"), day("2026-04-02")), 0);
  assert.equal(
    workingDaysBetween(day("2026-04-02"), day("2026-04-06")),
    0,
    "Good Friday to Easter Monday are closed",
  );
  assert.equal(workingDaysBetween(day("2026-04-02"), day("2026-04-07")), 1);
  assert.equal(workingDaysBetween(day("2025-03-31"), day("2025-04-25")), 17);
  for (let at = 0; at < openDays.length; at += 97) {
    const span = openDays.slice(at, at + 80);
    const [first, last] = [span[0]?.text ?? "", span.at(-1)?.text ?? ""];
    assert.equal(
      workingDaysBetween(day(first), day(last)),
      span.slice(1).filter((each) => each.open).length,
      first,
    );
  }
});

test("a clock that starts on a weekend counts from the next working days", () => {
  for (const start of ["2026-04-17", "2026-04-18", "2026-04-19"]) {
    assert.equal(String(addWorkingDays(day(start), 1)), "2026-04-20", start);
  }
  assert.equal(String(addWorkingDays(day("2026-04-18"), 0)), "2026-04-18", "day 0 is the start itself");
});

test("a period in months ends at the month's end where the day does not exist", () => {
  assert.equal(String(dueDate(day("2024-01-31"), 1, "months")), "2024-02-29");
  assert.equal(String(dueDate(day("2025-01-31"), 1, "months")), "2025-02-28");
  assert.equal(String(dueDate(day("2025-08-31"), 6, "months")), "2026-02-28");
  assert.equal(String(dueDate(day("2026-04-22"), 2, "weeks")), "2026-05-06");
  assert.equal(String(dueDate(day("2026-04-22"), 10, "days")), "2026-05-02");
});

test("papers for Wednesday 22 April 2026 are out by Tuesday 14 April to leave five clear working days", () => {
  assert.equal(String(latestPublication(day("2026-04-22"), 5)), "2026-04-14");
  assert.equal(String(latestPublication(day("2026-04-22"), 0)), "2026-04-21");
});

test("a publication day leaves just enough clear days, and the day after it leaves too few", () => {
  for (let at = 40; at < openDays.length; at += 13) {
    const meeting = openDays[at]?.text ?? "";
    for (const clear of [1, 2, 5, 10]) {
      const found = String(latestPublication(day(meeting), clear));
      const from = openDays.findIndex((each) => each.text === found);
      const between = openDays.slice(from + 1, at).filter((each) => each.open).length;
      const dayLater = openDays.slice(from + 2, at).filter((each) => each.open).length;
      assert.deepEqual([between, dayLater], [clear, clear - 1], `${meeting}, ${clear} clear days: ${found}`);
    }
  }
});

test("asked beyond the list of bank holidays it refuses in a sentence", () => {
  const refusals = [
    addWorkingDays(day("2028-12-29"), 1),
    addWorkingDays(day("2011-12-30"), 1),
    addWorkingDays(day("2026-04-22"), -1),
    addWorkingDays(day("2026-04-22"), 1.5),
    workingDaysBetween(day("2026-04-22"), day("2029-01-02")),
    workingDaysBetween(day("2026-04-22"), day("2026-04-21")),
    latestPublication(day("2012-01-04"), 5),
    latestPublication(day("2029-01-04"), 5),
  ];
  for (const [at, each] of refusals.entries()) {
    assert.ok(typeof each === "object" && "refused" in each, `case ${at}: ${String(each)}`);
    assert.match(each.refused, /^[\w-]+.*\.$/);
  }
  assert.throws(() => isWorkingDay(day("2029-01-02")), /2012 to 2028/);
});

test("the command answers with the day, or says what to give instead", async () => {
  const ask = (words: string[]) => dueCommand.run({ options: {}, positionals: words }, effects);
  assert.deepEqual((await ask(["2026-04-02", "15", "working-days"])).json, { due: "2026-04-27" });
  assert.deepEqual((await ask(["2024-01-31", "1", "months"])).json, { due: "2024-02-29" });
  for (const words of [
    ["2026-02-30", "1", "days"],
    ["22/04/2026", "1", "days"],
    ["2026-04-22", "one", "days"],
    ["2026-04-22", "1", "fortnights"],
    ["2026-04-22", "99999999999999", "months"],
    ["2028-12-01", "60", "working-days"],
  ]) {
    assert.equal((await ask(words)).exit, 2, words.join(" "));
  }
  const clear = await clearDaysCommand.run({ options: {}, positionals: ["2026-04-22", "5"] }, effects);
  assert.deepEqual(clear.json, { latest: "2026-04-14" });
});
