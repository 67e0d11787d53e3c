import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import readWorkbook from "read-excel-file/node";
import { byar, type Interval, rate, rateRatio, wilson } from "./index.ts";

const folder = "../shared/data/statistics";
const beside = { skip: existsSync(folder) ? false : "../shared/data is not here" };
type Cell = string | number | boolean | null | object;

async function sheets(file: string) {
  return (await readWorkbook(`${folder}/${file}`)) as unknown as { sheet: string; data: Cell[][] }[];
}

function sameToSixFigures(found: number, expected: number, what: string) {
  assert.ok(Math.abs(found - expected) <= Math.abs(expected) * 5e-7, `${what}: ${found}, not ${expected}`);
}

const share = (text: Cell | undefined) => Number(String(text).replace("%", "")) / 100;

test("Wilson's and Byar's intervals agree with the published test cases to six figures", beside, async () => {
  let compared = 0;
  for (const { data } of await sheets("testdata_Byars_Wilson.xlsx")) {
    for (const [x, n, lower, upper, confidence, method] of data.slice(1)) {
      // The reference's byars_* is the bare formula at any count; below 10 ours is exact, which testdata_Rate covers.
      if (method === "Byars" && Number(x) < 10) continue;
      const found =
        method === "Wilson"
          ? wilson(Number(x), Number(n), share(confidence))
          : byar(Number(x), share(confidence));
      sameToSixFigures(found.lower, Number(lower), `${method} ${x} lower`);
      sameToSixFigures(found.upper, Number(upper), `${method} ${x} upper`);
      compared++;
    }
  }
  assert.ok(compared >= 11, `${compared} compared`);
});

test(
  "rates, exact under 10 events and Byar's from 10, agree with the published test cases to six figures",
  beside,
  async () => {
    const [first, second] = await sheets("testdata_Rate.xlsx");
    let compared = 0;
    const compare = (
      row: Cell[],
      per: Cell | undefined,
      confidence: number,
      limits: [Cell | undefined, Cell | undefined],
    ) => {
      const [area, events, population, value] = row;
      if (events === null || population === null || limits[0] === null) return;
      const found = rate({
        events: Number(events),
        population: Number(population),
        per: Number(per),
        confidence,
      });
      sameToSixFigures(found.value, Number(value), `${area} value`);
      sameToSixFigures(found.lower, Number(limits[0]), `${area} lower at ${confidence}`);
      sameToSixFigures(found.upper, Number(limits[1]), `${area} upper at ${confidence}`);
      compared++;
    };
    for (const row of first?.data.slice(1) ?? []) {
      compare(row, row[10], 0.95, [row[4], row[5]]);
      compare(row, row[10], 0.998, [row[6], row[7]]);
    }
    for (const row of second?.data.slice(1) ?? []) compare(row, row[9], share(row[6]), [row[4], row[5]]);
    assert.ok(compared >= 40, `${compared} compared`);
  },
);

test("every interval holds its value, and more confidence makes it wider", () => {
  const asked: ((confidence: number) => Interval)[] = [];
  for (const count of [0, 1, 5, 9, 10, 37, 150, 1504]) {
    asked.push((confidence) => wilson(count, 1504, confidence));
    asked.push((confidence) => byar(count, confidence));
    asked.push((confidence) =>
      rateRatio({
        a: { events: count, population: 60_153 },
        b: { events: 40, population: 59_491 },
        confidence,
      }),
    );
  }
  for (const [at, ask] of asked.entries()) {
    const narrow = ask(0.8);
    const wide = ask(0.998);
    assert.ok(wide.lower <= narrow.lower && narrow.lower <= narrow.value, `case ${at}`);
    assert.ok(narrow.value <= narrow.upper && narrow.upper < wide.upper + 1e-15, `case ${at}`);
  }
});

test("a proportion's interval stays between none and all and mirrors its complement", () => {
  for (let count = 0; count <= 40; count++) {
    const one = wilson(count, 40, 0.95);
    const other = wilson(40 - count, 40, 0.95);
    assert.ok(one.lower >= 0 && one.upper <= 1);
    assert.ok(Math.abs(one.lower + other.upper - 1) < 1e-12, `${count}`);
    if (count > 0) assert.ok(one.lower > wilson(count - 1, 40, 0.95).lower, "more counted, higher limits");
  }
  assert.deepEqual([wilson(0, 40, 0.95).lower, wilson(40, 40, 0.95).upper], [0, 1]);
});

test("a count's limits rise with the count, also where exact gives way to Byar's at 10", () => {
  for (let count = 1; count <= 30; count++) {
    assert.ok(byar(count, 0.95).lower > byar(count - 1, 0.95).lower, `${count} lower`);
    assert.ok(byar(count, 0.95).upper > byar(count - 1, 0.95).upper, `${count} upper`);
  }
});

test("a rate ratio is that of a over b, with the log-normal interval worked by hand", () => {
  const found = rateRatio({
    a: { events: 40, population: 1 },
    b: { events: 30, population: 1 },
    confidence: 0.95,
  });
  sameToSixFigures(found.value, 4 / 3, "value");
  assert.deepEqual([found.lower.toFixed(6), found.upper.toFixed(6)], ["0.830528", "2.140540"]);
  const small = rateRatio({
    a: { events: 5, population: 3000 },
    b: { events: 12, population: 3000 },
    confidence: 0.95,
  });
  assert.deepEqual([small.lower.toFixed(6), small.upper.toFixed(6)], ["0.146792", "1.182702"]);
  const back = rateRatio({
    a: { events: 30, population: 1 },
    b: { events: 40, population: 1 },
    confidence: 0.95,
  });
  assert.ok(Math.abs(back.lower * found.upper - 1) < 1e-12, "turned round, the interval turns round too");
});

test("with no event in the first rate the ratio is 0 and its upper limit is where that becomes unlikely", () => {
  const found = rateRatio({
    a: { events: 0, population: 500 },
    b: { events: 8, population: 1000 },
    confidence: 0.95,
  });
  assert.deepEqual([found.value, found.lower], [0, 0]);
  const chance = 1 - (found.upper * 500) / (found.upper * 500 + 1000);
  sameToSixFigures(chance ** 8, 0.025, "chance of 0 in 8 at the upper limit");
});

test("what cannot be counted is refused in a sentence, never answered with a number", () => {
  const impossible = [
    () => wilson(-1, 10, 0.95),
    () => wilson(11, 10, 0.95),
    () => wilson(0, 0, 0.95),
    () => wilson(Number.NaN, 10, 0.95),
    () => wilson(1, 10, 95),
    () => wilson(1, 10, 0),
    () => byar(-0.5, 0.95),
    () => byar(Number.POSITIVE_INFINITY, 0.95),
    () => byar(3, 1),
    () => rate({ events: 3, population: 0, per: 10_000, confidence: 0.95 }),
    () => rate({ events: 3, population: 10, per: 0, confidence: 0.95 }),
    () => rateRatio({ a: { events: 1, population: 5 }, b: { events: 0, population: 5 }, confidence: 0.95 }),
    () => rateRatio({ a: { events: 1, population: 0 }, b: { events: 1, population: 5 }, confidence: 0.95 }),
  ];
  for (const [at, ask] of impossible.entries()) {
    assert.throws(
      ask,
      (error) => error instanceof RangeError && /[a-z].*\.$/.test(error.message),
      `case ${at}`,
    );
  }
});
