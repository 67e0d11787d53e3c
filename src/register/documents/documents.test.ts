import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../kit/postgres/index.ts";
import { openAccess, type Role } from "../access/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  edited,
  type Kept,
  openRecords,
  permissionsOf,
  takeMove,
  type Values,
} from "../grammar/index.ts";
import { group } from "../groups/index.ts";
import { agency, appointment, person } from "../partners/index.ts";
import { document, holdingMeanwhile, keepThresholdRules, response, signature, version } from "./index.ts";
import { signedNow } from "./signing/signed.ts";

const entities = [agency, person, appointment, group, document, version, response, signature];
const actor = (name: string, role: Role): Actor => ({ account: name, session: null, name, role });
const manager = actor("Corin Thackwell", "business-manager");
const lead = (name: string) => actor(name, "lead-safeguarding-partner");
const levels: Values = Object.fromEntries(
  ["levels", "tiers", "minimumDays", "earlyEnds", "reviewWeeks"].map((name) => [
    name,
    version.example[name] ?? "",
  ]),
);

for (const kind of trialRegisters())
  test(`${kind.name}: documents`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const { register, workspace } = trial;
    const now = () => Temporal.Instant.from("2026-04-22T09:30:00Z");
    const access = openAccess(register, workspace, now, entities.flatMap(permissionsOf));
    const recordsOf = openRecords(register, access, workspace, now);
    await access.partnerships.begin({
      name: "Children of Oakmarch",
      kind: "children",
      beganOn: "2020-01-01",
    });
    const records = recordsOf(workspace.settings.partnership);
    const rules = workspace.path("rules", "thresholds.json");

    const doing = <T>(work: (desk: { records: typeof records; entities: readonly Entity[] }) => Promise<T>) =>
      records.together((within) => work({ records: within, entities }));
    async function add(entity: Entity, values: Values, on = "2026-04-22"): Promise<Kept> {
      const result = await doing((desk) => addRecord(desk, entity, { values, by: manager, on }));
      assert.ok(!("problems" in result), JSON.stringify(result));
      return result;
    }
    const tried = async (
      entity: Entity,
      of: Kept,
      move: string,
      values: Values,
      { by = manager, on = "2026-04-22" } = {},
    ) => {
      const before = (await records.find(of.reference)) as Kept;
      const result = await doing((desk) => takeMove(desk, entity, before, { move, values, by, on }));
      if ("stale" in result) throw new Error("stale");
      return "problems" in result ? Object.values(result.problems).join(" ") : result;
    };
    async function take(...given: Parameters<typeof tried>): Promise<Kept> {
      const result = await tried(...given);
      assert.ok(typeof result !== "string", String(result));
      return result;
    }

    const partners = new Map<string, Values>();
    for (const [name, category, who] of [
      ["Oakmarch Council", "local-authority", "Isolde Fernhough"],
      ["NHS Vale and Marches Integrated Care Board", "icb", "Aldous Penhallow"],
      ["Three Rivers Police", "police", "Verity Stroudleigh"],
    ] as const) {
      const body = await add(agency, { ...agency.example, name, category });
      const someone = await add(person, { name: who, agency: body.reference, post: "Chief officer" });
      const by = { role: "lsp", person: someone.reference, agency: body.reference, from: "2024-07-01" };
      const post = await add(appointment, by);
      partners.set(who, {
        ...{ name: `${who} for ${name}`, agency: body.reference, person: someone.reference },
        ...{ appointment: post.reference, signBy: "2026-05-29" },
      });
    }
    const threshold = await add(document, {
      ...{ title: "Threshold document", kind: "threshold", public: "yes", reviewOn: "2026-06-30" },
    });
    const aVersion = (label: string, of = threshold) =>
      add(version, {
        label,
        document: of.reference,
        whatChanged: "All of it.",
        text: `The text of ${label}.`,
      });
    const old = await aVersion("Version 3");
    const next = await aVersion("Version 4");
    const signatures = new Map<string, Kept>();
    const signed = async () => {
      const { values } = (await records.find(next.reference)) as Kept;
      return signedNow(values, await records.alike(signature, "about", next.reference)).length;
    };

    await t.test(`a register without a threshold document that has its day writes no rules`, async () => {
      await keepThresholdRules(workspace, recordsOf);
      assert.equal(existsSync(rules), false);
    });

    await t.test(
      `a threshold document without levels of need takes no day, and with them it becomes a rule of the next build`,
      async () => {
        const adopting = {
          effectiveOn: "2022-09-05",
          adoptedFrom: "Signed on paper; in the archive of the council.",
        };
        assert.match(String(await tried(version, old, "adopt", adopting)), /Set the levels of need first/);
        await take(version, old, "levels", levels);
        await take(version, old, "adopt", adopting);
        await keepThresholdRules(workspace, recordsOf);
        const { thresholds } = JSON.parse(readFileSync(rules, "utf8"));
        assert.equal(thresholds.length, 1);
        assert.deepEqual(
          [
            thresholds[0].document,
            thresholds[0].from,
            thresholds[0].until,
            thresholds[0].stepDown.minimumDays,
          ],
          [old.reference, "2022-09-05", null, 84],
        );
        assert.deepEqual(thresholds[0].levels[0].bases, ["Education Act 1996"]);
        assert.equal(Object.keys(thresholds[0].tiers).length, 8);
      },
    );

    await t.test(
      `a threshold document is approved after its consultation, and signed by three leads before it has its day`,
      async () => {
        await take(version, next, "levels", levels);
        const approving = {
          approvedOn: "2026-04-20",
          approval: "Executive of 20 April 2026, item 2, minutes.",
        };
        assert.match(String(await tried(version, next, "approve", approving)), /is consulted on first/);
        await take(version, next, "consult", { consultUntil: "2026-05-01" });
        await take(version, next, "close-consultation", { why: "Nobody asked for anything." });
        const adopting = {
          effectiveOn: "2026-04-22",
          adoptedFrom: "Said to be signed, in a drawer somewhere.",
        };
        assert.match(
          String(await tried(version, next, "adopt", adopting)),
          /was consulted on or deferred in this/,
        );
        await take(version, next, "approve", approving);
        const day = { effectiveOn: "2026-06-01" };
        assert.match(
          String(await tried(version, next, "schedule", day)),
          /0 of 3 lead safeguarding partners/,
        );
        for (const [who, values] of partners)
          signatures.set(who, await add(signature, { ...values, about: next.reference }));
        const [isolde, aldous, verity] = ["Isolde Fernhough", "Aldous Penhallow", "Verity Stroudleigh"].map(
          (who) => signatures.get(who) as Kept,
        ) as [Kept, Kept, Kept];
        assert.match(
          String(await tried(signature, aldous, "sign", {}, { by: lead("Isolde Fernhough") })),
          /Only Aldous Penhallow signs here/,
        );
        await take(signature, isolde, "sign", {}, { by: lead("Isolde Fernhough") });
        await take(signature, aldous, "sign", {}, { by: lead("Aldous Penhallow") });
        assert.match(String(await tried(version, next, "schedule", day)), /2 of 3/);
        await take(signature, verity, "record-paper", {
          signedOn: "2026-04-21",
          evidence: "The signed page, scanned, in the library.",
        });
        assert.equal(await signed(), 3);
      },
    );

    await t.test(
      `an approved text is fixed, and a word changed after signing voids every signature`,
      async () => {
        const kept = (await records.find(next.reference)) as Kept;
        const change = edited(kept, ["text"], { text: "Another text." });
        const around = { reference: kept.reference, names: [], namedBy: [], beside: [], on: "2026-04-22" };
        assert.match(String(version.refuses?.(change.draft.values, around)?.form), /approved as it stands/);
        const draft = await take(version, next, "reopen", { why: "A slip in the text." });
        const act = { by: manager, on: "2026-04-22" };
        await records.change(version, draft, {
          change: edited(draft, ["text"], { text: "Another text." }),
          act,
        });
        assert.equal(await signed(), 0);
        const approving = {
          approvedOn: "2026-04-22",
          approval: "Executive of 22 April 2026, item 1, minutes.",
        };
        await take(version, next, "approve", approving);
        assert.match(String(await tried(version, next, "schedule", { effectiveOn: "2026-06-01" })), /0 of 3/);
        for (const [who, kept] of signatures) {
          await take(signature, kept, "ask-again", { signBy: "2026-05-29" });
          await take(signature, kept, "sign", {}, { by: lead(who) });
          assert.match(
            String(await tried(signature, kept, "ask-again", { signBy: "2026-05-30" })),
            /signed this very text/,
          );
        }
        assert.equal(await signed(), 3);
      },
    );

    await t.test(`of two who give two versions the same day at once, one is refused`, async () => {
      const arrangements = await add(document, {
        title: "Neglect",
        kind: "guidance",
        public: "no",
        reviewOn: "2027-01-01",
      });
      const both = [await aVersion("Guide 1", arrangements), await aVersion("Guide 2", arrangements)];
      for (const each of both)
        await take(version, each, "approve", {
          approvedOn: "2026-04-20",
          approval: "Sub-group of 20 April 2026, minutes.",
        });
      const results = await Promise.all(
        both.map((each) => tried(version, each, "schedule", { effectiveOn: "2026-05-04" })),
      );
      const refused = results.filter((each) => typeof each === "string");
      assert.equal(refused.length, 1);
      assert.match(String(refused[0]), /takes effect on that day; two cannot/);
    });

    await t.test(
      `what has its day is retired by nobody, and a second threshold document is refused`,
      async () => {
        const kept = (await records.find(old.reference)) as Kept;
        const around = { reference: kept.reference, names: [], namedBy: [], on: "2026-04-22" };
        assert.match(String(version.refusesToRetire?.(kept, around)?.form), /stays on record/);
        const second = { title: "Another", kind: "threshold", public: "yes", reviewOn: "2027-01-01" };
        const result = await doing((desk) =>
          addRecord(desk, document, { values: second, by: manager, on: "2026-04-22" }),
        );
        assert.match("problems" in result ? String(result.problems.kind) : "", /add a version to it/);
        assert.match(
          String(await tried(document, threshold, "close", { why: "A slip." })),
          /one is in force on every day/,
        );
      },
    );

    await t.test(
      `a deferred text leaves the rules as they were; with its day it follows in them`,
      async () => {
        await take(version, next, "schedule", { effectiveOn: "2026-06-01" });
        await keepThresholdRules(workspace, recordsOf);
        const days = () =>
          JSON.parse(readFileSync(rules, "utf8")).thresholds.map((each: Values) => [each.from, each.until]);
        assert.deepEqual(days(), [
          ["2022-09-05", "2026-06-01"],
          ["2026-06-01", null],
        ]);
        const deferral = {
          deferral: "The guidance changed.",
          deferredTo: "2026-09-01",
          interim: "The old one holds.",
        };
        await take(version, next, "defer", deferral);
        await keepThresholdRules(workspace, recordsOf);
        assert.deepEqual(days(), [["2022-09-05", null]]);
        const said = async (day: string) => (await holdingMeanwhile(records, day)).map(({ words }) => words);
        assert.deepEqual(await said("2026-04-22"), ["The old one holds."]);
        const late = { on: "2026-07-01" };
        await take(version, next, "resume", { why: "Levels." }, late);
        await take(
          version,
          next,
          "approve",
          { approvedOn: "2026-06-30", approval: "Executive of 30 June 2026, minutes." },
          late,
        );
        await take(version, next, "schedule", { effectiveOn: "2026-07-01" }, late);
        assert.deepEqual(await said("2026-06-30"), ["The old one holds."]);
        assert.deepEqual(await said("2026-07-01"), [], "a text took effect");
        for (const move of ["defer", "withdraw"])
          assert.match(
            String(await tried(version, next, move, { ...deferral, why: "Late." }, late)),
            /took effect on 1 July 2026 and cannot be/,
          );
        assert.match(
          String(await tried(version, next, "end", { endedOn: "2026-07-02", why: "Late." }, late)),
          /one is in force on every day/,
        );
      },
    );
  });
