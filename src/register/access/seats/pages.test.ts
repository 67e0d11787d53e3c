import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../../kit/postgres/index.ts";
import { application } from "../../../kit/web/index.ts";
import { browserOf } from "../door/browser.test.ts";
import { accessPages, openAccess, recognise, shellOf, signedInOnly, signInPages } from "../index.ts";
import type { Role } from "../roles.ts";

for (const kind of trialRegisters())
  test(`${kind.name}: seats`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const access = openAccess(trial.register, trial.workspace, () => Temporal.Now.instant());
    await access.accounts.makeDemonstrations();
    await access.partnerships.begin({
      name: "Children of Oakmarch",
      kind: "children",
      beganOn: "2024-07-01",
    });
    const adults = { id: "adults", mark: "SAB", name: "Adults of Oakmarch", beganOn: "2024-07-01" };
    await access.log.together(async (trx) => {
      await access.partnerships.within(trx).make({ ...adults, kind: "adults" });
      return { happening: null, result: undefined };
    });
    const frame = { name: "Waymark", partnership: "", banner: null, footing: "", navigation: [] };
    const web = application({ frame, publicUrl: null, loopback: true, report: () => {} });
    const shell = shellOf(web, access, () => "2026-04-22");
    web.app.use(recognise(access));
    web.app.route("/", signInPages(web, access));
    web.app.use(signedInOnly);
    web.app.route("/", accessPages(web, access, shell.forbidden));
    const told = new Hono().get("/where", (c) => {
      const { partnership, role, may, sees, purpose } = shell.reader(c);
      const things = [
        "published-figures",
        "raw-figures",
        "identified-child",
        "arrivals",
        "snapshots",
        "matches",
      ];
      const may_see = things.filter((thing) => may("see", thing));
      return c.json({ partnership, role, sees, purpose, may_see });
    });
    web.app.route("/", told);

    async function signedIn(role: Role) {
      const browser = browserOf(web.app);
      await browser.open("/sign-in");
      await browser.send("/sign-in/as", { role, next: "/" });
      const where = async () => (await browser.open("/where")).json() as Promise<Record<string, unknown>>;
      return { ...browser, where };
    }
    const accountOf = async (role: Role) => (await access.accounts.demonstration(role))?.id ?? "";
    const seat = async (role: Role, as: Role) =>
      access.seats.give({ account: await accountOf(role), partnership: "adults", role: as }, null);

    await t.test(
      `whoever has a seat in another partnership sits there by one form, in the role of that seat`,
      async () => {
        await seat("practitioner", "sub-group-chair");
        const browser = await signedIn("practitioner");
        assert.deepEqual(
          [(await browser.where()).partnership, (await browser.where()).role],
          ["oakmarch", "practitioner"],
        );
        const page = await (await browser.open("/settings")).text();
        assert.match(
          page,
          /name="partnership" value="adults"[^>]*>Adults of Oakmarch<span[^>]*>Sub-group chair/,
        );
        assert.equal((await browser.send("/seat", { partnership: "adults" })).status, 303);
        const there = await browser.where();
        assert.deepEqual([there.partnership, there.role], ["adults", "sub-group-chair"]);
        assert.match(
          await (await browser.open("/settings")).text(),
          /value="oakmarch"[^>]*>Children of Oakmarch/,
        );
      },
    );

    await t.test(
      `nobody sits where they have no seat, and no page says that there is such a partnership`,
      async () => {
        const browser = await signedIn("independent-scrutineer");
        assert.doesNotMatch(await (await browser.open("/settings")).text(), /Adults of Oakmarch/);
        const [real, none] = [
          await browser.send("/seat", { partnership: "adults" }),
          await browser.send("/seat", { partnership: "nowhere" }),
        ];
        assert.deepEqual([real.status, none.status], [404, 404]);
        assert.equal((await browser.where()).partnership, "oakmarch");
      },
    );

    await t.test(
      `in the adults' board nobody sees children's data, whatever their role and purpose`,
      async () => {
        await seat("analyst", "analyst");
        const browser = await signedIn("analyst");
        await browser.open("/purpose");
        await browser.send("/purpose", { kind: "audit", words: "the sample of May", next: "/where" });
        assert.equal((await browser.where()).sees, "raw");
        await browser.send("/seat", { partnership: "adults" });
        const there = await browser.where();
        assert.deepEqual([there.sees, there.purpose, there.may_see], ["published", null, []]);
        assert.equal((await browser.open("/purpose")).status, 403);
        await browser.send("/seat", { partnership: "oakmarch" });
        assert.equal((await browser.where()).sees, "raw");
      },
    );

    await t.test(`a seat that is ended is left at once`, async () => {
      await seat("sub-group-chair", "business-manager");
      const browser = await signedIn("sub-group-chair");
      await browser.send("/seat", { partnership: "adults" });
      assert.equal((await browser.where()).role, "business-manager");
      const account = await accountOf("sub-group-chair");
      const own = (await access.seats.list()).find((each) => each.account === account);
      await access.seats.end(own?.id ?? "", await accountOf("administrator"));
      const after = await browser.where();
      assert.deepEqual([after.partnership, after.role], ["oakmarch", "sub-group-chair"]);
    });

    await t.test(
      `the administrator gives a seat once; nobody else gives one, to themselves least`,
      async () => {
        const account = await accountOf("delegated-safeguarding-partner");
        const form = {
          seatAccount: account,
          seatPartnership: "adults",
          seatRole: "delegated-safeguarding-partner",
        };
        const administrator = await signedIn("administrator");
        await administrator.open("/settings/accounts");
        assert.equal((await administrator.send("/settings/accounts/seats", form)).status, 303);
        const again = await administrator.send("/settings/accounts/seats", form);
        assert.equal(again.status, 409);
        assert.match(await again.text(), /has a seat there already/);
        const [entry] = (await access.log.recent(5)).filter(({ thing }) => thing === "seats");
        assert.deepEqual([entry?.action, entry?.payload?.partnership], ["give", "adults"]);
        const manager = await signedIn("business-manager");
        const own = { ...form, seatAccount: await accountOf("business-manager") };
        assert.equal((await manager.send("/settings/accounts/seats", own)).status, 403);
      },
    );

    await t.test(
      `the log of another partnership is read by those who sit there, and by nobody else`,
      async () => {
        const happening = {
          actor: "a",
          action: "add",
          thing: "actions",
          payload: { words: "an adult's matter" },
        };
        await access.log.write({ ...happening, of: "adults" });
        const manager = await signedIn("business-manager");
        assert.doesNotMatch(await (await manager.open("/settings/log")).text(), /an adult(&#39;|')s matter/);
        await seat("business-manager", "business-manager");
        await manager.send("/seat", { partnership: "adults" });
        const page = await (await manager.open("/settings/log")).text();
        assert.match(page, /an adult(&#39;|')s matter/);
        assert.doesNotMatch(page, />Signed in<|Gave a seat/);
        assert.deepEqual((await access.log.verify()).problems, []);
      },
    );
  });
