import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { placeEmptyRegister } from "./kit/postgres/index.ts";
import { openWorkspace } from "./kit/workspace/index.ts";
import { verifyCommand } from "./register/access/index.ts";
import { startServer } from "./server.ts";
import type { RunningServer } from "./serving/running.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-server-"));
const lines: string[] = [];
const effects = {
  progress: (line: string) => void lines.push(line),
  now: () => Temporal.Now.instant(),
  user: "tester",
};
const workspace = openWorkspace(join(folder, "invented"), {
  partnership: "oakmarch",
  asAt: "2026-04-22",
  invented: true,
});
const settings = { workspace, port: 0, host: "127.0.0.1", effects };
await placeEmptyRegister(workspace);
const server = await started(settings);
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function started(wanted: Parameters<typeof startServer>[0]): Promise<RunningServer> {
  const running = await startServer(wanted);
  if ("refused" in running) throw new Error(running.refused);
  return running;
}

const verify = (at: string) =>
  verifyCommand([]).run({ options: { workspace: at }, positionals: [] }, effects);

test("a server says that it is well, and which snapshot and register it has", async () => {
  const response = await fetch(`${server.url}/health`);
  assert.equal(response.status, 200);
  const kind = process.env.DATABASE_URL ? "server" : "embedded";
  assert.deepEqual(await response.json(), { ok: true, snapshot: null, register: kind });
});

test("every page says that the county is invented, and its day", async () => {
  for (const path of ["/sign-in", "/no-such-page"]) {
    const html = await (await fetch(server.url + path)).text();
    assert.match(html, /Invented county: everybody here is made up. The day is 22 April 2026\./);
  }
});

test("nobody who is not signed in sees any page of figures or children", async () => {
  for (const path of [
    "/",
    "/indicators",
    "/journeys",
    "/map",
    "/children",
    "/arrivals",
    "/arrivals/receive",
    "/snapshots",
    "/settings",
    "/settings/log",
  ]) {
    const response = await fetch(server.url + path, { redirect: "manual" });
    assert.equal(response.status, 303, path);
    assert.match(response.headers.get("location") ?? "", /^\/sign-in\?next=/, path);
  }
});

const embedded = process.env.DATABASE_URL ? "the register is a PostgreSQL, which many may use" : false;

test("a second server on the same workspace is refused, and names the first", {
  skip: embedded,
}, async () => {
  const second = await startServer(settings);
  assert.match("refused" in second ? second.refused : "", new RegExp(`in use by process ${process.pid}`));
});

test("verify asks the server that runs, on a socket that only its own user can open", {
  skip: embedded,
}, async () => {
  assert.equal(statSync(workspace.path("run", "register.sock")).mode & 0o777, 0o600);
  const { exit, json } = await verify(workspace.folder);
  assert.equal(exit, 0);
  // The partnership was made, and its first administrator invited.
  assert.deepEqual(json, { ok: true, checks: [{ name: "access log", checked: 2, problems: [] }] });
});

test("a port that is taken is a sentence, and leaves nothing running", async () => {
  const other = openWorkspace(join(folder, "other"), { partnership: "oakmarch", invented: true });
  await placeEmptyRegister(other);
  const refused = await startServer({
    ...settings,
    workspace: other,
    port: Number(new URL(server.url).port),
  });
  assert.match("refused" in refused ? refused.refused : "", /is in use: stop what uses it/);
  assert.equal((await verify(other.folder)).exit, 0);
});

test("a workspace of real people is not served to other machines without https", async () => {
  const real = openWorkspace(join(folder, "real"), { partnership: "oakmarch" });
  const refused = await startServer({ ...settings, workspace: real, host: "0.0.0.0" });
  assert.match("refused" in refused ? refused.refused : "", /over https only/);
});

test("a workspace of real people has no role to come in as: its administrator gets a link to set a password", async () => {
  const real = openWorkspace(join(folder, "real"), { partnership: "oakmarch" });
  const own = await started({ ...settings, workspace: real });
  const html = await (await fetch(`${own.url}/sign-in`)).text();
  assert.doesNotMatch(html, /sign-in\/as|Invented county/);
  const link = /\S+\/welcome\/\S+/.exec(lines.at(-1) ?? "")?.[0] ?? "";
  assert.match(await (await fetch(link)).text(), /Choose your password/);
  await own.close();
});

test("verify finds a log whose noted end was moved, and says so with exit 1", {
  skip: embedded,
}, async () => {
  const real = openWorkspace(join(folder, "real"));
  const note = real.path("log", "register-head.json");
  writeFileSync(note, JSON.stringify({ position: 99, hash: "0".repeat(64), seal: "0".repeat(64) }));
  const { exit, json } = await verify(real.folder);
  assert.equal(exit, 1);
  assert.match(JSON.stringify(json), /changed by another hand/);
});

test("verify finds a register that was taken away whole", { skip: embedded }, async () => {
  const real = openWorkspace(join(folder, "real"));
  rmSync(real.path("register"), { recursive: true });
  const { exit, json } = await verify(real.folder);
  assert.equal(exit, 1);
  assert.match(JSON.stringify(json), /its register is gone/);
});
