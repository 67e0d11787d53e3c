import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { type Database, openDatabase } from "../../kit/duckdb/index.ts";
import { type Elsewhere, elsewhereIn } from "./facts.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const folder = join(root, "..", "shared", "data", "published");
const here = { skip: existsSync(folder) ? false : "../shared/data/published is not here" };
const file = JSON.parse(readFileSync(join(root, "partnerships/oakmarch/comparators.json"), "utf8"));

/** What each series is called in the Department's tool, and with how many decimals it is printed. */
const names: Readonly<Record<string, readonly [measure: string, decimals: number]>> = {
  "re-referrals-share": ["Percentage of re-referrals to children's social care within 12 months", 1],
  "referrals-no-further-action-share": [
    "Referrals to children's social care closed with no further action",
    1,
  ],
  "referrals-assessed-not-in-need-share": [
    "Referrals where the child is assessed but not found to be in need",
    1,
  ],
  "assessments-within-45-working-days": ["Continuous assessments completed within 45 working days", 1],
  "section-47-enquiries-rate": ["Section 47 enquiries rate per 10,000 children", 1],
  "conferences-rate": ["Rate of Initial Stage Child Protection conferences", 1],
  "conferences-within-15-working-days-share": [
    "Percentage of child protection conferences held within 15 days",
    1,
  ],
  "plans-started-rate": ["Rate child protection plans starting during the year (rate per 10,000)", 1],
  "plans-started-repeat-ever-share": [
    "Percentage of children who became the subject of a plan for a second or subsequent time",
    1,
  ],
  "plans-at-31-march-rate": ["Child Protection Plans rate per 10,000", 1],
  "plans-two-years-or-more-at-31-march-share": [
    "Child Protection Plans lasting 2 years or more as at 31 March",
    1,
  ],
  "child-in-need-episodes-at-31-march-rate": ["Children in Need rate per 10,000", 1],
  "looked-after-at-31-march-rate": ["Children looked after rate per 10,000", 0],
  "looked-after-started-rate": ["Rate of Children starting to be looked after each year", 0],
  "looked-after-ceased-rate": ["Rate of Children ceasing to be looked after each year", 0],
  "unaccompanied-at-31-march-share": [
    "% Children looked after who are unaccompanied Asylum Seeking Children",
    0,
  ],
  "three-or-more-placements-share": ["Placement 1 - % CLA with three or more placements", 0],
};

/** Those whose neighbours' small numbers are hidden, so that the mean of the rest would be too high. */
const withoutMean = ["referrals-no-further-action-share", "plans-two-years-or-more-at-31-march-share"];
const years = ["2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25"];

let db: Database;
let neighbours: readonly string[];
const transcribed = elsewhereIn(file);

before(async () => {
  if (here.skip) return;
  db = await openDatabase(":memory:", { threads: 1, folders: [folder] });
  await db.run(`create table lait as select * from read_csv('${folder}/lait-shropshire-neighbours-westmids-england.csv',
    all_varchar = true)`);
  const [model] = await db.rows(
    `from read_csv('${folder}/sn_model_2025_wide.csv', all_varchar = true) where old_la_code = '893'`,
  );
  neighbours = Array.from({ length: 10 }, (_, at) => String(model?.[`SN_${at + 1}`]));
});

test(
  "every value of England and every mean of the neighbours is what the Department's tool prints",
  here,
  async () => {
    const expected: Omit<Elsewhere, "source" | "value">[] = [];
    for (const [measure, [name, decimals]] of Object.entries(names)) {
      const rows = await db.rows<{ year: string; england: number | null; councils: (number | null)[] }>(
        `select Years as year,
        max(try_cast("Values" as double)) filter (where "LA and Regions" = 'England') as england,
        list(round(try_cast("Values" as double), ${decimals}))
          filter (where list_contains($neighbours, replace("LA Number", '.0', ''))) as councils
      from lait where Measure = $name group by Years`,
        { name, neighbours },
      );
      for (const year of years) {
        const row = rows.find((each) => each.year === String(Number(year.slice(0, 4)) + 1));
        const england = row?.england;
        if (england != null)
          expected.push({ measure, year, than: "england", display: england.toFixed(decimals) });
        const known = (row?.councils ?? []).filter((each) => each !== null);
        if (known.length >= 8 && !withoutMean.includes(measure))
          expected.push({ measure, year, than: "neighbours", display: meanOf(known, decimals) });
      }
    }
    assert.deepEqual(sorted(shown((each) => each.measure !== "referrals-rate")), sorted(expected));
  },
);

test(
  "the rate of referrals elsewhere is the printed number per 10,000 of the estimate for the middle of the year",
  here,
  async () => {
    const rows = await db.rows<{ year: number; la: string | null; rate: number | null }>(
      `select c1.time_period::integer as year, nullif(c1.old_la_code, '') as la,
      round(try_cast(c1.referral_count as double) * 10000 / pop.population_estimate::double + 1e-9, 1) as rate
    from read_csv('${folder}/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv', all_varchar = true) as c1
    join read_csv('${folder}/ons_mid-year_population_estimates_2012_to_2024.csv', all_varchar = true) as pop
      on pop.time_period::integer = c1.time_period::integer - 1
      and coalesce(pop.old_la_code, '') = coalesce(c1.old_la_code, '')
      and pop.geographic_level = c1.geographic_level
    where c1.geographic_level = 'National' or list_contains($neighbours, c1.old_la_code)`,
      { neighbours },
    );
    const expected = years.flatMap((year) => {
      const of = rows.filter((each) => each.year === Number(year.slice(0, 4)) + 1);
      const england = of.find((each) => each.la === null)?.rate ?? Number.NaN;
      const known = of.flatMap((each) => (each.la === null || each.rate === null ? [] : [each.rate]));
      const mean = {
        measure: "referrals-rate",
        year,
        than: "neighbours",
        display: meanOf(known, 1),
      } as const;
      return [
        { measure: "referrals-rate", year, than: "england", display: england.toFixed(1) } as const,
        mean,
      ];
    });
    assert.deepEqual(sorted(shown((each) => each.measure === "referrals-rate")), sorted(expected));
  },
);

function shown(which: (each: Elsewhere) => boolean) {
  assert.ok(!("refused" in transcribed));
  return transcribed
    .filter(which)
    .map(({ measure, year, than, display }) => ({ measure, year, than, display }));
}

/** Rounded half up in whole numbers, since the printed values are decimal and their binary forms are not. */
function meanOf(values: readonly number[], decimals: number): string {
  const sum = values.reduce((total, each) => total + Math.round(each * 10 ** decimals), 0);
  return (Math.floor((2 * sum + values.length) / (2 * values.length)) / 10 ** decimals).toFixed(decimals);
}

const sorted = (rows: readonly object[]) => rows.map((each) => JSON.stringify(each)).sort();
