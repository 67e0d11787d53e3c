import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { trialRegisters } from "../src/kit/postgres/index.ts";
import { smallOakmarch } from "./oakmarch.ts";
import { addAction, mustStart, type RealServer, ran, signedIn } from "./real-server.ts";

// A small Oakmarch is backed up while it is served and written to, and restored elsewhere, on both databases.
const folder = mkdtempSync(join(tmpdir(), "waymark-backup-"));
const at = (...parts: string[]) => join(folder, ...parts);
const [passphrase, wrong] = [at("passphrase"), at("wrong")];
const file = at("oakmarch.waymark");
const databases = trialRegisters();
let server: RealServer;
let made: { exit: number | null; json: { ok: boolean; snapshots: string[]; register: boolean } };
let kept: string;
/** What was true when it was backed up. */
let figures: unknown;
let list: string;

/** The references on the list of actions, in order. */
async function actionsOn(url: string): Promise<string> {
  const { html } = await (await signedIn(url, "business-manager")).get("/actions?state=any");
  const references = [...html.matchAll(/\/actions\/(A-\d{4}-\d+)"/g)].map(([, reference]) => reference);
  assert.ok(references.length > 5, "the list is not empty");
  return references.join(" ");
}

const figuresIn = async (workspace: string, databaseUrl: string | null) =>
  (await ran<{ indicators: unknown }>(databaseUrl, "indicators", "--workspace", workspace)).json.indicators;

before(async () => {
  writeFileSync(passphrase, "four words and a fifth\n");
  writeFileSync(wrong, "four words and a sixth\n");
  smallOakmarch(at("oakmarch"));
  // A folder that lies on another disk, and one that this program has never heard of.
  mkdirSync(at("other-disk"));
  writeFileSync(at("other-disk", "plan.txt"), "kept elsewhere");
  symlinkSync(at("other-disk"), at("oakmarch", "linked"));
  server = await mustStart(at("oakmarch"), null);
  const writer = await signedIn(server.url, "business-manager");
  kept = await addAction(writer, "Kept just before the backup");
  list = await actionsOn(server.url);
  figures = await figuresIn(at("oakmarch"), null);
  made = await ran(null, "backup", file, "--workspace", at("oakmarch"), "--passphrase-file", passphrase);
  await addAction(writer, "Added after the backup");
});
after(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("a backup is made while the server runs, goes on serving, and has the current snapshot and the register", () => {
  assert.deepEqual(made.exit, 0);
  assert.equal(made.json.ok, true);
  assert.equal(made.json.register, true);
  assert.equal(made.json.snapshots.length, 1);
  assert.deepEqual(
    readdirSync(at("oakmarch", "run")),
    ["register.sock"],
    "the copy that was read from is gone",
  );
  for (const word of ["Oakmarch", "partnership", "Kept just", "register"])
    assert.equal(readFileSync(file).subarray(100).includes(word), false, `"${word}" can be read in it`);
});

for (const kind of databases)
  test(`restored on ${kind.name}, the place verifies, and says the same figures and lists as the one that was backed up`, {
    skip: kind.skip,
  }, async (t) => {
    const { workspace, databaseUrl, remove } = await kind.place();
    t.after(remove);
    rmSync(workspace.folder, { recursive: true });
    const words = [file, "--workspace", workspace.folder, "--passphrase-file", passphrase];
    const restored = await ran<{ ok: boolean; rows: number }>(databaseUrl, "restore", ...words);
    assert.equal(restored.exit, 0, restored.said);
    assert.ok(restored.json.ok && restored.json.rows > 1000);
    const verified = await ran<{ ok: boolean; checks: { checked: number }[] }>(
      databaseUrl,
      "verify",
      "--workspace",
      workspace.folder,
    );
    assert.equal(verified.exit, 0, JSON.stringify(verified.json));
    assert.ok(verified.json.checks.every(({ checked }, n) => checked > 0 || n === 2));
    assert.deepEqual(await figuresIn(workspace.folder, databaseUrl), figures);
    assert.equal(readFileSync(workspace.path("linked", "plan.txt"), "utf8"), "kept elsewhere");
    assert.deepEqual(
      ["synthetic", "run", "register.lock"].filter((name) => existsSync(workspace.path(name))),
      [],
    );
    const again = await mustStart(workspace.folder, databaseUrl);
    t.after(again.kill);
    assert.equal(await actionsOn(again.url), list);
    const next = await addAction(
      await signedIn(again.url, "business-manager"),
      "The next after the restoring",
    );
    assert.equal(Number(next.slice(-3)), Number(kept.slice(-3)) + 1, "numbers go on where they were");
    await again.stop();
    const twice = await ran<{ refused: string }>(databaseUrl, "restore", ...words);
    assert.equal(twice.exit, 2);
    assert.match(
      twice.json.refused,
      /is not empty: a backup is restored into a folder that is not there yet/,
    );
    if (databaseUrl === null) return;
    const elsewhere = [file, "--workspace", at("third"), "--passphrase-file", passphrase];
    const full = await ran<{ refused: string }>(databaseUrl, "restore", ...elsewhere);
    assert.match(full.json.refused, /The database holds \d+ tables/);
    assert.equal(existsSync(at("third")), false);
  });

test("a damaged file, another passphrase, or a place that is in use leaves nothing behind, and says what to do", async () => {
  const damaged = at("damaged");
  const bytes = readFileSync(file);
  bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  const refusedBy = async (...words: string[]) => {
    const { exit, json } = await ran<{ ok: boolean; refused: string }>(null, ...words);
    assert.equal(exit, 2);
    return json.refused;
  };
  const into = ["--workspace", at("never"), "--passphrase-file"];
  assert.match(
    await refusedBy("restore", damaged, ...into, passphrase),
    /changed or damaged after it was made/,
  );
  assert.match(await refusedBy("restore", file, ...into, wrong), /The passphrase is not the one/);
  assert.match(await refusedBy("restore", file, "--workspace", at("never")), /No passphrase was given/);
  const of = ["--workspace", at("oakmarch"), "--passphrase-file", passphrase];
  assert.match(
    await refusedBy("backup", file, ...of),
    /is there already, and a backup is never written over/,
  );
  assert.match(await refusedBy("backup", at("oakmarch", "x"), ...of), /outside of the workspace/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name === "never" || name.startsWith(".part")),
    [],
  );
});
