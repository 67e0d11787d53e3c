import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { entities } from "../src/entities.ts";
import { trialRegisters } from "../src/kit/postgres/index.ts";
import { escalation } from "../src/register/decisions/index.ts";
import { document, version } from "../src/register/documents/index.ts";
import {
  type Actor,
  added,
  addRecord,
  type Desk,
  type Entity,
  type Kept,
  takeMove,
  type Values,
} from "../src/register/grammar/index.ts";
import { agency } from "../src/register/partners/index.ts";
import {
  answer,
  confirmation,
  finding,
  requirementsFor,
  wording,
} from "../src/register/requirements/index.ts";
import { openedRegister } from "../src/serving/register.ts";

const on = "2026-04-22";
const by: Actor = { account: "a", session: null, name: "Corin Thackwell", role: "business-manager" };
const looked = { lookedAtBy: "Wren Abbotsley", lookedAtOn: "2026-04-13" };

async function add(desk: Desk, entity: Entity, values: Values, day = on): Promise<Kept> {
  const kept = await addRecord(desk, entity, { values, by, on: day });
  if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
  return kept;
}

async function take(desk: Desk, entity: Entity, kept: Kept, move: string, values: Values, day = on) {
  const result = await takeMove(desk, entity, kept, { move, values, by, on: day });
  if ("problems" in result || "stale" in result) throw new Error(JSON.stringify(result));
  return result;
}

