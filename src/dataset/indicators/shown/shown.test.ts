import assert from "node:assert/strict";
import { test } from "node:test";
import type { Explanation } from "../explain.ts";
import { measureOf } from "../store.ts";
import { explainedOf, pageOf } from "./explained.ts";
import { sevenYears } from "./points.ts";
import { asCounted, releaseOf, type ShownFigure } from "./release.ts";
import { finding } from "./words.ts";

const known = (id: string) => {
  const measure = measureOf(id);
  if (!measure) throw new Error(`The catalogue has no ${id}.`);
  return measure;
};

const figure = (
  id: string,
  year: string,
  numerator: number,
  more: Partial<ShownFigure> = {},
): ShownFigure => ({
  ...{
    id,
    year,
    numerator,
    title: known(id).title,
    denominator: null,
    value: numerator,
    lower: null,
    upper: null,
  },
  ...{ unit: known(id).indicator.unit, per: known(id).per, display: numerator.toLocaleString("en-GB") },
  ...{ status: "final", caveats: [], hidden: false, ...more },
});

test("a chart's title says the level and the range, and never that something rose or fell", () => {
  const years = [
    figure("referrals", "2022-23", 1736),
    figure("referrals", "2023-24", 1522),
    figure("referrals", "2024-25", 1504),
  ];
  const title = finding(known("referrals"), years);
  assert.equal(title, "1,504 referrals in 2024-25; between 1,504 and 1,736 since 2022-23");
  assert.doesNotMatch(title, /rose|fell|up|down|more|fewer/);
});

test("a stock is named by its day, with its interval", () => {
  const rate = figure("looked-after-at-31-march-rate", "2024-25", 717, {
    value: 119.2,
    lower: 110.6,
    upper: 128.2,
    display: "119",
  });
  assert.equal(
    finding(known(rate.id), [rate]),
    "119 per 10,000 children at 31 March 2025, 95% interval 111 to 128",
  );
});

test("where years are hidden the title says how many are not", () => {
  const hidden = { value: null, numerator: null, display: "c", hidden: true };
  const id = "conferences-16-20-working-days";
  const years = [figure(id, "2022-23", 3, hidden), figure(id, "2023-24", 6), figure(id, "2024-25", 8)];
  assert.equal(
    finding(known(id), years),
    "8 conferences in 2024-25; between 6 and 8 in the 2 years with a figure",
  );
  assert.equal(finding(known(id), [years[0] as ShownFigure]), "No figure can be shown for these years");
});

test("a provisional year does not become the headline while a final one is there", () => {
  const years = [
    figure("referrals", "2024-25", 1504),
    figure("referrals", "2025-26", 1488, { status: "provisional" }),
  ];
  assert.match(finding(known("referrals"), years), /^1,504 referrals in 2024-25;/);
  assert.deepEqual([...sevenYears(years)], ["2024-25"]);
});

test("one referral is a referral and one child a child", () => {
  assert.equal(finding(known("referrals"), [figure("referrals", "2024-25", 1)]), "1 referral in 2024-25");
  const alone = figure("unaccompanied-at-31-march", "2024-25", 1);
  assert.equal(finding(known(alone.id), [alone]), "1 child at 31 March 2025");
});

test("the bands of conferences cannot be worked out from each other, their total or their shares", () => {
  const id = (band: string) => `conferences-${band}-working-days`;
  const rows = asCounted([
    figure("conferences", "2024-25", 60),
    figure(id("within-15"), "2024-25", 50),
    figure(id("0-10"), "2024-25", 38),
    figure(id("11-15"), "2024-25", 12),
    figure(id("16-20"), "2024-25", 3),
    figure(id("21-plus"), "2024-25", 7),
    figure(`${id("16-20")}-share`, "2024-25", 3, { denominator: 60, value: 5, display: "5.0%" }),
  ]);
  const shown = new Map(
    releaseOf(rows, measureOf).flatMap((year) => year.value.map((each) => [each.id, each.display])),
  );
  assert.equal(shown.get(id("16-20")), "c");
  assert.equal(shown.get(`${id("16-20")}-share`), "c");
  assert.equal(shown.get(id("21-plus")), "c", "the smallest other band");
  assert.deepEqual(
    [shown.get("conferences"), shown.get(id("within-15")), shown.get(id("0-10"))],
    ["60", "50", "38"],
  );
});

