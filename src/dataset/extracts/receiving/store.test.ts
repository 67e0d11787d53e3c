import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openWorkspace } from "../../../kit/workspace/index.ts";
import { unwritable, withFolder } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-receiving-"));
after(() => rmSync(folder, { recursive: true }));
const workspace = openWorkspace(folder);

test("a workspace that may be written receives, and keeps nothing of what was only looked at", async () => {
  assert.equal(unwritable(workspace), null);
  await withFolder(workspace, async (into) => assert.match(into, /received\/\.part-/));
  assert.deepEqual(readdirSync(workspace.path("received")), []);
});

test("a workspace that this user may only read says so in words", () => {
  for (const each of [folder, workspace.path("received")]) chmodSync(each, 0o555);
  // Root may write everywhere, so it asks as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const script = `
    const { unwritable } = await import(${JSON.stringify(join(import.meta.dirname, "store.ts"))});
    console.log(unwritable({ path: (name) => ${JSON.stringify(`${folder}/`)} + name }));`;
  const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    ...nobody,
  });
  for (const each of [folder, workspace.path("received")]) chmodSync(each, 0o755);
  assert.match(ran.stdout, /may only read this workspace here, so nothing can be received/, ran.stderr);
});

test("a full disk is a sentence, and what is broken goes on as an error", async () => {
  const full = Object.assign(new Error("write"), { code: "ENOSPC" });
  const refused = await withFolder(workspace, () => Promise.reject(full));
  assert.match((refused as { refused: string }).refused, /The disk is full/);
  await assert.rejects(
    withFolder(workspace, () => Promise.reject(new Error("a fault of ours"))),
    /a fault of ours/,
  );
});
