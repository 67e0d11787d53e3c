import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../../kit/postgres/index.ts";
import { openAccess } from "../../access/index.ts";
import { type Actor, addRecord, type Entity, openRecords, type Values } from "../index.ts";
import type { DueQuestion } from "./question.ts";

const everybody = { by: ["business-manager"], why: "A test." } as const;
const plain = {
  ...{ says: "", openWords: "open", listed: [], clocks: [], moves: [], begins: "open" },
  states: { open: { words: "Open", open: true, says: "" }, done: { words: "Done", open: false, says: "" } },
  ...{ see: everybody, add: everybody, change: everybody, example: {} },
} as const;
const line = (name: string) => ({ name, label: name, kind: "line" }) as const;
const due = { name: "due", label: "due", kind: "day" } as const;
const link = (to: string) => ({ name: to, label: to, kind: "link", to, back: "" }) as const;

const people: Entity = {
  ...plain,
  ...{ name: "person", many: "people", title: "People", prefix: "PE", named: "name", shared: true },
  fields: [line("name")],
};
const task: Entity = {
  ...plain,
  ...{ name: "task", many: "tasks", title: "Tasks", prefix: "T", named: "title", owner: "owner" },
  fields: [line("title"), line("owner"), due],
  clocks: [{ words: "Due", from: "due", count: 0, unit: "days", runsIn: ["open"] }],
};
const seat: Entity = {
  ...plain,
  ...{ name: "seat", many: "seats", title: "Seats", prefix: "SE", named: "title" },
  fields: [line("title"), link("person")],
};
const paper: Entity = {
  ...plain,
  ...{ name: "paper", many: "papers", title: "Papers", prefix: "P", named: "title" },
  fields: [line("title"), line("body"), line("starts"), link("person")],
  publicWhen: ({ body }) => body === "public",
};
const entities = [people, task, seat, paper];
const by: Actor = { account: "a", session: null, name: "Linnet Cawdrey", role: "business-manager" };

for (const kind of trialRegisters())
  test(`${kind.name}: what is due across kinds`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
    const access = openAccess(trial.register, trial.workspace, now);
    await access.partnerships.begin({ name: "Oakmarch", kind: "children", beganOn: "2024-07-01" });
    await access.log.together(async (trx) => {
      const adults = { id: "adults", mark: "SAB", name: "Adults", beganOn: "2024-07-01" };
      await access.partnerships.within(trx).make({ ...adults, kind: "adults" });
      return { happening: null, result: undefined };
    });
    const recordsOf = openRecords(trial.register, access, trial.workspace, now);
    const add = async (entity: Entity, values: Values, partnership = "oakmarch") => {
      const desk = { records: recordsOf(partnership), entities };
      const kept = await addRecord(desk, entity, { values, by, on: "2026-04-01" });
      if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
      return kept;
    };
    const question = (more: Partial<DueQuestion["reader"]> = {}): DueQuestion => ({
      day: "2026-04-22",
      kinds: [{ entity: task, until: "2026-05-06" }],
      reader: {
        ...{ name: "Corin Thackwell", people, titles: ["Business manager"], hands: [], seats: [], steps: [] },
        ...more,
      },
      ...{ ahead: [], published: [], most: 2 },
    });
    const titles = (found: readonly { readonly title: string }[]) => found.map(({ title }) => title);

    const corin = await add(people, { name: "Corin Thackwell" });
    for (const [title, owner, day] of [
      ["three weeks late", "Rosalind Pemberwick", "2026-04-01"],
      ["a day late", "Corin Thackwell", "2026-04-21"],
      ["a week late", "Rosalind Pemberwick", "2026-04-15"],
      ["due today", "Business manager", "2026-04-22"],
      ["due in a fortnight", "Rosalind Pemberwick", "2026-05-06"],
      ["due in a month", "Head of quality", "2026-05-22"],
    ] as const)
      await add(task, { title, owner, due: day });
    await add(task, { title: "the adults’ board’s", owner: "Corin Thackwell", due: "2026-04-02" }, "adults");

    await t.test(
      `what is late stands apart from what is due, the earliest first, so many of each and counted in full`,
      async () => {
        const found = await recordsOf("oakmarch").dueAcross(question());
        assert.deepEqual(titles(found.late), ["three weeks late", "a week late"]);
        assert.deepEqual(titles(found.soon), ["due today", "due in a fortnight"]);
        assert.deepEqual([found.lateCounts.get("task"), found.soonCounts.get("task")], [3, 2]);
      },
    );

    await t.test(`mine is what names me or my role, and never another partnership's`, async () => {
      const { own } = await recordsOf("oakmarch").dueAcross(question());
      assert.deepEqual(titles(own).sort(), ["a day late", "due today"]);
      const adults = await recordsOf("adults").dueAcross(question());
      assert.deepEqual(titles(adults.own), ["the adults’ board’s"]);
    });

    await t.test(`a seat of mine makes what its title owns mine as well`, async () => {
      await add(seat, { title: "Head of quality", person: corin.reference });
      const { own } = await recordsOf("oakmarch").dueAcross(
        question({ seats: [{ entity: seat, field: "person" }] }),
      );
      assert.deepEqual(titles(own).sort(), ["a day late", "due in a month", "due today"]);
    });

    await t.test(
      `what links to me waits for me only where the link says so, and a state waits for a role by its value`,
      async () => {
        await add(paper, { title: "for Corin", body: "lsp", person: corin.reference });
        await add(paper, { title: "for the delegates", body: "dsp" });
        const found = await recordsOf("oakmarch").dueAcross(
          question({
            hands: [{ entity: paper, field: "person" }],
            steps: [{ entity: paper, state: "open", field: "body", value: "dsp" }],
          }),
        );
        assert.deepEqual([titles(found.hands), titles(found.steps)], [["for Corin"], ["for the delegates"]]);
        assert.deepEqual(titles((await recordsOf("oakmarch").dueAcross(question())).hands), []);
      },
    );

    await t.test(`days to come that are no clock, and what anybody may read, are found beside`, async () => {
      await add(paper, { title: "begins in May", starts: "2026-05-04", body: "public" });
      await add(paper, { title: "began in March", starts: "2026-03-02" });
      const found = await recordsOf("oakmarch").dueAcross({
        ...question(),
        ahead: [{ entity: paper, state: "open", field: "starts", until: "2026-06-22" }],
        published: [paper],
      });
      assert.deepEqual(
        [titles(found.ahead), titles(found.published)],
        [["begins in May"], ["begins in May"]],
      );
    });
  });
