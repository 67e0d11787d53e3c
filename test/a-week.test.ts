import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { placeEmptyRegister } from "../src/kit/postgres/index.ts";
import { openWorkspace } from "../src/kit/workspace/index.ts";
import { startServer } from "../src/server.ts";
import type { RunningServer } from "../src/serving/running.ts";

// The weekly work of an analyst, on pages alone: receive, build, look. The builds are the real program.
const folder = mkdtempSync(join(tmpdir(), "waymark-week-"));
const workspace = openWorkspace(folder, { partnership: "oakmarch", asAt: "2026-04-22", invented: true });
const effects = { progress: () => {}, now: () => Temporal.Now.instant(), user: "test" };
let server: RunningServer;
before(async () => {
  await placeEmptyRegister(workspace);
  server = await started();
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function started(): Promise<RunningServer> {
  const running = await startServer({ workspace, port: 0, host: "127.0.0.1", effects });
  if ("refused" in running) throw new Error(running.refused);
  return running;
}

/** Somebody who is signed in: gets pages, and sends forms with or without the token of their browser. */
async function comeIn(role: string) {
  const first = await fetch(`${server.url}/sign-in`);
  const cookies = new Map<string, string>();
  const keep = (response: Response) => {
    for (const each of response.headers.getSetCookie()) {
      const [name = "", value = ""] = each.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const tokenIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
  let token = tokenIn(await keep(first).text());
  const get = async (path: string) => {
    const response = await fetch(server.url + path, { headers: { cookie: cookie() } });
    return {
      status: response.status,
      refresh: response.headers.get("refresh"),
      text: plain(await response.text()),
    };
  };
  const post = async (path: string, body: URLSearchParams | FormData, origin = server.url) => {
    const headers = { cookie: cookie(), origin };
    const response = keep(
      await fetch(server.url + path, { method: "POST", body, headers, redirect: "manual" }),
    );
    return { status: response.status, text: plain(await response.text()) };
  };
  await post("/sign-in/as", new URLSearchParams({ _csrf: token, role }));
  const page = await fetch(`${server.url}/settings`, { headers: { cookie: cookie() } });
  token = tokenIn(await page.text());
  const send = (files: readonly File[], more: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _csrf: token, ...more })) form.append(name, value);
    for (const file of files) form.append("files", file);
    return post("/arrivals/receive", form);
  };
  const build = () => post("/snapshots", new URLSearchParams({ _csrf: token }));
  return { get, post, send, build, cookie, token };
}

const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

const header = (child: string) =>
  new File([`CHILD,SEX,DOB,ETHNIC\n${child},M,27/03/2008,WBRI\n`], "header-2024-25.csv");
const stranger = new File(["eins,zwei\n1,2\n"], "../../Überblick.csv");

const landed = () => readdirSync(workspace.path("received")).filter((name) => /^[0-9a-f]{64}$/.test(name));
const jobs = () => readdirSync(workspace.path("jobs")).filter((name) => name.endsWith(".json"));
const job = () => JSON.parse(readFileSync(workspace.path("jobs", jobs().sort().at(-1) ?? ""), "utf8"));

/** Waits until something holds, for half a minute at most. */
async function until(holds: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 300; tries++) {
    if (await holds()) return;
    await pause(100);
  }
  assert.fail("It did not come about within half a minute.");
}

test("an analyst receives several files at once, and reads of each what became of it", async () => {
  const analyst = await comeIn("analyst");
  assert.match((await analyst.get("/arrivals")).text, /Nothing has been received yet.*Receive files/);
  const first = await analyst.send([header("OAK1"), stranger]);
  assert.equal(first.status, 200);
  assert.match(first.text, /1 file landed, 1 was refused\. Refused: nothing of it is kept/);
  assert.match(first.text, /Überblick\.csv Its columns \(eins, zwei\) are not those of any extract/);
  assert.match(
    first.text,
    /header-2024-25\.csv 2024-25 1 0 0 It is in no figure until a new snapshot is built/,
  );
  const again = await analyst.send([header("OAK1")]);
  assert.match(again.text, /No new file landed, 1 had been received before\./);
  assert.equal(landed().length, 1);
  assert.match((await analyst.get(`/arrivals/${landed()[0]}`)).text, /by Wren Abbotsley, account \S+/);
});

test("nothing is left behind of what was only looked at", () => {
  assert.deepEqual(
    readdirSync(workspace.path("received")).filter((name) => name.startsWith(".part-")),
    [],
  );
});

test("what the form asks is said at its field and above the form, and nothing lands", async () => {
  const analyst = await comeIn("analyst");
  const before = landed();
  for (const [files, more, problem] of [
    [[], {}, "Choose at least one file"],
    [
      [header("OAK2")],
      { period: "2024/25" },
      "Write the period as a year, 2024-25, or a quarter, 2026-27-q1",
    ],
    [[header("OAK2")], { agency: "elsewhere" }, "Choose an agency from the list"],
  ] as const) {
    const { status, text } = await analyst.send(files, more);
    assert.equal(status, 422);
    assert.equal(text.split(problem).length - 1, 2, `"${problem}" above and at the field: ${text}`);
  }
  assert.deepEqual(landed(), before);
});

