import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../../kit/postgres/index.ts";
import { openAccess } from "../../access/index.ts";
import { type Actor, addRecord, type Entity, openRecords, type Records, takeMove } from "../index.ts";
import { type Query, queryOf } from "./query.ts";

const everybody = { by: ["business-manager"], why: "A test." } as const;
const task: Entity = {
  ...{
    name: "task",
    many: "tasks",
    title: "Tasks",
    says: "",
    openWords: "open",
    prefix: "T",
    named: "title",
  },
  ...{ owner: "owner", listed: ["owner"], begins: "open", example: {} },
  fields: [
    { name: "title", label: "Task", kind: "line" },
    { name: "owner", label: "Owner", kind: "line" },
    { name: "due", label: "Due", kind: "day" },
    { name: "paper", label: "Paper", kind: "prose" },
  ],
  states: { open: { words: "Open", open: true, says: "" }, done: { words: "Done", open: false, says: "" } },
  clocks: [{ words: "Due", from: "due", count: 0, unit: "days", runsIn: ["open"] }],
  moves: [
    { name: "do", words: "It is done", done: "Done", from: ["open"], to: "done", asks: [], ...everybody },
  ],
  ...{ see: everybody, add: everybody, change: everybody },
};
const by: Actor = { account: "a", session: null, name: "Linnet Cawdrey", role: "business-manager" };
const sight = { publicOnly: false, day: "2026-04-22" };
const asked = (query: Partial<Record<keyof Query, string>> = {}) => queryOf(task, query);

for (const kind of trialRegisters())
  test(`${kind.name}: a list`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
    const access = openAccess(trial.register, trial.workspace, now);
    await access.partnerships.begin({ name: "Oakmarch", kind: "children", beganOn: "2024-07-01" });
    const records = openRecords(trial.register, access, trial.workspace, now)("oakmarch");
    const add = async (title: string, owner: string, due: string, within: Records = records) => {
      const values = { title, owner, due, paper: "## A long paper" };
      const kept = await addRecord({ records: within, entities: [task] }, task, { values, by, on: due });
      if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
      return kept;
    };
    const seen = async () => ({
      total: (await records.list(task, asked(), sight)).total,
      owners: await records.owners(task),
      waiting: await records.waiting(task, sight),
    });
    const found = async (words: string) =>
      (await records.list(task, asked({ words }), sight)).records.map(({ title }) => title);

    await t.test("counts each change as soon as it is made", async () => {
      assert.deepEqual(await seen(), { total: 0, owners: [], waiting: { open: 0, overdue: 0 } });
      const first = await add("Neglect: train the health visitors", "Maud", "2026-04-21");
      await add("Neglect: audit of thirty cases", "Tamsin", "2026-05-21");
      const both = { total: 2, owners: ["Maud", "Tamsin"], waiting: { open: 2, overdue: 1 } };
      assert.deepEqual(await seen(), both);
      const desk = { records, entities: [task] };
      await takeMove(desk, task, first, { move: "do", values: {}, by, on: "2026-04-22" });
      assert.deepEqual(await seen(), { total: 1, owners: ["Tamsin"], waiting: { open: 1, overdue: 0 } });
    });

    await t.test(
      "counts within a change what nobody else sees yet, and forgets it where the change is undone",
      async () => {
        const total = async (within: Records) => (await within.list(task, asked(), sight)).total;
        const undone = records.together(async (within) => {
          assert.equal(await total(within), 1);
          await add("Undone", "Nobody", "2026-04-22", within);
          assert.equal(await total(within), 2);
          throw new Error("undone");
        });
        await assert.rejects(undone, /undone/);
        assert.equal(await total(records), 1);
      },
    );

    await t.test(
      "finds names that hold every word, in any order, in part or whole, and no sign is a wildcard",
      async () => {
        await add("Handover to adults: 100% by_June", "Maud", "2026-06-30");
        assert.deepEqual(await found("audit NEGLECT"), ["Neglect: audit of thirty cases"]);
        assert.deepEqual(await found("thirt"), ["Neglect: audit of thirty cases"]);
        assert.deepEqual(await found("neglect handover"), []);
        assert.deepEqual(await found("100% by_june"), ["Handover to adults: 100% by_June"]);
        assert.deepEqual(await found("%audit"), []);
      },
    );

    await t.test("a page of it leaves out papers, and all else of a record is there", async () => {
      const { records: page } = await records.list(task, asked(), sight);
      assert.deepEqual([...new Set(page.flatMap(({ values }) => Object.keys(values)))].sort(), [
        ...["due", "owner", "title"],
      ]);
      const whole = await records.find(page[0]?.reference ?? "");
      assert.equal(whole?.values.paper, "## A long paper");
    });

    await t.test("finds a record by its reference, however it is written", async () => {
      const { reference, title } = await add("Say it once", "Maud", "2026-06-30");
      assert.deepEqual(await found(reference.toLowerCase()), [title]);
      assert.deepEqual(await found("T-2026-999"), []);
    });
  });
