import assert from "node:assert/strict";
import { test } from "node:test";
import { trialRegisters } from "../src/kit/postgres/index.ts";
import { killedOften } from "./killed.ts";

// Two kills here, the second while it starts; fifty are "node test/killed.ts".
for (const kind of trialRegisters())
  test(`${kind.name}: a server that is killed while six people write loses nothing that it said was kept, and opens again`, {
    skip: kind.skip,
  }, async () => {
    const place = await kind.place({ asAt: "2026-04-22" });
    const moments = [0.6, 0.4];
    const found = await killedOften(place, 2, () => moments.shift() ?? 0.5);
    await place.remove();
    assert.deepEqual(found.lost, []);
    assert.ok(found.acknowledged >= 6, `${found.acknowledged} actions were acknowledged`);
  });
