import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenTogether, publishFigures, raw } from "../../../kit/disclosure/index.ts";
import type { Explanation } from "../explain.ts";
import { measureOf } from "../store.ts";
import { countedRelease } from "./counted.ts";
import { explainedOf, pageOf } from "./explained.ts";
import { sevenYears } from "./points.ts";
import { chosenWith } from "./publishedIn.ts";
import { gatedFigures, type ShownFigure } from "./release.ts";
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

/** Figures of the whole area as everybody may see them. */
const shownOf = async (rows: readonly ShownFigure[]) => {
  const gated = gatedFigures(rows, measureOf);
  const hidden = await hiddenTogether(raw(countedRelease(gated, [], measureOf)));
  return publishFigures(raw(gated), hidden).value;
};

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

test("the bands of conferences cannot be worked out from each other, their total or their shares", async () => {
  const id = (band: string) => `conferences-${band}-working-days`;
  const share = figure(`${id("16-20")}-share`, "2024-25", 3, { denominator: 60, value: 5, display: "5.0%" });
  const rows = [
    figure("conferences", "2024-25", 60),
    figure(id("within-15"), "2024-25", 50),
    figure(id("0-10"), "2024-25", 38),
    figure(id("11-15"), "2024-25", 12),
    figure(id("16-20"), "2024-25", 3),
    figure(id("21-plus"), "2024-25", 7),
    share,
  ];
  const shown = new Map((await shownOf(rows)).map((each) => [each.id, each.display]));
  assert.equal(shown.get(id("16-20")), "c");
  assert.equal(shown.get(share.id), "c");
  assert.equal(shown.get(id("21-plus")), "c", "the smallest other band");
  assert.deepEqual(
    [shown.get("conferences"), shown.get(id("within-15")), shown.get(id("0-10"))],
    ["60", "50", "38"],
  );
});

test("no year's starts or ends in care can be worked out from the numbers in care before and after", async () => {
  const [stock, started, ceased] = ["at-31-march", "started", "ceased"].map(
    (end) => `looked-after-${end}`,
  ) as [string, string, string];
  for (const [came, left] of [
    [12, 3],
    [3, 12],
    [4, 4],
    [0, 3],
    [2, 0],
    [0, 0],
    [9, 14],
  ] as const) {
    const rows = [
      figure(stock, "2023-24", 33),
      figure(stock, "2024-25", 33 + came - left),
      figure(started, "2024-25", came),
      figure(ceased, "2024-25", left),
    ];
    const shown = await shownOf(rows);
    const hidden = shown.filter((each) => each.hidden).map((each) => `${each.id} ${each.year}`);
    const small = [came, left].filter((count) => count >= 1 && count <= 5).length;
    assert.equal(hidden.length, small === 0 ? 0 : 2, `${came} came, ${left} left: ${hidden}`);
    assert.equal(shown.find((each) => each.numerator === 0)?.hidden ?? false, false, "a true zero is shown");
    if (came > 0 && left > 0 && small > 0)
      assert.deepEqual(hidden, [`${started} 2024-25`, `${ceased} 2024-25`]);
  }
});

test("a ward of 4 is hidden with another ward, and the whole stays", async () => {
  const [rate, year] = ["referrals-rate", "2024-25"];
  const rows = [figure("referrals", year, 70), figure(rate, year, 70, { denominator: 2700, value: 259.3 })];
  const wards = [40, 26, 4, 0].map((count, at) => ({
    ...{ id: rate, year, code: `W${at}`, name: `Ward ${at}`, count, population: 675 },
  }));
  const hidden = await hiddenTogether(raw(countedRelease(gatedFigures(rows, measureOf), wards, measureOf)));
  assert.deepEqual([...hidden].sort(), [`${rate} ${year} W1`, `${rate} ${year} W2`]);
});

test("where every ward is small the wards are left out, and the whole stays", async () => {
  const [rate, year] = ["referrals-rate", "2024-25"];
  const rows = [figure("referrals", year, 7), figure(rate, year, 7, { denominator: 2700, value: 25.9 })];
  const wards = [3, 2, 2, 0].map((count, at) => ({
    ...{ id: rate, year, code: `W${at}`, name: `Ward ${at}`, count, population: 675 },
  }));
  const hidden = await chosenWith(gatedFigures(rows, measureOf), wards);
  assert.deepEqual(
    [...hidden].sort(),
    wards.map((each) => `${rate} ${year} ${each.code}`),
  );
});

test("a figure of the partnership's own business, which tells of no child, is shown however small", async () => {
  const [shown] = await shownOf([figure("meetings-held", "2024-25", 3)]);
  assert.deepEqual([shown?.hidden, shown?.display], [false, "3"]);
});

test("a caveat that counts children is told without its number", async () => {
  const caveats = [
    "3 of the children counted may be known to the council under a second id; each id counts.",
  ];
  const [shown] = await shownOf([figure("referrals", "2024-25", 1504, { caveats })]);
  assert.match(shown?.caveats[0] ?? "", /^Some of the children counted/);
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