test("no year's starts or ends in care can be worked out from the numbers in care before and after", () => {
  let state = 11;
  const roll = (sides: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
  const [stock, started, ceased] = ["at-31-march", "started", "ceased"].map(
    (end) => `looked-after-${end}`,
  ) as [string, string, string];
  let small = 0;
  for (let round = 0; round < 200; round++) {
    const [before, came, left] = [30 + roll(9), roll(15), roll(15)];
    small += Number((came >= 1 && came <= 5) !== (left >= 1 && left <= 5));
    const rate = (id: string, count: number) => figure(`${id}-rate`, "2024-25", count, { denominator: 5000 });
    const rows = [
      figure(stock, "2023-24", before),
      figure(stock, "2024-25", before + came - left),
      ...[figure(started, "2024-25", came), rate(started, came)],
      ...[figure(ceased, "2024-25", left), rate(ceased, left)],
    ];
    const shown = releaseOf(rows, measureOf).flatMap((year) => year.value);
    const flows = shown.filter(({ id }) => id.startsWith(started) || id.startsWith(ceased));
    const hidden = [came, left].some((count) => count >= 1 && count <= 5);
    assert.deepEqual(
      flows.map((each) => [each.hidden, each.numerator === null]),
      flows.map(() => [hidden, hidden]),
      `${came} came and ${left} left`,
    );
  }
  assert.ok(small > 30, `${small} years in which only one of the two was small`);
});

test("a caveat that counts children is told without its number", () => {
  const caveats = [
    "3 of the children counted may be known to the council under a second id; each id counts.",
  ];
  const [year] = releaseOf([figure("referrals", "2024-25", 1504, { caveats })], measureOf);
  assert.match(year?.value[0]?.caveats[0] ?? "", /^Some of the children counted/);
});

test("behind a hidden figure stand its own year's files only, which do not tell when somebody's plan began", () => {
  const file = (period: string) => ({
    ...{ sha256: period.repeat(9), file: `cin-${period}.xml`, agency: "council", format: "cin-census" },
    ...{ period, received_on: `${period.slice(0, 4)}-07-01`, provisional: false },
  });
  const id = "plans-two-years-or-more-at-31-march";
  const { indicator } = known(id);
  const told: Explanation = {
    ...figure(id, "2024-25", 1),
    definition: { ...indicator, stockOrFlow: indicator.measures },
    ...{ sql: "", members: [], snapshot: "s1", codeVersion: "v1" },
    receipts: ["2022-23", "2023-24", "2024-25", "2025-26"].map(file),
  };
  const files = (shown: ShownFigure) =>
    explainedOf(known(id), shown, told).receipts.map((each) => each.period);
  assert.deepEqual(files(figure(id, "2024-25", 1, { hidden: true, display: "c" })), ["2024-25"]);
  assert.equal(files(figure(id, "2024-25", 9)).length, 4);
});

test("pages of members run from 1 to the last, and no other is there", () => {
  assert.deepEqual(pageOf(undefined, 120), { page: 1, pages: 3, from: 0, first: 1, last: 50, total: 120 });
  assert.deepEqual(pageOf("3", 120), { page: 3, pages: 3, from: 100, first: 101, last: 120, total: 120 });
  for (const asked of ["0", "4", "-1", "x", "1.5", "99999999"]) assert.equal(pageOf(asked, 120), null, asked);
  assert.deepEqual(pageOf("1", 0), { page: 1, pages: 1, from: 0, first: 0, last: 0, total: 0 });
});
