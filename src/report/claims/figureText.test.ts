import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "./example.ts";
import { figureText } from "./index.ts";

test("a figure in a sentence is printed as it is published, with the cell it comes from", () => {
  assert.deepEqual(figureText({ indicator: "referrals", year: "2024-25" }, example), {
    text: "1,504",
    uses: [{ id: "referrals", year: "2024-25" }],
  });
  assert.deepEqual(figureText({ indicator: "referrals-rate", year: "2024/25", than: "england" }, example), {
    text: "519.4",
    uses: [{ id: "referrals-rate", year: "2024-25", than: "england" }],
  });
  assert.deepEqual(figureText({ indicator: "referrals", year: "2024-25", ward: "Alder" }, example), {
    text: "410",
    uses: [{ id: "referrals", year: "2024-25", area: "W01" }],
  });
});

test("a figure that is not published, hidden, missing or misnamed is refused in a sentence", () => {
  const refused: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ indicator: "referals", year: "2024-25" }, /no published figure/],
    [{ year: "2024-25" }, /which figure/],
    [{ indicator: "referrals" }, /which year/],
    [{ indicator: "referrals", year: "2024-26" }, /which year/],
    [{ indicator: "referrals", year: "2016-17" }, /No figure/],
    [{ indicator: "plans-two-years-or-more-at-31-march", year: "2019-20" }, /hidden/],
    [{ indicator: "looked-after-at-31-march", year: "2019-20" }, /missing/],
    [{ indicator: "referrals", year: "2024-25", ward: "Cobnut" }, /hidden/],
    [{ indicator: "referrals", year: "2024-25", ward: "Nowhere" }, /No number/],
    [{ indicator: "referrals", year: "2024-25", than: "wales" }, /than="england"/],
    [{ indicator: "referrals", year: "2024-25", colour: "red" }, /no attribute/],
  ];
  for (const [attributes, why] of refused) {
    const found = figureText(attributes, example);
    assert.match("refused" in found ? found.refused : found.text, why, JSON.stringify(attributes));
  }
});
