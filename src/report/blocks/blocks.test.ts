import assert from "node:assert/strict";
import { test } from "node:test";
import { blockOf } from "./index.ts";
import { invented } from "./invented.fixture.ts";

function made(name: string, attributes: Record<string, string>) {
  const block = blockOf({ name, attributes }, invented);
  if ("refused" in block) throw new Error(block.refused);
  const [node] = block.nodes;
  assert.ok(node);
  return { ...block, node };
}

function drawing(name: string, attributes: Record<string, string>) {
  const block = made(name, attributes);
  assert.ok(block.node.type === "drawing");
  return { ...block, node: block.node };
}

const said = (node: object) => JSON.stringify(node);

function refusal(name: string, attributes: Record<string, string>): string {
  const block = blockOf({ name, attributes }, invented);
  return "refused" in block ? block.refused : "made";
}

test("a title says fell where the published figures bear it out, and only a level where they do not", () => {
  const { node, uses } = drawing("chart", { indicator: "referrals" });
  assert.equal(node.caption, "Referrals fell from 1,300 in 2021-22 to 1,190 in 2024-25");
  assert.ok(uses.some(({ id, year }) => id === "referrals" && year === "2021-22"));
  assert.equal(drawing("chart", { indicator: "re-referrals" }).node.caption, "Re-referrals: 30 in 2024-25");
});

test("beside England the title gives both levels, and the note says who published the other", () => {
  const { node, uses } = drawing("chart", { indicator: "referrals-rate", kind: "compare" });
  assert.match(node.caption, /238\.0 in 2024-25; England 519\.4/);
  assert.match(node.notes?.join(" ") ?? "", /England: An invented release\./);
  assert.ok(uses.some(({ than }) => than === "england"));
  assert.match(said(node.table ?? {}), /"England".*519\.4/);
});

test("a hidden year has no position: neither a dot nor a number in drawing, words or table", () => {
  const { node, rows } = drawing("chart", { indicators: "re-referrals" });
  assert.equal(node.svg.wide.match(/<circle/g)?.length, 3);
  assert.match(node.description, /2022-23 hidden/);
  assert.deepEqual(
    node.table?.children[1]?.children.map((cell) => said(cell.children).match(/"value":"(.*?)"/)?.[1]),
    [...["Re-referrals", "40", "c", "33", "30"]],
  );
  const hidden = rows.find(({ year }) => year === "2022-23");
  assert.deepEqual(
    [hidden?.display, hidden?.value, hidden?.numerator, hidden?.status],
    ["c", "", "", "hidden"],
  );
  assert.match(node.notes?.[0] ?? "", /^c: hidden/);
});

test("what would show nothing but hidden numbers is refused, and so is what does not exist", () => {
  assert.match(refusal("chart", { indicator: "never" }), /hidden or missing/);
  assert.match(refusal("table", { indicators: "never" }), /hidden or missing/);
  assert.match(
    refusal("chart", { indicator: "re-referral" }),
    /no published figure called "re-referral".*re-referrals/,
  );
  assert.match(refusal("chart", { indicator: "referrals", from: "2010-11" }), /2021-22 to 2024-25/);
  assert.match(
    refusal("chart", { indicator: "referrals", from: "2024-25", to: "2021-22" }),
    /turn them round/,
  );
  assert.match(refusal("chart", { indicator: "referrals", kind: "pie" }), /trend, bars, compare, parts/);
  assert.match(refusal("chart", { indicator: "referrals", colour: "red" }), /"colour" is not an attribute/);
  assert.match(refusal("chart", { indicator: "referrals", kind: "compare" }), /No figures of England/);
  assert.match(refusal("chart", { indicator: "re-referrals", kind: "parts" }), /has none/);
  assert.match(refusal("chart", {}), /does not say what it shows/);
  assert.match(refusal("gauge", {}), /no block ::gauge/);
});

test("a table has indicators down and years across, only the years asked for", () => {
  const { node, uses } = made("table", { indicators: "referrals re-referrals", years: "2022-23 2024-25" });
  assert.ok(node.type === "table");
  const cells = node.children.map((row) =>
    row.children.map((cell) => said(cell.children).match(/"value":"(.*?)"/)?.[1]),
  );
  assert.deepEqual(cells, [
    ["Figure", "2022-23", "2024-25"],
    ["Referrals", "1,250", "1,190"],
    ["Re-referrals", "c", "30"],
  ]);
  assert.equal(uses.length, 4);
  assert.match(node.data?.notes?.join(" ") ?? "", /Referrals: Read with care\./);
});

test("a measure's parts stand beside it on one scale", () => {
  const { node, uses } = drawing("chart", { indicator: "referrals", kind: "parts" });
  assert.match(node.description, /Referrals: .*Re-referrals: /);
  assert.deepEqual([...new Set(uses.map(({ id }) => id))].sort(), ["re-referrals", "referrals"]);
});

test("a map holds classes only: a ward's count stands in the table, a hidden ward's nowhere", () => {
  const { node, rows } = drawing("map", { indicator: "referrals", year: "2024-25" });
  assert.doesNotMatch(node.svg.wide, /900|450/);
  assert.match(node.svg.wide, /url\(#map-hatch\)/);
  assert.match(node.description, /1 Alder: 400 and over; 2 Birch: hidden/);
  assert.match(node.caption, /238\.0 in 2024-25 across the whole area; 1 of 2 wards at 400 and over/);
  assert.match(node.notes?.join(" ") ?? "", /Address not known: c/);
  const birch = rows.find(({ area }) => area === "Birch");
  assert.deepEqual([birch?.display, birch?.numerator], ["c", ""]);
});

test("a map of what has no rate, of a year without one or without geography is refused", () => {
  assert.match(refusal("map", { indicator: "re-referrals", year: "2024-25" }), /has none/);
  assert.match(refusal("map", { indicator: "referrals", year: "2023-24" }), /No areas/);
  assert.match(refusal("map", { indicator: "referrals" }), /in one year/);
  const block = blockOf(
    { name: "map", attributes: { indicator: "referrals", year: "2024-25" } },
    { ...invented, places: [] },
  );
  assert.match("refused" in block ? block.refused : "", /No geography/);
});

test("the same figures draw the same bytes", () => {
  const asked = { name: "chart", attributes: { indicator: "referrals-rate", kind: "bars" } };
  assert.equal(said(blockOf(asked, invented)), said(blockOf(asked, invented)));
});
