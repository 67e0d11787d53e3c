import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openWorkspace } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-workspace-"));
after(() => rmSync(folder, { recursive: true }));
const invented = { partnership: "oakmarch", asAt: "2026-04-22", invented: true };

test("looking into a workspace that is not there makes nothing", () => {
  const place = join(folder, "looked-at");
  assert.equal(openWorkspace(place).settings.invented, undefined);
  assert.equal(existsSync(place), false);
});

test("an invented workspace stays one, on its pinned day", () => {
  const place = join(folder, "made");
  openWorkspace(place, invented);
  const again = openWorkspace(place);
  assert.equal(again.settings.invented, true);
  assert.equal(again.day(Temporal.Instant.from("2030-01-01T00:00:00Z")).toString(), "2026-04-22");
});

test("a folder that holds somebody's receipts is never made an invented workspace", () => {
  const place = join(folder, "real");
  mkdirSync(join(place, "received"), { recursive: true });
  assert.equal(openWorkspace(place, invented).settings.invented, undefined);
});

test("the day of a workspace without a pinned one is London's, an hour ahead of UTC in summer", () => {
  const { day } = openWorkspace(join(folder, "unpinned"));
  assert.equal(day(Temporal.Instant.from("2026-06-30T23:30:00Z")).toString(), "2026-07-01");
  assert.equal(day(Temporal.Instant.from("2026-12-31T23:30:00Z")).toString(), "2026-12-31");
});
