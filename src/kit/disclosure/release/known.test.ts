import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { audit } from "./audit.ts";
import { protect } from "./protect.ts";
import { type Release, releaseFrom } from "./release.ts";
import { solver } from "./solver.ts";

const highs = await solver();
const folder = "../shared/data/disclosure";
const skip = existsSync(folder) ? false : `${folder} is not here`;

const release = (given: object): Release => {
  const read = releaseFrom(JSON.stringify(given));
  if ("refused" in read) throw new Error(read.refused);
  return read;
};
const audited = (given: object) => {
  const found = audit(release(given), highs);
  if ("refused" in found) throw new Error(found.refused);
  return found;
};
const shielded = (given: object) => {
  const found = protect(release(given), highs);
  if ("refused" in found) throw new Error(found.refused);
  return found;
};
const item = (id: string, sum: readonly string[], value: unknown) => ({ id, sum, value });
const ab = ["a", "b"];

test("four regions by gender with one count of 2 need three more cells hidden, the fewest that are safe", {
  skip,
}, () => {
  const [problem] = JSON.parse(readFileSync(`${folder}/problems.json`, "utf8")) as [
    { cells: Record<string, Record<string, number>>; optimal: { suppressed_1based: number[] } },
  ];
  const regions = Object.keys(problem.cells);
  const genders = ["male", "female"];
  const cells = regions.flatMap((region) => genders.map((gender) => `${region} ${gender}`));
  const rows = [regions, ...regions.map((region) => [region])];
  const published = rows.flatMap((row) =>
    [genders, ...genders.map((gender) => [gender])].map((columns) => {
      const sum = row.flatMap((region) => columns.map((gender) => `${region} ${gender}`));
      const value = row.flatMap((region) => columns.map((gender) => problem.cells[region]?.[gender] ?? 0));
      return item(
        `${row}/${columns}`,
        sum,
        value.reduce((all, each) => all + each, 0),
      );
    }),
  );
  const found = shielded({ cells, published });
  const places = found.hidden.map((id) => published.findIndex((each) => each.id === id) + 1);
  assert.deepEqual(places, problem.optimal.suppressed_1based);
  const hidden = (...at: number[]) =>
    published.map((each, place) => ({ ...each, value: at.includes(place + 1) ? null : each.value }));
  assert.equal(audited({ cells, published: hidden(5, 6, 14, 15) }).safe, true, "another that is as good");
  assert.equal(audited({ cells, published: hidden(5, 6, 12) }).safe, false, "one fewer gives the 2 away");
});

test("11 on a table and 10 on a part of it give away the one that is left out", () => {
  const published = [item("all", ab, 11), item("some", ["a"], 10)];
  assert.deepEqual(audited({ cells: ab, published }).intervals.at(-1), {
    id: "all less some",
    low: 1,
    high: 1,
  });
  assert.deepEqual(shielded({ cells: ab, published }).hidden, ["some"]);
});

test("a 4-digit code with 9 and its 7-digit code with 6 give away the hidden other one: 3", () => {
  const published = [item("K529", ab, 9), item("K529001", ["a"], 6), item("K529002", ["b"], null)];
  const found = audited({ cells: ab, published });
  assert.deepEqual(
    found.intervals.find((each) => each.id === "K529002"),
    { id: "K529002", low: 3, high: 3 },
  );
  assert.equal(found.safe, false);
  const values = published.map((each) => ({ ...each, value: each.value ?? 3 }));
  assert.equal(shielded({ cells: ab, published: values }).hidden.includes("K529002"), true);
});

test("two small counts that add up to 5 both stay small, however well each covers the other", () => {
  const published = [item("all", ab, 5), item("one", ["a"], null), item("other", ["b"], null)];
  const found = audited({ cells: ab, published, protect: ["one", "other"] });
  assert.deepEqual(found.intervals, [
    { id: "one", low: 1, high: 4 },
    { id: "other", low: 1, high: 4 },
  ]);
  assert.equal(found.safe, false);
});

test("two hidden in one line of 20 are safe: each may be 1 to 19, and two whole tables show it", () => {
  const published = [item("all", ab, 20), item("one", ["a"], null), item("other", ["b"], null)];
  const found = audited({ cells: ab, published, protect: ["one"] });
  assert.deepEqual(found, {
    safe: true,
    intervals: [{ id: "one", low: 1, high: 19 }],
    witnesses: [{ id: "one", low: { a: 1, b: 19 }, high: { a: 19, b: 1 } }],
  });
});