test("more than four gigabytes at once are refused before they are sent", async () => {
  const { cookie } = await comeIn("analyst");
  const status = await new Promise((resolve, reject) => {
    const headers = {
      ...{ cookie: cookie(), origin: server.url, "content-length": 5 * 2 ** 30 },
      "content-type": "multipart/form-data; boundary=x",
    };
    const sending = request(`${server.url}/arrivals/receive`, { method: "POST", headers }, (response) => {
      resolve(response.statusCode);
      sending.destroy();
    });
    sending.once("error", reject).flushHeaders();
  });
  assert.equal(status, 422);
});

test("files from a form that is not ours land nowhere", async () => {
  const analyst = await comeIn("analyst");
  const before = landed();
  const forged = await analyst.send([header("OAK3")], { _csrf: "x".repeat(43) });
  assert.match(forged.text, /The form was too old, or was sent from another browser/);
  const late = new FormData();
  late.append("files", header("OAK3"));
  late.append("_csrf", analyst.token);
  await analyst.post("/arrivals/receive", late);
  const elsewhere = new FormData();
  elsewhere.append("_csrf", analyst.token);
  elsewhere.append("files", header("OAK3"));
  assert.equal((await analyst.post("/arrivals/receive", elsewhere, "http://evil.example")).status, 403);
  assert.deepEqual(landed(), before);
});

test("who sees what arrived, and does not do the weekly work, neither receives nor builds", async () => {
  const chair = await comeIn("sub-group-chair");
  assert.equal((await chair.get("/snapshots")).status, 200);
  assert.doesNotMatch((await chair.get("/arrivals")).text, /Receive files|Build a new snapshot/);
  assert.equal((await chair.get("/arrivals/receive")).status, 403);
  const before = landed();
  assert.equal((await chair.send([header("OAK4")])).status, 403);
  assert.equal((await chair.build()).status, 403);
  assert.deepEqual(landed(), before);
  assert.equal(existsSync(workspace.path("jobs")), false);
});

test("a build that is asked for twice is begun once, says how far it is, and then what it made", async () => {
  const [analyst, business] = await Promise.all([comeIn("analyst"), comeIn("business-manager")]);
  assert.match((await business.get("/snapshots")).text, /None has been built yet/);
  const asked = await Promise.all([analyst.build(), business.build()]);
  assert.deepEqual(
    asked.map(({ status }) => status),
    [303, 303],
  );
  const meanwhile = await business.get("/snapshots");
  assert.match(meanwhile.text, /A new snapshot is being built .* asked for it on/);
  assert.equal(meanwhile.refresh, "5");
  await until(async () => /The last build/.test((await analyst.get("/snapshots")).text));
  assert.deepEqual(jobs(), ["0001.json"]);
  const done = await analyst.get("/snapshots");
  assert.equal(done.refresh, null);
  assert.match(done.text, /It was built in [\d.]+ s: 1 child, .* Linking records to children \d/);
  assert.match(done.text, /[0-9a-f]{16} Current .* 22 April 2026 1 1 /);
});

test("every page reads the snapshot before until the new one is ready", async () => {
  const analyst = await comeIn("analyst");
  const current = () => readFileSync(workspace.path("snapshots", "current.json"), "utf8");
  const before = current();
  await analyst.send([header("OAK5")]);
  assert.match(
    (await analyst.get("/")).text,
    /1 received file is not in the figures yet: build a new snapshot/,
  );
  await analyst.build();
  assert.equal(job().ended, null);
  assert.equal(current(), before);
  await until(() => job().ended !== null);
  assert.notEqual(current(), before);
  assert.doesNotMatch((await analyst.get("/")).text, /not in the figures yet/);
});

test("a build of what has not changed says that the snapshot stands", async () => {
  const analyst = await comeIn("analyst");
  await analyst.build();
  await until(async () => /stands as it was/.test((await analyst.get("/snapshots")).text));
});

test("a build whose process was killed says so, also after a new start of the server, and can be started again", async () => {
  const analyst = await comeIn("analyst");
  await analyst.send([header("OAK6")]);
  await analyst.build();
  await until(() => job().process !== null);
  process.kill(job().process.pid, "SIGKILL");
  await until(async () => /did not come to its end/.test((await analyst.get("/snapshots")).text));
  await server.close();
  server = await started();
  const anew = await comeIn("analyst");
  assert.match((await anew.get("/snapshots")).text, /Its process is gone without a word.* Start it again/);
  await anew.build();
  await until(async () => /It was built in .*: 3 children/.test((await anew.get("/snapshots")).text));
});

test("a build goes on while the server is started anew", async () => {
  const analyst = await comeIn("analyst");
  await analyst.send([header("OAK7")]);
  await analyst.build();
  await server.close();
  server = await started();
  const anew = await comeIn("analyst");
  await until(async () => /It was built in .*: 4 children/.test((await anew.get("/snapshots")).text));
});

test("the access log says who received which files and who had a snapshot built", async () => {
  const { text } = await (await comeIn("business-manager")).get("/settings/log");
  assert.match(text, /Wren Abbotsley Received files/);
  assert.match(text, /Wren Abbotsley Started a new snapshot/);
  assert.match(text, /header-2024-25\.csv/);
});