for (const kind of trialRegisters())
  test(`${kind.name}: requirements and escalations`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open({ asAt: on });
    t.after(() => trial.close());
    const { register, workspace } = trial;
    const effects = { progress: () => {}, now: () => Temporal.Now.instant(), user: "test" };
    const { recordsOf } = await openedRegister(register, workspace, effects);
    const records = recordsOf(workspace.settings.partnership);
    const desk = { records, entities };

    const keep = (entity: Entity, values: Values) =>
      records.add(entity, { change: added(entity, values), act: { by, on } });
    const arrangements = await keep(document, { title: "Arrangements", kind: "masa", public: "yes" });
    const of2024 = await keep(version, {
      ...{ label: "Arrangements 2024", document: arrangements.reference, effectiveOn: "2024-12-05" },
    });

    async function checklist(subject: Parameters<typeof requirementsFor>[1], key: string) {
      const made = await requirementsFor(records, subject, key, on);
      if ("refused" in made) throw new Error(made.refused);
      return made;
    }

    await t.test(`a report of 2024-25 is asked for the 15 items of Working Together 2023`, async () => {
      const { subject, counts } = await checklist("yearly-report", "2024-25");
      assert.deepEqual([subject.held.edition.edition, counts.of, counts.notLookedAt], ["2023", 15, 15]);
    });

    await t.test(
      `a finding counts on its own report until it is withdrawn, and a second one beside it is refused`,
      async () => {
        const costs = {
          title: "Costs are given",
          item: "2023-yearly-report-costs",
          year: "2024-25",
          ...looked,
        };
        const first = await add(desk, finding, { ...costs, verdict: "met", evidence: "Section 9." });
        assert.equal((await checklist("yearly-report", "2024-25")).counts.met, 1);
        assert.equal((await checklist("yearly-report", "2025-26")).counts.met, 0);
        const values = { ...costs, verdict: "not", missing: "All of it." };
        const second = await addRecord(desk, finding, { values, by, on });
        assert.match("problems" in second ? String(second.problems.item) : "", /is on that already/);
        await take(desk, finding, first, "withdraw", { why: "Section 9 was cut." });
        assert.equal((await checklist("yearly-report", "2024-25")).counts.notLookedAt, 15);
        await add(desk, finding, values);
        const back = await records.find(first.reference);
        const again =
          back && (await takeMove(desk, finding, back, { move: "restore", values: { why: "x" }, by, on }));
        assert.match(again && "problems" in again ? String(again.problems.item) : "", /is on that already/);
      },
    );

    await t.test(
      `a version is held against the edition of its day, with what shows it and who answers it`,
      async () => {
        const item = "2023-masa-information";
        await add(desk, finding, {
          ...{
            title: "All six senders have agreed",
            item,
            text: of2024.reference,
            verdict: "met",
            ...looked,
          },
          evidence: "Section 8.",
          document: arrangements.reference,
        });
        await add(desk, answer, { document: arrangements.reference, item, where: "Section 8" });
        const { lines, subject } = await checklist("masa", of2024.reference);
        const line = lines.find(({ id }) => id === item);
        assert.equal(subject.held.edition.edition, "2023");
        assert.deepEqual(line?.finding?.shownBy, [arrangements.reference]);
        assert.deepEqual(
          line?.answers.map(({ where }) => where),
          ["Section 8"],
        );
        const wrong = await requirementsFor(records, "threshold", of2024.reference, on);
        assert.match("refused" in wrong ? wrong.refused : "", /a version of something else/);
      },
    );

    await t.test(`an item says “check against the source” until a person has read it`, async () => {
      const item = "2023-yearly-report-themes";
      const lineOf = async () =>
        (await checklist("yearly-report", "2024-25")).lines.find(({ id }) => id === item);
      assert.equal((await lineOf())?.toCheck, true);
      const source = "Working Together 2023, chapter 2";
      const read = { item, source, agrees: "yes", says: "The same.", readBy: "Bram Larkspurn", readOn: on };
      await add(desk, confirmation, read);
      const line = await lineOf();
      assert.deepEqual(
        [line?.toCheck, line?.confirmation?.by, line?.confirmation?.on],
        [false, "Bram Larkspurn", on],
      );
    });

    await t.test(
      `a partnership’s own words for an item have who, when and why in their history`,
      async () => {
        const item = "2023-yearly-report-reforms";
        const own = {
          title: "Reforms",
          item,
          words: "Which reforms, decided by whom",
          source: "Decision of March",
        };
        const kept = await add(desk, wording, own);
        const line = (await checklist("yearly-report", "2024-25")).lines.find(({ id }) => id === item);
        assert.equal(line?.words, "Which reforms, decided by whom");
        await take(desk, wording, kept, "withdraw", { why: "The set’s words are better." });
        const [newest] = await records.history(kept.reference);
        assert.deepEqual(
          [newest?.name, newest?.on, newest?.why],
          ["Corin Thackwell", on, "The set’s words are better."],
        );
        const after = (await checklist("yearly-report", "2024-25")).lines.find(({ id }) => id === item);
        assert.match(after?.words ?? "", /national reforms/);
      },
    );

    await t.test(
      `an escalation falls due by the days of its stage, and last of all the practitioner is to be told`,
      async () => {
        const [raisedBy, raisedWith] = [
          (await keep(agency, { ...agency.example, name: "Vale Community Health" })).reference,
          (await keep(agency, { ...agency.example, name: "Oakmarch Council" })).reference,
        ];
        const values = {
          title: "No answer",
          raisedBy,
          raisedWith,
          about: "referral",
          level: "3",
          detail: "None.",
        };
        const first = await add(desk, escalation, { ...values, raisedOn: "2026-03-27" }, "2026-03-27");
        assert.equal(first.due, "2026-03-30", "raised on a Friday, stage 1 ends on the Monday");
        const up = { since: "2026-03-30", why: "Nobody rang back." };
        const third = await take(desk, escalation, first, "to-stage-3", up, "2026-03-30");
        assert.equal(third.due, "2026-04-08", "five working days, over Easter");
        const settled = { resolvedOn: "2026-04-08", outcome: "accepted", resolution: "A visit was made." };
        const fourth = await take(desk, escalation, third, "resolve", settled, "2026-04-08");
        assert.deepEqual([fourth.open, fourth.due], [true, "2026-04-22"]);
        const told = await take(desk, escalation, fourth, "tell", { toldOn: "2026-04-09" }, "2026-04-09");
        assert.deepEqual([told.open, told.due, told.values.told], [false, null, "yes"]);
        const again = await take(desk, escalation, told, "reopen", {
          since: "2026-04-20",
          why: "No visit was made.",
        });
        assert.deepEqual([again.state, again.due, again.values.told], ["stage-1", "2026-04-21", undefined]);
      },
    );
  });
