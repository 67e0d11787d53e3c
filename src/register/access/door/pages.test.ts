import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Hono } from "hono";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../../kit/postgres/index.ts";
import { application, type Shell } from "../../../kit/web/index.ts";
import { accessPages, openAccess, recognise, shellOf, signedInOnly, signInPages } from "../index.ts";
import { type Role, roleNames } from "../roles.ts";
import { browserOf } from "./browser.test.ts";

const [embedded] = trialRegisters();
const trial = await embedded?.open();
if (!trial) throw new Error("The embedded register did not open.");
after(() => trial.close());
const now = () => Temporal.Now.instant();
const access = openAccess(trial.register, trial.workspace, now);
await access.accounts.makeDemonstrations();
const lines: string[] = [];
const app = composed();

/** The real door, with one page behind it that reads a child as the modules' pages do. */
function composed(publicUrl: URL | null = null): Hono {
  const frame = { name: "Waymark", partnership: "", banner: null, footing: "", navigation: [] };
  const web = application({ frame, publicUrl, loopback: true, report: (line) => lines.push(line) });
  const shell = shellOf(web, access, () => "2026-04-22");
  web.app.use(recognise(access));
  web.app.route("/", signInPages(web, access));
  web.app.use(signedInOnly);
  web.app.route("/", accessPages(web, access, shell.forbidden));
  web.app.route("/", aChildsPage(shell));
  return web.app;
}

function aChildsPage(shell: Shell): Hono {
  return new Hono()
    .get("/child", async (c) => {
      if (!shell.reader(c).may("see", "identified-child")) return shell.forbidden(c, "identified-child");
      const purpose = await shell.purposeOr(c);
      if (purpose instanceof Response) return purpose;
      await shell.recordRead(c, { thing: "a child's timeline", children: ["child-1"], snapshot: "s1" });
      return c.text(`Ivy Underhill, for ${purpose.purpose}, seen as ${shell.reader(c).sees}`);
    })
    .get("/unasked", async (c) => {
      await shell.recordRead(c, { thing: "a child's timeline", children: ["child-1"], snapshot: "s1" });
      return c.text("Ivy Underhill");
    })
    .get("/", (c) => c.text("first page"));
}

async function signedIn(role: Role, to = app) {
  const browser = browserOf(to);
  await browser.open("/sign-in");
  const response = await browser.send("/sign-in/as", { role, next: "/" });
  assert.equal(response.headers.get("location"), "/");
  return browser;
}

async function withPurpose(role: Role) {
  const browser = await signedIn(role);
  await browser.open("/purpose");
  await browser.send("/purpose", { kind: "audit", words: "the sample of May", next: "/child" });
  return browser;
}

test("whoever is not signed in is asked to, and then comes to the page that was asked for", async () => {
  const browser = browserOf(app);
  const asked = await browser.open("/child?tab=events");
  assert.equal(asked.headers.get("location"), "/sign-in?next=%2Fchild%3Ftab%3Devents");
  await browser.open("/sign-in?next=%2Fchild%3Ftab%3Devents");
  const entered = await browser.send("/sign-in/as", { role: "analyst", next: "/child?tab=events" });
  assert.equal(entered.headers.get("location"), "/child?tab=events");
});

test("signing in never leads to another site", async () => {
  const browser = browserOf(app);
  await browser.open("/sign-in?next=//evil.example");
  const entered = await browser.send("/sign-in/as", { role: "analyst", next: "//evil.example" });
  assert.equal(entered.headers.get("location"), "/");
});

for (const role of roleNames) {
  const may = ["analyst", "delegated-safeguarding-partner", "independent-scrutineer"].includes(role);
  test(`a child's page ${may ? "asks" : "is refused to"} the ${role}${may ? " for a purpose" : ""}`, async () => {
    const browser = await signedIn(role);
    const response = await browser.open("/child");
    assert.equal(response.status, may ? 303 : 403);
    if (may) assert.equal(response.headers.get("location"), "/purpose?next=%2Fchild");
    else assert.equal((await access.log.recent(1))[0]?.action, "refuse");
  });
}

test("with a purpose the child is shown, and the log says who read whom and why", async () => {
  const browser = await withPurpose("analyst");
  const response = await browser.open("/child");
  assert.equal(await response.text(), "Ivy Underhill, for Audit: the sample of May, seen as raw");
  assert.equal(response.headers.get("cache-control"), "no-store");
  const [entry] = await access.log.recent(1);
  assert.equal(entry?.action, "read");
  assert.deepEqual(entry?.payload, {
    children: ["child-1"],
    snapshot: "s1",
    purpose: "Audit: the sample of May",
  });
});

test("a purpose that was put away shows no child any more", async () => {
  const browser = await withPurpose("analyst");
  await browser.send("/purpose/end", {});
  assert.equal((await browser.open("/child")).status, 303);
});

test("a role without raw figures cannot record a purpose by sending the form", async () => {
  const browser = await signedIn("practitioner");
  const response = await browser.send("/purpose", {
    kind: "audit",
    words: "the sample of May",
    next: "/child",
  });
  assert.equal(response.status, 403);
  assert.equal((await browser.open("/child")).status, 403);
});

