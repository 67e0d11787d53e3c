import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../kit/postgres/index.ts";
import { openAccess, type Role } from "../access/index.ts";
import {
  type Actor,
  added,
  type Entity,
  edited,
  type ImportRow,
  importRows,
  type Kept,
  moved,
  openRecords,
  permissionsOf,
  retired,
  type Values,
} from "../grammar/index.ts";
import { group } from "../groups/index.ts";
import { agency, person as colleague } from "../partners/index.ts";
import { action, challenge, decision } from "./index.ts";

const entities = [agency, colleague, group, decision, action, challenge];
const on = "2026-04-22";
const person = (name: string, role: Role): Actor => ({ account: name, session: null, name, role });
const manager = person("Corin Thackwell", "business-manager");
const chair = person("Tamsin Oddingley", "sub-group-chair");
const all = { state: "any", owner: "", overdue: false, words: "", sort: "due", page: 1 } as const;
const sight = { publicOnly: false, day: on };

const audit: Values = {
  title: "Audit strategy meetings in the north",
  source: "Scrutineer's visit, January 2026",
  owner: "Corin Thackwell",
  due: "2026-03-31",
  publishable: "yes",
};

for (const kind of trialRegisters())
  test(`${kind.name}: decisions and actions`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const { register, workspace } = trial;
    const now = () => Temporal.Instant.from("2026-04-22T09:30:00Z");
    const access = openAccess(register, workspace, now, entities.flatMap(permissionsOf));
    const records = openRecords(register, access, workspace, now)(workspace.settings.partnership);

    const council = { ...agency.example, name: "Oakmarch Council", category: "local-authority" };
    await records.add(agency, { change: added(agency, council), act: { by: manager, on } });

    const anAction = (values: Values = {}) =>
      records.add(action, { change: added(action, { ...audit, ...values }), act: { by: chair, on } });

    async function take(kept: Kept, name: string, given: Values, by: Actor = chair): Promise<Kept | string> {
      const move = action.moves.find((each) => each.name === name);
      if (!move) throw new Error(`There is no move ${name}.`);
      const around = { reference: kept.reference, names: [], namedBy: [], on };
      const change = moved(action, kept, move, { given, by, around });
      if ("problems" in change) return Object.values(change.problems).join();
      const after = await records.change(action, kept, { change, act: { by, on } });
      return "stale" in after ? `stale: version ${after.stale.version} stands` : after;
    }

    async function taken(...words: Parameters<typeof take>): Promise<Kept> {
      const after = await take(...words);
      if (typeof after === "string") throw new Error(after);
      return after;
    }

    const done = { completedOn: "2026-03-20", completion: "The report of 20 March, in the audit folder." };

    await t.test(`references count up by kind and year`, async () => {
      const [one, two] = [await anAction(), await anAction()];
      assert.deepEqual([one.reference, two.reference], ["A-2026-001", "A-2026-002"]);
      const old = { change: added(action, audit), act: { by: chair, on: "2024-09-02" } };
      assert.equal((await records.add(action, old)).reference, "A-2024-001");
    });

    await t.test(
      `an action that is complete is not closed, and waits three months for its impact to be shown`,
      async () => {
        const complete = await taken(await anAction(), "complete", done);
        assert.equal(complete.open, true);
        assert.equal(complete.due, "2026-06-20");
      },
    );

    await t.test(
      `an action is closed by somebody other than its owner, whether it names them or their role`,
      async () => {
        const impact = { impact: "Police were at 38 of 40 meetings, up from 22 of 41." };
        const byName = await taken(await anAction(), "complete", done);
        assert.match(String(await take(byName, "close", impact, manager)), /somebody other than its owner/);
        const byRole = await taken(await anAction({ owner: "business manager" }), "complete", done);
        assert.match(
          String(await take(byRole, "close-unshown", {}, manager)),
          /somebody other than its owner/,
        );
        const closed = await taken(byName, "close", impact, chair);
        assert.deepEqual([closed.state, closed.open, closed.due], ["closed", false, null]);
      },
    );

    await t.test(`every change of an action's date counts, and the same date is no change`, async () => {
      const first = await anAction();
      assert.match(
        String(await take(first, "put-back", { due: "2026-03-31", why: "Late" })),
        /on that day already/,
      );
      const second = await taken(first, "put-back", { due: "2026-05-29", why: "The sample came late." });
      const third = await taken(second, "put-back", { due: "2026-06-30", why: "The auditor is ill." });
      assert.deepEqual([third.values.slips, third.due], ["2", "2026-06-30"]);
      const [newest] = await records.history(third.reference);
      assert.deepEqual(
        [newest?.done, newest?.why, newest?.name],
        ["put-back", "The auditor is ill.", "Tamsin Oddingley"],
      );
    });

    await t.test(
      `an action opened again claims no impact any more, and its history keeps what was claimed`,
      async () => {
        const complete = await taken(await anAction(), "complete", done);
        const closed = await taken(complete, "close", {
          impact: "Attendance rose from 22 of 41 to 38 of 40.",
        });
        const open = await taken(closed, "reopen", { why: "Attendance fell again." });
        assert.equal(open.values.impact, undefined);
        const before = (await records.history(open.reference)).find(
          ({ version }) => version === closed.version,
        );
        assert.match(before?.values.impact ?? "", /22 of 41/);
      },
    );

    await t.test(
      `of two who change the same version one is told, and nothing of the other's is lost`,
      async () => {
        const kept = await anAction();
        const asked = ["title", "detail"];
        const change = (title: string) => ({
          change: edited(kept, asked, { title, why: "Clearer." }),
          act: { by: chair, on },
        });
        const results = await Promise.all([
          records.change(action, kept, change("Audit of the north")),
          records.change(action, kept, change("Audit of the south")),
        ]);
        const late = results.filter((each) => "stale" in each);
        assert.equal(late.length, 1);
        assert.equal((await records.find(kept.reference))?.version, 2);
        assert.equal((await records.history(kept.reference)).length, 2);
      },
    );

    await t.test(`what is retired leaves the lists, keeps its history and comes back as it was`, async () => {
      const kept = await anAction({ title: "Entered by mistake" });
      const gone = await records.change(action, kept, {
        change: retired(kept, "Twice."),
        act: { by: chair, on },
      });
      if ("stale" in gone) throw new Error("stale");
      const found = async () =>
        (await records.list(action, { ...all, words: "Entered by mistake" }, sight)).total;
      assert.equal(await found(), 0);
      await records.change(action, gone, { change: retired(gone, "It was not."), act: { by: chair, on } });
      assert.equal(await found(), 1);
    });

    await t.test(`the database itself refuses to delete a record or to touch a revision`, async () => {
      await assert.rejects(sql`delete from grammar.record`.execute(register.db), /never removed/);
      await assert.rejects(sql`delete from grammar.revision`.execute(register.db), /never removed/);
      await assert.rejects(sql`update grammar.revision set why = 'x'`.execute(register.db), /never removed/);
      await assert.rejects(
        sql`update grammar.record set state = 'closed'`.execute(register.db),
        /next version/,
      );
    });

    await t.test(`a list shows what is overdue on the workspace's day, the longest first`, async () => {
      await anAction({ title: "Overdue a little", due: "2026-04-21" });
      await anAction({ title: "Due today", due: "2026-04-22" });
      const { records: found } = await records.list(action, { ...all, overdue: true }, sight);
      const titles = found.map(({ title }) => title);
      assert.ok(titles.includes("Overdue a little") && !titles.includes("Due today"));
      assert.deepEqual(
        found.map(({ due }) => due),
        found.map(({ due }) => due).toSorted(),
      );
    });

    await t.test(
      `whoever may see only what is published sees nothing else in a list or an export`,
      async () => {
        await anAction({ title: "Not for publication", publishable: "no" });
        const seen = await records.every(action, all, { ...sight, publicOnly: true });
        assert.ok(seen.length > 0 && seen.every((each) => each.values.publishable === "yes"));
      },
    );

    const row = (entity: Entity, values: Values, more: Partial<ImportRow> = {}): ImportRow => ({
      values: Object.fromEntries(
        Object.entries(values).filter(([name]) => entity.fields.some((each) => each.name === name)),
      ),
      ...{ on, by: manager },
      ...more,
    });
    const given = { records, entities, keep: true };

    await t.test(`a bad row refuses that row and says why; the same file twice changes nothing`, async () => {
      const rows = [
        row(action, { ...audit, title: "Row one", agency: "Oakmarch Council" }),
        row(action, { ...audit, title: "Row two", due: "31 February 2026" }),
        row(action, { ...audit, title: "Row three", decision: "D-1999-001" }),
        row(action, { ...audit, title: "Row one", agency: "Oakmarch Council" }),
        row(action, { ...audit, title: "Row five", agency: "Oakmarch Chess Club" }),
      ];
      const first = await importRows(action, rows, given);
      assert.deepEqual(
        first.map(({ became }) => became),
        ["new", "refused", "refused", "here", "refused"],
      );
      const why = first.map((each) => (each.became === "refused" ? each.why.join() : ""));
      assert.match(why[1] ?? "", /give a day such as/);
      assert.match(why[2] ?? "", /there is no decision “D-1999-001”/);
      assert.match(why[4] ?? "", /there is no agency “Oakmarch Chess Club”/);
      const before = (await records.every(action, all, sight)).length;
      const again = await importRows(action, rows, given);
      assert.deepEqual(
        again.map(({ became }) => became),
        ["here", "refused", "refused", "here", "refused"],
      );
      assert.equal((await records.every(action, all, sight)).length, before);
    });

    await t.test(
      `a row that came in before and says something else now is refused, not overwritten`,
      async () => {
        const one = row(action, { ...audit, title: "From the old tracker" }, { key: "T-17" });
        await importRows(action, [one], given);
        const other = row(action, { ...audit, title: "From the old tracker, changed" }, { key: "T-17" });
        const [result] = await importRows(action, [other], given);
        assert.match(result?.became === "refused" ? result.why.join() : "", /correct it on its page/);
      },
    );

    await t.test(`a look at a file before it is imported keeps nothing`, async () => {
      const before = (await records.every(decision, all, sight)).length;
      const { title, text, reason, publishable } = decision.example;
      const values = { title, text, reason, publishable, body: "dsp", decideBy: on } as Values;
      const [result] = await importRows(decision, [row(decision, values)], { ...given, keep: false });
      assert.deepEqual([result?.became, (await records.every(decision, all, sight)).length], ["new", before]);
    });

    await t.test(`a decision and the actions from it lead to each other`, async () => {
      const { title, text, reason } = decision.example;
      const proposed = added(decision, {
        title,
        text,
        reason,
        body: "dsp",
        decideBy: on,
        publishable: "yes",
      } as Values);
      const source = await records.add(decision, { change: proposed, act: { by: chair, on } });
      const from = await anAction({ decision: source.reference, title: "Follows from it" });
      const mentions = await records.mentions(source.reference);
      assert.deepEqual(
        mentions.map(({ field, record }) => [field, record.reference]),
        [["decision", from.reference]],
      );
    });

    await t.test(`what is done together within something larger is undone with it`, async () => {
      const title = "Half of a page";
      const step = { change: added(action, { ...audit, title }), act: { by: chair, on } };
      const whole = records.together(async (within) => {
        await within.together((inner) => inner.add(action, step));
        throw new Error("The other half is refused.");
      });
      await assert.rejects(whole, /other half/);
      assert.equal((await records.list(action, { ...all, words: title }, sight)).total, 0);
    });

    await t.test(`every write is in the access log, and the log is in order`, async () => {
      const [newest] = await access.log.recent(1);
      assert.deepEqual(
        [newest?.action, newest?.thing, newest?.actor],
        ["add", "actions", "Tamsin Oddingley"],
      );
      assert.match(String(newest?.payload?.words), /^A-2026-\d{3}: Follows from it$/);
      assert.deepEqual((await access.log.verify()).problems, []);
    });
  });
