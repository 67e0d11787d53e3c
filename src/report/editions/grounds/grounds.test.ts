import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { snapshots } from "../../../dataset/snapshot/index.ts";
import { openWorkspace } from "../../../kit/workspace/index.ts";
import { groundsFor, pinsOf } from "../index.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-grounds-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const workspace = openWorkspace(join(folder, "empty"), { partnership: "oakmarch", asAt: "2026-04-22" });
const shelf = { workspace, source: snapshots(workspace) };
const today = { newest: null, day: "2026-04-22" };
const newest: Parameters<typeof groundsFor>[1] = { snapshot: null, record: null };
const why = async (pins: typeof newest) => {
  const grounds = await groundsFor(shelf, pins, today);
  return "refused" in grounds ? grounds.refused : "";
};

test("a report whose snapshot or record is gone is held against nothing else, and it is said what to bring back", async () => {
  assert.match(
    await why({ snapshot: "0123456789abcdef", record: null }),
    /pinned to the snapshot 0123456789abcdef, which is not in this workspace: bring it back from a backup/,
  );
  assert.match(
    await why({ snapshot: "../../elsewhere", record: null }),
    /pinned to the snapshot .*not in this workspace/,
  );
  assert.match(await why({ ...newest, record: "a".repeat(64) }), /pinned to the public record a+/);
  assert.match(await why(newest), /No snapshot has been built yet/);
});

test("a draft prints the register as it stands; from its approval on a report prints what was signed", () => {
  const named = { snapshot: "0123456789abcdef", record: "a".repeat(64) };
  assert.deepEqual(pinsOf(named), { ...named, record: null });
  assert.deepEqual(pinsOf({ ...named, seal: "b".repeat(64) }), named);
});