test("where zeros are hidden too, 0 to 3 is not a small count; where they are shown, 1 to 3 is", () => {
  const published = [item("all", ab, 3), item("one", ["a"], null), item("other", ["b"], { low: 0, high: 3 })];
  assert.equal(audited({ cells: ab, published, protect: ["one"], zerosShown: false }).safe, true);
  assert.equal(audited({ cells: ab, published, protect: ["one"] }).safe, false);
});

test("Spain cannot be worked out as the European Union less Portugal, in the same year or from another table", () => {
  // Ten rows in the shape of the linked tables that the GaussSuppression vignette warns of; the counts are invented.
  const rows: readonly (readonly [string, string, string, number])[] = [
    ...(["young", "old"].flatMap((age, at) => [
      [age, "Spain", "2014", [6, 1][at]] as const,
      [age, "Iceland", "2014", [8, 2][at]] as const,
      [age, "Portugal", "2014", [9, 4][at]] as const,
      [age, "Spain", "2015", [3, 2][at]] as const,
      [age, "Portugal", "2015", [7, 2][at]] as const,
    ]) as [string, string, string, number][]),
  ];
  const cell = (row: (typeof rows)[number]) => row.slice(0, 3).join(" ");
  const sums = new Map<string, typeof rows>();
  const add = (id: string, row: (typeof rows)[number]) => sums.set(id, [...(sums.get(id) ?? []), row]);
  for (const row of rows) {
    const [age, country, year] = row;
    const union = country === "Iceland" ? "outside" : "EU";
    for (const one of [age, "all"]) for (const two of [year, "both"]) add(`${one} ${union} ${two}`, row);
    for (const place of [country, "everywhere"])
      for (const two of [year, "both"]) add(`${place} ${two}`, row);
  }
  const published = [...sums].map(([id, own]) =>
    item(
      id,
      own.map(cell),
      own.reduce((all, row) => all + row[3], 0),
    ),
  );
  const found = shielded({ cells: rows.map(cell), published, small: [1, 2] });
  assert.ok(found.hidden.length < published.length, "not everything is hidden");
  const { protect: _, ...attacked } = found.release;
  const again = audited(attacked);
  assert.equal(again.safe, true);
});

test("a release of nothing but zeros hides nothing, and one of a single small cell hides it", () => {
  assert.deepEqual(
    shielded({ cells: ab, published: [item("all", ab, 0), item("one", ["a"], 0)] }).hidden,
    [],
  );
  assert.deepEqual(shielded({ cells: ["a"], published: [item("all", ["a"], 3)] }).hidden, ["all"]);
});

test("numbers rounded to five bound what they stand for, and may give a small count away", () => {
  const rounded = (low: number) => ({ low, high: low + 4 });
  const published = [item("all", ab, 12), item("one", ["a"], rounded(8)), item("other", ["b"], null)];
  const found = audited({ cells: ab, published, protect: ["other"] });
  assert.deepEqual(found.intervals, [{ id: "other", low: 1, high: 4 }]);
  const values = [item("all", ab, 12), item("one", ["a"], rounded(8)), item("other", ["b"], 3)];
  assert.equal(shielded({ cells: ab, published: values }).audit.safe, true);
});

test("who started and who ceased are hidden together where the numbers in care before and after are printed", () => {
  const cells = ["stayed", "started", "ceased"];
  const published = [
    item("in care before", ["stayed", "ceased"], 40),
    item("in care after", ["stayed", "started"], 45),
    item("started", ["started"], 8),
    item("ceased", ["ceased"], 3),
  ];
  assert.deepEqual(shielded({ cells, published }).hidden, ["started", "ceased"]);
});

test("a release that contradicts itself or is no release is refused in a sentence that names what is wrong", () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{ cells: ab, published: [item("all", ab, 3), item("one", ["a"], 10)] }, /contradict.*"(all|one)"/],
    [{ cells: ab, published: [item("all", ["c"], 3)] }, /"all" sums the cell "c"/],
    [{ cells: ["a", "a"], published: [] }, /cell "a" is named twice/],
    [{ cells: ab, published: [item("x", ab, 1), item("x", ab, 1)] }, /the id "x"/],
    [{ cells: ab, published: [item("x", ab, -1)] }, /"published\[0\]\.value" /],
    [{ cells: ab, published: [], protect: ["y"] }, /"protect" names "y"/],
    [{ cells: ab, published: [], hide: [] }, /"hide", which no release has/],
  ];
  for (const [given, sentence] of wrong) {
    const read = releaseFrom(JSON.stringify(given));
    const refused = "refused" in read ? read : audit(read, highs);
    assert.ok("refused" in refused, JSON.stringify(given));
    assert.match(refused.refused, sentence);
  }
  const missing = protect(release({ cells: ab, published: [item("x", ab, null)] }), highs);
  assert.match("refused" in missing ? missing.refused : "", /"x" has no value/);
});
