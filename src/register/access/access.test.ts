import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../kit/postgres/index.ts";
import { openAccess } from "./access.ts";
import { weakness } from "./accounts/password.ts";
import type { AccessTables } from "./tables.ts";

for (const kind of trialRegisters())
  test(`${kind.name}: accounts, sessions and purposes`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    let clock = Temporal.Instant.from("2026-04-22T08:00:00Z");
    const later = (time: Temporal.DurationLike) => {
      clock = clock.add(time);
    };
    const { register, workspace } = trial;
    const access = openAccess(register, workspace, () => clock);
    const { accounts, sessions, purposes } = access;
    const password = "otter lantern gravel";
    const secret = (letter: string) => letter.repeat(43);

    async function person(signInName: string) {
      const made = await accounts.make({ name: "Hazel Brindle", signInName, role: "analyst" }, null);
      if ("refused" in made) throw new Error(made.refused);
      const account = await accounts.accept(made.invitation, password);
      if (!account) throw new Error("The invitation did not work.");
      return { account, invitation: made.invitation };
    }

    async function present(account: Parameters<typeof sessions.begin>[0], letter: string) {
      await sessions.begin(account, secret(letter), "127.0.0.1");
      const presence = await sessions.find(secret(letter));
      if (!presence) throw new Error("There is no session.");
      return presence;
    }

    await t.test(`an account opens with its own password and no other`, async () => {
      const { account } = await person("hazel@oakmarch.example");
      const opened = await accounts.open(" Hazel@Oakmarch.example ", password, "10.0.0.1");
      assert.ok(opened && !("refused" in opened));
      assert.equal(opened.id, account.id);
      assert.equal(await accounts.open("hazel@oakmarch.example", `${password}s`, "10.0.0.1"), null);
      assert.equal(await accounts.open("nobody@oakmarch.example", password, "10.0.0.1"), null);
    });

    await t.test(`a sign-in name is given once`, async () => {
      const again = await accounts.make(
        { name: "Other", signInName: "HAZEL@oakmarch.example", role: "analyst" },
        null,
      );
      assert.match("refused" in again ? again.refused : "", /already an account/);
    });

    await t.test(`a one-time link works once, and not after seven days`, async () => {
      const { invitation } = await person("once@oakmarch.example");
      assert.equal(await accounts.invited(invitation), null);
      assert.equal(await accounts.accept(invitation, "another good password"), null);
      const made = await accounts.make(
        { name: "Late", signInName: "late@oakmarch.example", role: "analyst" },
        null,
      );
      if ("refused" in made) throw new Error(made.refused);
      assert.ok(await accounts.invited(made.invitation));
      later({ hours: 7 * 24 });
      assert.equal(await accounts.invited(made.invitation), null);
    });

    await t.test(
      `after five wrong passwords the right one waits 15 minutes, also when they come all at once`,
      async () => {
        await person("slow@oakmarch.example");
        const tries = Array.from({ length: 12 }, () =>
          accounts.open("slow@oakmarch.example", "wrong", "10.0.0.2"),
        );
        const answers = await Promise.all(tries);
        assert.equal(answers.filter((each) => each === null).length, 5);
        const waiting = await accounts.open("slow@oakmarch.example", password, "10.0.0.3");
        assert.match(waiting && "refused" in waiting ? waiting.refused : "", /Wait 15 minutes/);
        later({ minutes: 15, seconds: 1 });
        const opened = await accounts.open("slow@oakmarch.example", password, "10.0.0.3");
        assert.ok(opened && !("refused" in opened));
      },
    );

    await t.test(
      `thirty failures from one place, under any names, make that place wait and no other`,
      async () => {
        await person("place@oakmarch.example");
        for (let at = 0; at < 30; at++)
          await accounts.open(`guess-${at}@oakmarch.example`, "wrong", "10.0.0.9");
        const there = await accounts.open("place@oakmarch.example", password, "10.0.0.9");
        assert.ok(there && "refused" in there);
        const elsewhere = await accounts.open("place@oakmarch.example", password, "10.0.0.8");
        assert.ok(elsewhere && !("refused" in elsewhere));
      },
    );

    await t.test(
      `a session ends after an hour without a page, and after twelve hours whatever is done`,
      async () => {
        const { account } = await person("times@oakmarch.example");
        await present(account, "a");
        later({ minutes: 59 });
        assert.ok(await sessions.find(secret("a")));
        later({ minutes: 59 });
        assert.ok(await sessions.find(secret("a")), "a page was opened 59 minutes ago");
        later({ minutes: 60 });
        assert.equal(await sessions.find(secret("a")), null);
        await present(account, "b");
        for (let minutes = 0; minutes < 12 * 60 - 50; minutes += 50) {
          later({ minutes: 50 });
          assert.ok(await sessions.find(secret("b")), `after ${minutes + 50} minutes`);
        }
        later({ minutes: 50 });
        assert.equal(await sessions.find(secret("b")), null);
      },
    );

    await t.test(
      `signing out, a new password and a closed account each end the sessions they should`,
      async () => {
        const { account } = await person("ends@oakmarch.example");
        const [one] = [await present(account, "c"), await present(account, "d")];
        await sessions.end(one, "signed out");
        assert.equal(await sessions.find(secret("c")), null);
        assert.ok(await sessions.find(secret("d")));
        await accounts.changePassword(account.id, "quite another password");
        assert.equal(await sessions.find(secret("d")), null);
        await present(account, "e");
        await accounts.close(account.id, account.id);
        assert.equal(await sessions.find(secret("e")), null);
        assert.equal(
          await accounts.open("ends@oakmarch.example", "quite another password", "10.0.0.4"),
          null,
        );
      },
    );

    await t.test(`neither passwords nor session secrets nor links stand in the database`, async () => {
      const db = register.db.withTables<AccessTables>();
      const rows = await Promise.all([
        db.selectFrom("access.account").selectAll().execute(),
        db.selectFrom("access.session").selectAll().execute(),
        db.selectFrom("access.log_payload").selectAll().execute(),
      ]);
      const text = JSON.stringify(rows);
      assert.match(text, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      assert.doesNotMatch(text, new RegExp(`${password}|${secret("d")}`));
    });

    await t.test(
      `a purpose holds for its session alone, until it is put away, and for eight hours`,
      async () => {
        const { account } = await person("why@oakmarch.example");
        const [here, there] = [await present(account, "f"), await present(account, "g")];
        await purposes.record(here, "audit", "the sample of May");
        assert.equal((await sessions.find(secret("f")))?.purpose?.words, "the sample of May");
        assert.equal((await sessions.find(secret("g")))?.purpose, null);
        await purposes.record(here, "quality", "three doubtful rows");
        assert.equal((await sessions.find(secret("f")))?.purpose?.kind, "quality");
        await purposes.end(here);
        assert.equal((await sessions.find(secret("f")))?.purpose, null);
        await purposes.record(there, "audit", "the sample of June");
        for (let minutes = 0; minutes < 8 * 60; minutes += 40) {
          assert.ok((await sessions.find(secret("g")))?.purpose, `after ${minutes} minutes`);
          later({ minutes: 40 });
        }
        const after8Hours = await sessions.find(secret("g"));
        assert.ok(after8Hours);
        assert.equal(after8Hours.purpose, null);
      },
    );

    await t.test(
      `demonstration accounts open in an invented workspace only, even with a session begun before`,
      async () => {
        await accounts.makeDemonstrations();
        await accounts.makeDemonstrations();
        assert.equal((await accounts.list()).filter((each) => each.kind === "demonstration").length, 9);
        const analyst = await accounts.demonstration("analyst");
        if (!analyst) throw new Error("There is no demonstration analyst.");
        await present(analyst, "h");
        assert.equal(await accounts.open("demonstration:analyst", "", "10.0.0.5"), null);
        const real = { ...workspace, settings: { ...workspace.settings, invented: false } };
        assert.equal(await openAccess(register, real, () => clock).sessions.find(secret("h")), null);
      },
    );

    await t.test(`all of that is in the log, in order`, async () => {
      const { entries, problems } = await access.log.verify();
      assert.deepEqual(problems, []);
      assert.ok(entries > 60, `${entries} entries`);
    });
  });

test("a password is long, not a common one, and not one's own name", () => {
  const person = { name: "Hazel Brindle", signInName: "hazel@oakmarch.example" };
  assert.match(weakness("short one", person) ?? "", /12 characters/);
  assert.match(weakness("password1234", person) ?? "", /most common/);
  assert.match(weakness("aaaaaaaaaaaaab", person) ?? "", /more different/);
  assert.match(weakness("gravel-brindle-9", person) ?? "", /own name/);
  assert.equal(weakness("otter lantern gravel", person), null);
});
