import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { trialRegisters } from "../src/kit/postgres/index.ts";
import { addAction, mustStart, signedIn, startedServer } from "./real-server.ts";

for (const kind of trialRegisters())
  test(`${kind.name}: what is added on a page is there after a new start, and a second server is refused and told who serves`, {
    skip: kind.skip,
  }, async (t) => {
    const { workspace, databaseUrl, remove } = await kind.place({ asAt: "2026-04-22" });
    t.after(remove);
    const first = await mustStart(workspace.folder, databaseUrl);
    t.after(first.kill);
    const health = await (await fetch(`${first.url}/health`)).json();
    assert.equal((health as { register: string }).register, databaseUrl ? "server" : "embedded");
    const reference = await addAction(await signedIn(first.url, "business-manager"), "Write to schools");
    const second = await startedServer(workspace.folder, databaseUrl);
    assert.ok("exit" in second, "the second serves too");
    assert.equal(second.exit, 2);
    assert.match(second.said, new RegExp(`is in use by process ${first.process.pid}: stop that one first`));
    await first.stop();
    assert.equal(existsSync(workspace.path("register.lock")), false);
    assert.equal(existsSync(workspace.path("register")), databaseUrl === null);
    const again = await mustStart(workspace.folder, databaseUrl);
    t.after(again.kill);
    const page = await (await signedIn(again.url, "sub-group-chair")).get(`/actions/${reference}`);
    assert.equal(page.status, 200);
    assert.match(page.html, /Write to schools/);
    await again.stop();
  });

const server = trialRegisters().find(({ name }) => name === "PostgreSQL");

test("a server in another workspace, as on another machine, is refused a database that is served, and told which process has it", {
  skip: server?.skip ?? "no PostgreSQL",
}, async (t) => {
  const place = await server?.place({ asAt: "2026-04-22" });
  assert.ok(place);
  t.after(place.remove);
  const elsewhere = mkdtempSync(join(tmpdir(), "waymark-elsewhere-"));
  t.after(() => rmSync(elsewhere, { recursive: true }));
  const first = await mustStart(place.workspace.folder, place.databaseUrl);
  t.after(first.kill);
  const second = await startedServer(elsewhere, place.databaseUrl);
  assert.ok("exit" in second, "the second serves too");
  assert.match(
    second.said,
    new RegExp(`in use by process ${first.process.pid} on \\S+ since .* UTC: stop that one`),
  );
  await first.kill();
  const third = await mustStart(elsewhere, place.databaseUrl);
  await third.stop();
});
