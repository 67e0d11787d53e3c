import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openWorkspace } from "../../kit/workspace/index.ts";
import { formats, receiveFiles } from "../extracts/index.ts";
import { thresholdsOf } from "../journey/index.ts";
import { build } from "./build.ts";
import { snapshotId } from "./identity.ts";
import { inputsOf } from "./inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "rules-"));
after(() => rmSync(folder, { recursive: true }));
const workspace = openWorkspace(folder);

function idNow() {
  const thresholds = thresholdsOf(workspace);
  assert.ok(!("refused" in thresholds));
  return snapshotId(inputsOf({ workspace, all: [], day: "2026-04-22", thresholds }));
}

const turned = (fields: object) => Object.fromEntries(Object.entries(fields).reverse());

test("the same levels of need give the same snapshot wherever they stand, and changed ones another", () => {
  const seeded = idNow();
  assert.equal(idNow(), seeded);
  const thresholds = thresholdsOf(workspace);
  assert.ok(!("refused" in thresholds));
  const hand = (given: readonly object[]) =>
    writeFileSync(workspace.path("rules", "thresholds.json"), JSON.stringify({ thresholds: given }));
  mkdirSync(workspace.path("rules"));
  hand(thresholds.map((each) => turned({ ...each, tiers: turned(each.tiers) })));
  assert.equal(idNow(), seeded, "the register's, the same as the seed, with its fields in another order");
  hand(thresholds.map((each) => ({ ...each, from: "2017-03-02" })));
  assert.notEqual(idNow(), seeded);
});

test("a build with levels of need that leave a day without a rule is refused before anything is made", async () => {
  const example = formats.find(({ id }) => id === "population-estimates")?.example;
  assert.ok(example);
  const path = join(folder, example.name);
  writeFileSync(path, example.text);
  const place = openWorkspace(join(folder, "refused"));
  const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
  await receiveFiles(place, [{ path }], { by: "analyst", now });
  const thresholds = thresholdsOf(place);
  assert.ok(!("refused" in thresholds));
  const ended = thresholds.map((each) => ({ ...each, until: "2026-06-01" }));
  mkdirSync(place.path("rules"));
  writeFileSync(place.path("rules", "thresholds.json"), JSON.stringify({ thresholds: ended }));
  const built = await build(place, { now, user: "analyst", progress: assert.fail });
  assert.match("refused" in built ? built.refused : "", /Entry 1 .* is the last and ends on 2026-06-01/);
  assert.equal(existsSync(place.path("snapshots")), false);
});
