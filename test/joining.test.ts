import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { entities } from "../src/entities.ts";
import { trialRegisters } from "../src/kit/postgres/index.ts";
import { openAccess } from "../src/register/access/index.ts";
import { wouldBreakOff } from "../src/register/documents/index.ts";
import {
  type Actor,
  addRecord,
  type Kept,
  openRecords,
  permissionsOf,
  type Records,
  takeMove,
  type Values,
} from "../src/register/grammar/index.ts";
import { eventsOf } from "../src/register/partners/index.ts";

const by: Actor = { account: "corin", session: null, name: "Corin Thackwell", role: "business-manager" };
const everything = { state: "any", owner: "", overdue: false, words: "", sort: "due", page: 1 } as const;
const sight = { publicOnly: false, day: "2026-04-22" };

const entityOf = (name: string) => {
  const found = entities.find((each) => each.name === name);
  if (!found) throw new Error(`There is no entity ${name}.`);
  return found;
};
const [decision, action] = [entityOf("decision"), entityOf("action")];

for (const kind of trialRegisters())
  test(`${kind.name}: joining and separating`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open({ asAt: "2026-04-22" });
    t.after(() => trial.close());
    const { register, workspace } = trial;
    let clock = Temporal.Instant.from("2026-04-22T09:00:00Z");
    const now = () => {
      clock = clock.add({ milliseconds: 5 });
      return clock;
    };
    const access = openAccess(register, workspace, now, entities.flatMap(permissionsOf));
    const recordsOf = openRecords(register, access, workspace, now);
    const home = "oakmarch";
    const given = { register, access, recordsOf, entities, home, breaksOff: wouldBreakOff };
    const events = eventsOf({ ...given, now, day: () => "2026-04-22" });
    await access.partnerships.begin({
      name: "Joint Board of Oakmarch",
      kind: "joint",
      beganOn: "2017-11-01",
    });

    async function add(records: Records, entity: typeof action, values: Values, more = {}): Promise<Kept> {
      const kept = await addRecord({ records, entities }, entity, { values, by, on: "2024-06-01", ...more });
      if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
      return kept;
    }
    const anAction = (of: string, title: string, values: Values = {}, more = {}) =>
      add(
        recordsOf(of),
        action,
        {
          ...{
            title,
            source: "The board",
            owner: "Rosalind Pemberwick",
            due: "2024-09-30",
            publishable: "yes",
          },
          ...values,
        },
        more,
      );
    const aDecision = (of: string, title: string) =>
      add(recordsOf(of), decision, {
        ...{
          title,
          text: "It is so.",
          reason: "It helps.",
          body: "dsp",
          decideBy: "2024-07-10",
          publishable: "no",
        },
      });

    const three = [
      { mark: "CH", name: "Children of Oakmarch", kind: "children" },
      { mark: "SAB", name: "Adults of Oakmarch", kind: "adults" },
      { mark: "CSP", name: "Safe Oakmarch", kind: "community-safety" },
    ] as const;
    const [children, adults, community] = ["oakmarch-ch", "oakmarch-sab", "oakmarch-csp"] as const;
    const outline = { kind: "separate", on: "2024-07-01", from: [home], to: three } as const;
    const rest = { why: "Working Together 2023", decision: null, seats: [] };
    const separate = (becomes: ReadonlyMap<string, { to: string } | { ends: string }>) =>
      events.enact({ ...outline, ...rest, becomes }, by);

    const found: { policy?: Kept; own?: Kept; theirs?: Kept; over?: Kept; ends?: Kept } = {};

    await t.test(
      `a separation says where every open record goes, or it is refused and nothing is done`,
      async () => {
        found.policy = await aDecision(home, "One policy on hoarding");
        found.own = await anAction(home, "Train schools", {}, { key: "T-1" });
        found.theirs = await anAction(
          home,
          "Train wardens",
          { decision: found.policy.reference },
          { key: "T-2" },
        );
        found.ends = await anAction(home, "Book the joint board's room");
        const over = await anAction(home, "Write to members");
        const done = await takeMove({ records: recordsOf(home), entities }, action, over, {
          ...{ move: "stop", values: { why: "Written already." }, by, on: "2024-06-20" },
        });
        if (!("reference" in done)) throw new Error("It was not stopped.");
        found.over = done;
        const missing = await separate(new Map([[found.own.reference, { to: "CH" }]]));
        assert.match(JSON.stringify(missing), /Say where D-2024-001 goes/);
        assert.equal((await access.partnerships.list()).length, 1);
        assert.equal((await recordsOf(home).find(found.own.reference))?.open, true);
      },
    );

    await t.test(
      `a separation is refused before what was done already, on a day to come, and with a mark twice`,
      async () => {
        const why = async (change: object) => events.whyNot({ ...outline, ...change });
        assert.match((await why({ on: "2024-06-10" }))?.on ?? "", /A-2024-004 was changed on a later day/);
        assert.match((await why({ on: "2026-04-23" }))?.on ?? "", /a day that has come/);
        assert.match(
          (await why({ to: [three[0], { ...three[1], mark: "CH" }] }))?.["mark-1"] ?? "",
          /is taken/,
        );
        assert.match((await why({ to: [three[1], three[2]] }))?.["kind-0"] ?? "", /children’s data/);
        assert.match((await why({ to: [three[0]] }))?.["name-1"] ?? "", /two or more/);
        assert.match((await why({ kind: "join", to: [three[0]] }))?.from ?? "", /two or more/);
        assert.equal(await why({}), null);
      },
    );

    const reference = (kept: Kept | undefined) => kept?.reference ?? "";

    await t.test(
      `a separation carries open records over with their contents and links, and the old ones say where to`,
      async () => {
        const result = await separate(
          new Map([
            [reference(found.policy), { to: "SAB" }],
            [reference(found.own), { to: "CH" }],
            [reference(found.theirs), { to: "SAB" }],
            [reference(found.ends), { ends: "There is no joint board any more." }],
          ]),
        );
        assert.ok("event" in result, JSON.stringify(result));
        const old = await recordsOf(home).find(reference(found.theirs));
        assert.deepEqual(
          [old?.carriedTo, old?.open, old?.rests, old?.due],
          ["SAB-A-2024-001", false, true, null],
        );
        const carried = await recordsOf(adults).find("SAB-A-2024-001");
        assert.equal(carried?.carriedFrom, reference(found.theirs));
        assert.deepEqual(
          [carried?.title, carried?.state, carried?.due],
          ["Train wardens", "open", "2024-09-30"],
        );
        assert.equal(
          carried?.values.decision,
          "SAB-D-2024-001",
          "it follows from the decision as it was carried",
        );
        const named = (await recordsOf(adults).mentions("SAB-D-2024-001")).map(
          ({ record }) => record.reference,
        );
        assert.deepEqual(named, ["SAB-A-2024-001"]);
        const [first] = await recordsOf(adults).history("SAB-A-2024-001");
        assert.deepEqual([first?.done, first?.why], ["carried over from", "As it stood in A-2024-002."]);
        const ended = await recordsOf(home).find(reference(found.ends));
        assert.deepEqual([ended?.open, ended?.rests, ended?.carriedTo], [false, true, null]);
        assert.deepEqual((await access.log.verify()).problems, []);
        const [event] = await events.list();
        assert.deepEqual([event?.carried, event?.ended, event?.to.length], [3, 1, 3]);
      },
    );

    await t.test(
      `each successor reads all that its predecessor kept, and nothing of the others`,
      async () => {
        for (const id of [children, adults, community]) {
          assert.equal((await recordsOf(id).find(reference(found.over)))?.title, "Write to members");
          assert.ok((await recordsOf(id).history(reference(found.over))).length > 1);
          const [earlier] = await recordsOf(id).earlier(action, sight);
          assert.deepEqual(
            [earlier?.name, earlier?.until, earlier?.records],
            ["Joint Board of Oakmarch", "2024-07-01", 4],
          );
          assert.equal((await recordsOf(id).list(action, { ...everything, of: home }, sight)).total, 4);
        }
        assert.equal(await recordsOf(children).find("SAB-A-2024-001"), null);
        assert.equal(await recordsOf(home).find("SAB-A-2024-001"), null);
        assert.deepEqual(await recordsOf(children).history("SAB-A-2024-001"), []);
        assert.deepEqual(await recordsOf(children).mentions("SAB-D-2024-001"), []);
        assert.equal((await recordsOf(children).list(action, { ...everything, of: adults }, sight)).total, 0);
        assert.equal((await recordsOf(children).list(action, everything, sight)).total, 1);
      },
    );

    await t.test(`what a predecessor kept is changed by nobody, and the refusal says why`, async () => {
      const old = await recordsOf(children).find(reference(found.over));
      assert.ok(old);
      const tried = await takeMove({ records: recordsOf(children), entities }, action, old, {
        ...{ move: "reopen", values: { why: "Again." }, by, on: "2024-08-01" },
      });
      assert.match(JSON.stringify(tried), /kept by the Joint Board of Oakmarch, which ended on 1 July 2024/);
      await assert.rejects(anAction(home, "Another"), /has ended/);
      await assert.rejects(
        sql`update grammar.record set version = version + 1 where reference = ${old.reference}`.execute(
          register.db,
        ),
        /has ended/,
      );
    });

    await t.test(
      `the same file imported after the separation finds what was carried over, and adds nothing`,
      async () => {
        assert.deepEqual(
          await recordsOf(children).imported(action, ["T-1"]),
          new Map([["T-1", "CH-A-2024-001"]]),
        );
        assert.deepEqual(
          await recordsOf(adults).imported(action, ["T-2"]),
          new Map([["T-2", "SAB-A-2024-001"]]),
        );
      },
    );

    await t.test(
      `an event on which something was built is not undone, and the refusal names what`,
      async () => {
        const added = await anAction(adults, "Visit wardens", {}, { on: "2024-08-01" });
        const [event] = await events.list();
        const refused = await events.undo(event?.id ?? "", "Wrong day", by);
        assert.match(
          refused?.refused ?? "",
          new RegExp(`Something was written since: ${added.reference}\\.`),
        );
      },
    );

    await t.test(
      `two partnerships join, a key that both used is kept once, and the one they become reads both and all before`,
      async () => {
        const mine = await anAction(community, "Light the park", {}, { on: "2024-08-01", key: "K-1" });
        const theirs = await anAction(adults, "Light the hall", {}, { on: "2024-08-02", key: "K-1" });
        const open = await events.open([adults, community]);
        const result = await events.enact(
          {
            ...{ kind: "join", on: "2025-04-01", from: [adults, community], ...rest },
            to: [{ mark: "ASB", name: "Adults and Safety of Oakmarch", kind: "joint" }],
            becomes: new Map(open.map(({ kept }) => [kept.reference, { to: "ASB" }])),
          },
          by,
        );
        assert.ok("event" in result, JSON.stringify(result));
        const joined = recordsOf("oakmarch-asb");
        for (const each of [mine, theirs, found.over]) assert.ok(await joined.find(reference(each)));
        assert.equal((await joined.imported(action, ["K-1"])).size, 1);
        assert.equal((await joined.list(action, everything, sight)).total, open.length - 1);
      },
    );

    await t.test(
      `an event entered wrongly is undone: everything is open again as it was, and the right one can be entered`,
      async () => {
        const [wrong] = await events.list();
        const before = (await events.open(["oakmarch-asb"])).length;
        assert.equal(await events.undo(wrong?.id ?? "", "The third board joined as well", by), undefined);
        assert.equal((await events.open([adults, community])).length, before);
        assert.equal(
          (await access.partnerships.list()).some(({ mark }) => mark === "ASB"),
          false,
        );
        const back = await recordsOf(adults).find("SAB-A-2024-001");
        assert.deepEqual([back?.open, back?.carriedTo, back?.due], [true, null, "2024-09-30"]);
        const done = (await recordsOf(adults).history("SAB-A-2024-001")).map((each) => each.done);
        assert.deepEqual(done, ["opened again", "carried over to", "carried over from"]);
        const open = await events.open([adults, community]);
        const again = await events.enact(
          {
            ...{ kind: "join", on: "2026-04-22", from: [adults, community], ...rest },
            to: [{ mark: "ASB", name: "Adults and Safety of Oakmarch", kind: "joint" }],
            becomes: new Map(open.map(({ kept }) => [kept.reference, { to: "ASB" }])),
          },
          by,
        );
        assert.ok("event" in again, JSON.stringify(again));
        assert.match(
          String(await events.undo(wrong?.id ?? "", "Twice", by).then((each) => each?.refused)),
          /undone already/,
        );
      },
    );

    await t.test(
      `whoever writes while an event is under way is waited for, or is refused, and no open record is left behind`,
      async () => {
        const open = await events.open([children]);
        const plan = {
          ...{ kind: "separate" as const, on: "2026-04-22", from: [children], ...rest },
          to: [
            { mark: "NO", name: "Children of the north", kind: "children" as const },
            { mark: "SO", name: "Children of the south", kind: "children" as const },
          ],
          becomes: new Map(open.map(({ kept }) => [kept.reference, { to: "NO" }])),
        };
        const writing = Array.from({ length: 6 }, (_, at) =>
          anAction(children, `At the same time ${at}`, {}, { on: "2026-04-22" }).then(
            () => "kept",
            () => "refused",
          ),
        );
        const result = await events.enact(plan, by);
        const answers = await Promise.all(writing);
        if ("event" in result)
          assert.ok(
            answers.every((each) => each === "refused"),
            answers.join(),
          );
        else assert.match(JSON.stringify(result), /Say where CH-A-2026-\d+ goes/);
        const ended = (await access.partnerships.list()).find(({ id }) => id === children)?.endedOn !== null;
        if (ended) assert.deepEqual(await events.open([children]), []);
      },
    );
  });
