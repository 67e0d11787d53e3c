import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { seriesNames } from "./published.ts";
import { targetsFor } from "./scaled.ts";

const file = new URL("../../../../../shared/data/published/calibration.csv", import.meta.url);
const skip = existsSync(file) ? false : "../shared/data is not here";

function targets(children: number) {
  const made = targetsFor(children);
  if ("refused" in made) throw new Error(made.refused);
  return made;
}

test("at full size the targets are the published figures, every series and every year", { skip }, () => {
  const [heading = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const years = heading.trim().split(",").slice(2);
  const { periods } = targets(60_153);
  assert.equal(lines.length, seriesNames.length);
  for (const line of lines) {
    const cells = line.trim().split(",");
    const series = seriesNames.find((name) => name === cells[0]);
    assert.ok(series, `${cells[0]} is not transcribed`);
    years.forEach((year, index) => {
      const period = periods.find(({ label }) => label === year);
      assert.equal(period?.figures[series], Number(cells.at(index - years.length)), `${series} ${year}`);
    });
  }
});

test("a smaller county has its counts in proportion, rounded half up, and the percentages as published", () => {
  const figures = targets(6000).periods.find(({ label }) => label === "2024-25")?.figures;
  assert.equal(figures?.["population-0-17"], 6000);
  assert.equal(figures?.referrals, 150);
  assert.equal(figures?.["conferences-0-10-working-days"], 1);
  assert.equal(figures?.["assessments-within-45-working-days"], 68.2);
});

test("a county too small for its rounded figures is refused, with the least that works", () => {
  const made = targetsFor(100);
  assert.ok("refused" in made);
  assert.match(made.refused, /at least 3008 children/);
  assert.ok(!("refused" in targetsFor(3008)));
});

test("a county whose rounded figures contradict each other is refused, with the next that works", () => {
  const made = targetsFor(3000);
  assert.ok("refused" in made);
  assert.match(made.refused, /2023-24 more plans start than conferences are held.*3008/);
});

test("the periods follow each other from April 2017 to June 2026 without a gap", () => {
  const { periods } = targets(60_153);
  assert.equal(periods.length, 10);
  periods.forEach(({ from }, index) => {
    if (index > 0) assert.equal(from, (periods[index - 1]?.to ?? 0) + 1);
  });
  assert.deepEqual(
    periods.filter(({ calibrated }) => !calibrated).map(({ label }) => label),
    ["2017-18", "2025-26", "2026-27-q1"],
  );
});
