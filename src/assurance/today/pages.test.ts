import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
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
import { action, decision } from "../../register/decisions/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  openRecords,
  permissionsOf,
  takeMove,
  type Values,
} from "../../register/grammar/index.ts";
import { group, membership } from "../../register/groups/index.ts";
import { item, meeting } from "../../register/meetings/index.ts";
import { agency, appointment, person } from "../../register/partners/index.ts";
import { todayPages } from "./index.ts";

const entities = [agency, person, appointment, group, membership, meeting, item, decision, action];
const by: Actor = { account: "a", session: null, name: "Linnet Cawdrey", role: "business-manager" };
const ownHeaders = { host: "127.0.0.1", origin: "http://127.0.0.1", "sec-fetch-site": "same-origin" };
const connection = {
  incoming: { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } },
};
const source = { current: async () => null };

for (const kind of trialRegisters())
  test(`${kind.name}: Today`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
    const access = openAccess(trial.register, trial.workspace, now, entities.flatMap(permissionsOf));
    await access.partnerships.begin({ name: "Oakmarch", kind: "children", beganOn: "2024-07-01" });
    await access.accounts.makeDemonstrations();
    const recordsOf = openRecords(trial.register, access, trial.workspace, now);
    const records = recordsOf("oakmarch");
    const frame = { name: "Waymark", partnership: "", banner: null, footing: "", navigation: [] };
    const web = application({ frame, publicUrl: null, loopback: true, report: () => {} });
    const shell = shellOf(web, access, () => "2026-04-22");
    web.app.use(recognise(access));
    web.app.route("/", signInPages(web, access));
    web.app.use(signedInOnly);
    const { changes } = access.log;
    const warning = async () => "The work does not fit.";
    web.app.route(
      "/",
      todayPages(shell, { workspace: trial.workspace, source, recordsOf, entities, warning, changes }),
    );

    const add = async (entity: Entity, values: Values) => {
      const desk = { records, entities };
      const kept = await addRecord(desk, entity, { values, by, on: "2026-04-01" });
      if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
      return kept;
    };
    const todo = (title: string, owner: string, due: string, publishable = "no") =>
      add(action, { title, owner, due, publishable, source: "A test" });
    await todo("Corin’s own task", "Corin Thackwell", "2026-04-30");
    await todo("Somebody’s task", "Rosalind Pemberwick", "2026-04-10");
    const openTask = await todo("An open task", "Rosalind Pemberwick", "2026-06-30", "yes");
    await add(decision, {
      ...{ title: "Choose for the unit", text: "One of three.", reason: "It is stretched." },
      ...{ body: "lsp", decideBy: "2026-06-18", publishable: "no" },
    });

    /** Today as somebody of this role reads it. */
    async function todayOf(role: Role, address = "/") {
      const jar = new Map<string, string>();
      const ask = async (path: string, body?: URLSearchParams) => {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const headers = { ...ownHeaders, cookie };
        const how = body ? { method: "POST", headers, body } : { headers };
        const answer = await web.app.request(path, how, connection);
        for (const line of answer.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        return { answer, html: await answer.text() };
      };
      const { html: door } = await ask("/sign-in");
      const token = /name="_csrf" value="([^"]+)"/.exec(door)?.[1] ?? "";
      await ask("/sign-in/as", new URLSearchParams({ _csrf: token, role, next: "/" }));
      const { answer, html } = await ask(address);
      const part = (id: string) =>
        new RegExp(`<section aria-labelledby="${id}">(.*?)</section>`, "s").exec(html)?.[1] ?? "";
      return { html, part, kept: answer.headers.get("cache-control") };
    }

    await t.test(`what waits for me is mine alone, and the page is kept for nobody else`, async () => {
      const manager = await todayOf("business-manager");
      assert.match(manager.part("mine"), /Corin’s own task/);
      assert.doesNotMatch(manager.part("mine"), /Somebody’s task/);
      assert.match(String(manager.kept), /no-store/);
      const lead = await todayOf("lead-safeguarding-partner");
      assert.match(lead.part("mine"), /Choose for the unit/);
      assert.doesNotMatch(lead.part("mine"), /Corin’s own task/);
      const scrutineer = await todayOf("independent-scrutineer");
      assert.match(scrutineer.part("mine"), /Nothing waits for you/);
    });

    await t.test(
      `what is late for the partnership is everybody's to see, with whose it is and how late`,
      async () => {
        const { part } = await todayOf("analyst");
        assert.match(part("due"), /Somebody’s task.*Rosalind Pemberwick.*12 days late/s);
        assert.doesNotMatch(part("due"), /An open task/);
      },
    );

    await t.test(`those who lead are told when the unit's work will not fit, others are not`, async () => {
      for (const role of ["business-manager", "delegated-safeguarding-partner"] as const)
        assert.match((await todayOf(role)).html, /The work does not fit/);
      assert.doesNotMatch((await todayOf("analyst")).html, /The work does not fit/);
    });

    await t.test(`a practitioner sees what is published, and nothing of what waits or is late`, async () => {
      const { html, part } = await todayOf("practitioner");
      assert.match(part("published"), /An open task/);
      assert.doesNotMatch(html, /Somebody’s task|Corin’s own task|Choose for the unit|Rosalind/);
    });

    await t.test(
      `one kind alone is shown where it is asked for, and a kind that is none is not`,
      async () => {
        const actions = await todayOf("analyst", "/?kind=actions");
        assert.match(actions.part("due"), /Somebody’s task/);
        assert.equal(actions.part("mine"), "");
        assert.match((await todayOf("analyst", "/?kind=secrets")).html, /Waits for you/);
      },
    );

    await t.test(`what was done a moment ago is gone from Today`, async () => {
      const desk = { records, entities };
      const values = { why: "Not needed." };
      const step = { move: "stop", values, by, on: "2026-04-22" };
      const found = await records.find(openTask.reference);
      assert.ok(found);
      await takeMove(desk, action, found, step);
      assert.match((await todayOf("practitioner")).part("published"), /An open task.*Stopped/s);
    });
  });
