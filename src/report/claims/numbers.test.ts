import assert from "node:assert/strict";
import { test } from "node:test";
import { asNumber } from "./exact.ts";
import { blanked, numbersIn } from "./numbers.ts";
import { timesIn } from "./times.ts";
import { plainText, wordsFound } from "./words.ts";

function read(text: string): string {
  const plain = plainText(text);
  const timeless = timesIn(plain).reduce((rest, { at, end }) => blanked(rest, at, end), plain);
  return numbersIn(timeless)
    .map(({ kind, value }) => `${kind} ${asNumber(value)}`)
    .join("; ");
}

test("a number is read the same in digits, in words and in disguise", () => {
  const cases: readonly (readonly [text: string, read: string])[] = [
    ["Referrals fell by 24.6 per cent", "per cent 24.6"],
    ["fell by 24.6% to 1,504", "per cent 24.6; number 1504"],
    ["fell by twenty-four per cent", "per cent 24"],
    ["a fall of 4.2 percentage points", "points 4.2"],
    ["4.2pp lower", "points 4.2"],
    ["a third of plans and two thirds of reviews", `fraction ${1 / 3}; fraction ${2 / 3}`],
    ["nine in ten", "fraction 0.9"],
    ["1 in 8", "fraction 0.125"],
    ["8 out of 15", `fraction ${8 / 15}`],
    ["194 of 1,504 referrals", "number 194; number 1504"],
    ["194 out of 1,504 referrals", "number 194; number 1504"],
    ["half of all children", "fraction 0.5"],
    ["½ of all children", "fraction 0.5"],
    ["doubled, then tripled, tenfold", "times 2; times 3; times 10"],
    ["three times as many", "times 3"],
    ["the second highest of seven", "place 2; number 7"],
    ["the 2nd lowest", "place 2"],
    ["one hundred and four children", "number 104"],
    ["a dozen children", "number 12"],
    ["one fewer than before", "number 1"],
    ["no one child", ""],
    ["１５０４ referrals", "number 1504"],
    ["1\u200b504 referrals", "number 1504"],
    ["over six years", "duration 6"],
    ["1,504 in 2024-25 and 717 on 31 March 2025", "number 1504; number 717"],
    ["in 2024/25 and 2024 and March 2025", ""],
    ["seventeen", "number 17"],
    ["eighteen hundred", "number 1800"],
    ["two thousand three hundred and five", "number 2305"],
    ["x12", "number 12"],
  ];
  assert.deepEqual(
    cases.map(([text]) => [text, read(text)]),
    cases.map(([text, expected]) => [text, expected]),
  );
});

test("a reporting year is one only where the second year follows the first", () => {
  const years = (text: string) => timesIn(plainText(text)).map(({ kind, year }) => `${kind} ${year}`);
  assert.deepEqual(years("in 2024-25, 2024/25 and 2024–2025"), [
    "year 2024-25",
    "year 2024-25",
    "year 2024-25",
  ]);
  assert.deepEqual(years("in 2018-25"), ["year null"]);
  assert.deepEqual(years("at 31 March 2025, in May 2024 and in 2025"), [
    "day 2024-25",
    "month 2024-25",
    "calendar 2024-25",
  ]);
  assert.deepEqual(years("than the year before"), ["before null"]);
});

test("the longest phrase of the vocabulary is the one that counts", () => {
  const families = (text: string) =>
    wordsFound(plainText(text)).map(({ words, family }) => `${family}: ${words}`);
  assert.deepEqual(families("There was no clear change"), ["unclear: no clear change"]);
  assert.deepEqual(families("Referrals did not fall"), ["denial: not", "fall: fall"]);
  assert.deepEqual(families("fell sharply because of early help"), [
    "fall: fell",
    "degree: sharply",
    "cause: because of",
  ]);
  assert.deepEqual(families("increa\u00adsed"), ["rise: increased"]);
  assert.deepEqual(families("The rosebushes and the fallow field"), []);
});
