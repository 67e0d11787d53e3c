import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { formats, receiveFiles } from "../../dataset/extracts/index.ts";
import { build, snapshots } from "../../dataset/snapshot/index.ts";
import { openWorkspace } from "../../kit/workspace/index.ts";
import type { PublishedFigures } from "./published.ts";
import { publishedFigures } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "published-"));
after(() => rmSync(folder, { recursive: true }));
let published: PublishedFigures;

/** A snapshot of the formats' own examples: a handful of referrals in 2024-25, a population, the business unit's tallies. */
before(async () => {
  const workspace = openWorkspace(join(folder, "workspace"), { partnership: "oakmarch" });
  const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
  const sent = ["geography", "population-estimates", "cin-census", "register-tallies"].map((id) => {
    const example = formats.find((each) => each.id === id)?.example;
    assert.ok(example, id);
    const path = join(folder, example.name);
    writeFileSync(path, example.text);
    return { path, period: "2024-25" };
  });
  const received = await receiveFiles(workspace, sent, { by: "analyst", now });
  assert.deepEqual([...new Set(received.map(({ status }) => status))], ["landed"]);
  const built = await build(workspace, { now, user: "analyst", progress: () => {} });
  assert.ok(!("refused" in built), JSON.stringify(built));
  const reader = await snapshots(workspace).current();
  assert.ok(reader);
  published = (await publishedFigures(reader)).value;
});

const figure = (id: string) => published.figures.find((each) => each.id === id && each.year === "2024-25");

test("a handful of referrals is published as hidden, without its number, its rate or its interval", () => {
  const rate = figure("referrals-rate");
  assert.deepEqual(
    [figure("referrals")?.hidden, figure("referrals")?.numerator, figure("referrals")?.value],
    [true, null, null],
  );
  assert.deepEqual([rate?.display, rate?.numerator, rate?.lower, rate?.upper], ["c", null, null, null]);
});

test("what was not received is missing, which is not hidden", () => {
  const missing = figure("looked-after-at-31-march");
  assert.deepEqual([missing?.status, missing?.hidden, missing?.value], ["missing", false, null]);
});

test("the partnership's own business is published as it is: no challenge is 0", () => {
  assert.deepEqual([figure("attendances-due")?.display, figure("challenges-made")?.display], ["12", "0"]);
});

test("every figure is one of a measure that says what it is, and every measure's rate and count are measures", () => {
  const ids = new Set(published.measures.map((each) => each.id));
  assert.deepEqual(
    published.figures.filter((each) => !ids.has(each.id)),
    [],
  );
  const named = published.measures.flatMap((each) => [each.rate ?? each.id, each.counts, ...each.parts]);
  assert.deepEqual(
    named.filter((id) => !ids.has(id)),
    [],
  );
});

test("the wards of the geography received can be drawn", () => {
  assert.ok((published.places ?? []).length > 0);
});

test("England's value and the partnership's target stand beside the measure that they are of", () => {
  const england = published.comparators.find(
    ({ id, year, than }) => id === "referrals-rate" && year === "2024-25" && than === "england",
  );
  assert.equal(england?.display, "519.4");
  const share = published.measures.find(({ id }) => id === "conferences-within-15-working-days-share");
  assert.equal(share?.target?.atLeast, 90);
});