test("a page that forgets to ask for a purpose shows no child", async () => {
  const browser = await signedIn("analyst");
  const response = await browser.open("/unasked");
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /Ivy/);
});

test("a read that cannot be written down is not shown", async () => {
  const browser = await withPurpose("analyst");
  await sql`alter table access.log_payload rename to log_payload_away`.execute(trial.register.db);
  const response = await browser.open("/child");
  await sql`alter table access.log_payload_away rename to log_payload`.execute(trial.register.db);
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /Ivy/);
  assert.match(lines.at(-1) ?? "", /log_payload/);
  assert.equal((await browser.open("/child")).status, 200);
  assert.deepEqual((await access.log.verify()).problems, []);
});

test("a form of one reader is not taken from another reader's browser", async () => {
  const [one, other] = [await withPurpose("analyst"), await signedIn("analyst")];
  await one.open("/settings");
  const response = await other.send("/sign-out", { _csrf: one.token() });
  assert.equal(response.status, 403);
});

test("signing out ends the session: the old cookie opens nothing", async () => {
  const browser = await withPurpose("analyst");
  const before = browser.cookies();
  await browser.send("/sign-out", {});
  const response = await app.request("/child", { headers: { host: "127.0.0.1", cookie: before } });
  assert.match(response.headers.get("location") ?? "", /^\/sign-in/);
});

test("signing in as another ends the session before: its cookie opens nothing", async () => {
  const browser = await signedIn("analyst");
  const before = browser.cookies();
  await browser.send("/sign-in/as", { role: "practitioner", next: "/" });
  const again = await app.request("/settings", { headers: { host: "127.0.0.1", cookie: before } });
  assert.equal(again.status, 303);
  assert.equal((await browser.open("/settings")).status, 200);
});

test("a session's cookie is out of scripts' reach and not sent from other sites", async () => {
  const browser = browserOf(app);
  await browser.open("/sign-in");
  const response = await browser.send("/sign-in/as", { role: "analyst", next: "/" });
  assert.match(
    response.headers.get("set-cookie") ?? "",
    /waymark_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/,
  );
});

test("the wrong password says the same for a name that exists and one that does not", async () => {
  const made = await access.accounts.make(
    { name: "Rowan", signInName: "rowan@oakmarch.example", role: "analyst" },
    null,
  );
  if ("refused" in made) throw new Error(made.refused);
  await access.accounts.accept(made.invitation, "otter lantern gravel");
  const said = async (name: string) => {
    const browser = browserOf(app);
    await browser.open("/sign-in");
    const response = await browser.send("/sign-in", { name, password: "not this one", next: "/" });
    assert.equal(response.status, 403);
    return /<a href="#name">([^<]+)/.exec(await response.text())?.[1];
  };
  assert.equal(await said("rowan@oakmarch.example"), "The sign-in name or the password is not right");
  assert.equal(await said("nobody@oakmarch.example"), "The sign-in name or the password is not right");
});

test("the access log opens for the business manager, and not for the analyst or the administrator", async () => {
  const log = await (await signedIn("business-manager")).open("/settings/log");
  assert.match(await log.text(), /entries were checked just now/);
  assert.equal((await (await signedIn("analyst")).open("/settings/log")).status, 403);
  assert.equal((await (await signedIn("administrator")).open("/settings/log")).status, 403);
});

test("the administrator opens an account, whose link sets a password once; nobody else can", async () => {
  const account = { name: "Fern Askew", signInName: "fern@oakmarch.example", role: "practitioner" };
  const manager = await signedIn("business-manager");
  await manager.open("/settings/accounts");
  assert.equal((await manager.send("/settings/accounts", account)).status, 403);
  const administrator = await signedIn("administrator");
  await administrator.open("/settings/accounts");
  const html = await (await administrator.send("/settings/accounts", account)).text();
  const link = /\/welcome\/[\w-]{43}/.exec(html)?.[0] ?? "";
  const fern = browserOf(app);
  assert.match(await (await fern.open(link)).text(), /fern@oakmarch.example/);
  const words = "otter lantern gravel";
  assert.equal((await fern.send(link, { password: words, again: "another" })).status, 422);
  assert.equal((await fern.send(link, { password: words, again: words })).status, 303);
  assert.equal((await fern.open(link)).status, 404);
  await fern.open("/sign-in");
  const entered = await fern.send("/sign-in", {
    name: account.signInName,
    password: words,
    next: "/settings",
  });
  assert.equal(entered.headers.get("location"), "/settings");
});

test("behind a proxy the one-time link goes out as https, since whoever reads it on the way has the account", async () => {
  const administrator = await signedIn("administrator", composed(new URL("https://waymark.example")));
  await administrator.open("/settings/accounts");
  const account = { name: "Ash Cobb", signInName: "ash@oakmarch.example", role: "practitioner" };
  const html = await (await administrator.send("/settings/accounts", account)).text();
  assert.match(html, /https:\/\/[\w.:]+\/welcome\//);
  assert.doesNotMatch(html, /http:\/\/[\w.:]+\/welcome\//);
});
