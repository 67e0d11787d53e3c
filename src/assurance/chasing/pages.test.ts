import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { openPost } from "../../kit/mail/index.ts";
import { trialRegisters } from "../../kit/postgres/index.ts";
import { application } from "../../kit/web/index.ts";
import {
  openAccess,
  type Role,
  recognise,
  shellOf,
  signedInOnly,
  signInPages,
} from "../../register/access/index.ts";
import { contribution, reminder } from "../../register/contributions/index.ts";
import { decision } from "../../register/decisions/index.ts";
import { document, version } from "../../register/documents/index.ts";
import { type Actor, addRecord, openRecords, permissionsOf } from "../../register/grammar/index.ts";
import { group, membership } from "../../register/groups/index.ts";
import { meeting } from "../../register/meetings/index.ts";
import { agency, appointment, person } from "../../register/partners/index.ts";
import { chasingOf } from "./chase.ts";
import { chasingPages } from "./pages.ts";

const entities = [
  ...[agency, person, appointment, group, membership, meeting, decision],
  ...[document, version, contribution, reminder],
];
const by: Actor = { account: "a", session: null, name: "Linnet Cawdrey", role: "business-manager" };
const own = { host: "127.0.0.1", origin: "http://127.0.0.1", "sec-fetch-site": "same-origin" };
const connection = {
  incoming: { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } },
};

const [kind] = trialRegisters();
assert.ok(kind);
const trial = await kind.open();
after(() => trial.close());
const { workspace } = trial;
const now = () => Temporal.Instant.from("2026-01-20T09:00:00Z");
const access = openAccess(trial.register, workspace, now, entities.flatMap(permissionsOf));
await access.partnerships.begin({ name: "Oakmarch", kind: "children", beganOn: "2024-07-01" });
await access.accounts.makeDemonstrations();
const recordsOf = openRecords(trial.register, access, workspace, now);
const desk = { records: recordsOf("oakmarch"), entities };
const police = await addRecord(desk, agency, {
  values: {
    ...{ name: "Turnstone Recovery", category: "other", education: "no", named: "no", duty: "none" },
    email: "office@turnstone.example",
  },
  ...{ by, on: "2026-01-02" },
});
assert.ok("reference" in police);
await addRecord(desk, contribution, {
  values: {
    ...{ title: "Section on <drink & drugs>", kind: "report", agency: police.reference, due: "2026-01-16" },
    ...{ asked: "Two pages.", askedOn: "2026-01-02" },
  },
  ...{ by, on: "2026-01-02" },
});
const partnerships = async () => [{ id: "oakmarch", name: "Oakmarch" }];
const from = { name: "Oakmarch", address: "unit@oakmarch.example" };
const post = openPost({ server: null, from }, workspace.path("outbox"), () => now().toString());
const chasing = chasingOf(
  { workspace, recordsOf, entities, partnerships, day: () => "2026-01-20" },
  { server: null, post },
);
const frame = { name: "Waymark", partnership: "", banner: null, footing: "", navigation: [] };
const web = application({ frame, publicUrl: null, loopback: true, report: () => {} });
web.app.use(recognise(access));
web.app.route("/", signInPages(web, access));
web.app.use(signedInOnly);
web.app.route(
  "/",
  chasingPages(
    shellOf(web, access, () => "2026-01-20"),
    chasing,
  ),
);

/** Somebody of this role, who opens pages and presses the page's button. */
async function reading(role: Role) {
  const jar = new Map<string, string>();
  let token = "";
  const ask = async (path: string, fields?: Record<string, string>) => {
    const headers = { ...own, cookie: [...jar].map((each) => each.join("=")).join("; ") };
    const body = fields && new URLSearchParams({ _csrf: token, ...fields });
    const answer = await web.app.request(
      path,
      body ? { method: "POST", headers, body } : { headers },
      connection,
    );
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const html = await answer.text();
    token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? token;
    return { status: answer.status, html };
  };
  await ask("/sign-in");
  await ask("/sign-in/as", { role, next: "/chasing" });
  return ask;
}

test("everybody in the partnership sees who is chased, the business unit alone presses the button, others see nothing", async () => {
  const partner = await (await reading("delegated-safeguarding-partner"))("/chasing");
  assert.match(partner.html, /Turnstone Recovery.*2 working days late/s);
  assert.doesNotMatch(partner.html, /Chase what is late/);
  const sent = await (await reading("sub-group-chair"))("/chasing", {});
  assert.equal(sent.status, 403);
  assert.equal((await (await reading("practitioner"))("/chasing")).status, 403);
});

test("a message is read before it goes out; the button sends it once, and the page says so", async () => {
  const ask = await reading("business-manager");
  const before = await ask("/chasing");
  assert.match(before.html, /Late since 16 January 2026: Section on &lt;drink &amp; drugs&gt;/);
  assert.match(before.html, /Dear colleagues at Turnstone Recovery,/);
  const done = await ask("/chasing", {});
  assert.match(done.html, /1 reminder was written as a file/);
  assert.match(done.html, /Nothing more is to be sent today.*Reminded, and still awaited.*Section on/s);
  await ask("/chasing", {});
  assert.equal(readdirSync(workspace.path("outbox")).length, 1);
});
