import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { entities } from "../src/entities.ts";
import { trialRegisters } from "../src/kit/postgres/index.ts";
import { openAccess } from "../src/register/access/index.ts";
import { document, keepThresholdRules, version, wouldBreakOff } from "../src/register/documents/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  importRows,
  type Kept,
  openRecords,
  permissionsOf,
  type Records,
  takeMove,
  type Values,
} from "../src/register/grammar/index.ts";
import { eventsOf } from "../src/register/partners/index.ts";

// One threshold document is in force on every day, through separations and joinings too.
const by: Actor = { account: "corin", session: null, name: "Corin Thackwell", role: "business-manager" };

for (const kind of trialRegisters())
  test(`${kind.name}: threshold documents through joinings and separations`, {
    skip: kind.skip,
  }, async (t) => {
    const trial = await kind.open({ asAt: "2026-04-22" });
    t.after(() => trial.close());
    const { register, workspace } = trial;
    const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
    const access = openAccess(register, workspace, now, entities.flatMap(permissionsOf));
    const recordsOf = openRecords(register, access, workspace, now);
    const given = { register, access, recordsOf, entities, home: "oakmarch", breaksOff: wouldBreakOff };
    const events = eventsOf({ ...given, now, day: () => "2026-04-22" });
    await access.partnerships.begin({
      name: "Joint Board of Oakmarch",
      kind: "joint",
      beganOn: "2017-11-01",
    });
    const rest = { why: "Working Together 2023", decision: null, seats: [] };

    async function add(records: Records, entity: Entity, values: Values): Promise<Kept> {
      const kept = await addRecord({ records, entities }, entity, { values, by, on: "2024-06-01" });
      if ("problems" in kept) throw new Error(JSON.stringify(kept.problems));
      return kept;
    }

    /** A text of a document that was in force before the register was kept. */
    async function aTextInForce(records: Records, of: string, label: string): Promise<Kept> {
      const text = await add(records, version, { label, document: of, whatChanged: "All.", text: "A text." });
      const { levels = "", tiers = "" } = version.example;
      for (const [move, values] of [
        ["levels", { levels, tiers }],
        ["adopt", { effectiveOn: "2022-09-05", adoptedFrom: "Signed on paper; in the archive." }],
      ] as const) {
        const before = (await records.find(text.reference)) as Kept;
        const doing = { move, values, by, on: "2024-06-02" };
        const done = await takeMove({ records, entities }, version, before, doing);
        assert.ok("reference" in done, JSON.stringify(done));
      }
      return text;
    }

    /** A partnership with a threshold document of which a version is in force, and its text. */
    async function withThreshold(id: string, mark: string) {
      await access.log.together(async (trx) => {
        const made = {
          id,
          mark,
          name: `Children of ${mark}`,
          kind: "children",
          beganOn: "2020-01-01",
        } as const;
        await access.partnerships.within(trx).make(made);
        return { happening: null, result: undefined };
      });
      const records = recordsOf(id);
      const kept = await add(records, document, {
        ...{ title: "Threshold document", kind: "threshold", public: "yes", reviewOn: "2026-06-30" },
      });
      const text = await aTextInForce(records, kept.reference, `Version 3 of ${mark}`);
      return [kept.reference, text.reference] as const;
    }

    await t.test(
      `at a separation the threshold document does not end, nor go where no children are, and nothing is done`,
      async () => {
        const [kept, text] = await withThreshold("westmere", "WM");
        const to = [
          { mark: "WC", name: "Westmere Children", kind: "children" as const },
          { mark: "WA", name: "Westmere Adults", kind: "adults" as const },
        ];
        const plan = {
          ...({ kind: "separate", on: "2024-07-01", from: ["westmere"], to } as const),
          ...rest,
        };
        const tried = (becomes: { to: string } | { ends: string }) =>
          events.enact({ ...plan, becomes: new Map([kept, text].map((each) => [each, becomes])) }, by);
        for (const becomes of [{ ends: "It is old." }, { to: "WA" }]) {
          const result = await tried(becomes);
          assert.ok("refused" in result, JSON.stringify(becomes));
          assert.match(
            result.refused[kept] ?? "",
            /in force on every day, and from 1 July 2024 none would be/,
          );
          assert.match(result.refused[kept] ?? "", /go on in Westmere Children/);
        }
        assert.equal((await recordsOf("westmere").find(kept))?.rests, false);
        assert.ok(!(await access.partnerships.list()).some(({ mark }) => mark === "WC"));
        assert.ok("event" in (await tried({ to: "WC" })));
      },
    );

    await t.test(
      `of two threshold documents that join, one is chosen to go on and the other ends`,
      async () => {
        const [own, theirs] = [await withThreshold("eastmere", "EM"), await withThreshold("southmere", "SM")];
        const plan = {
          ...({ kind: "join", on: "2024-07-01", from: ["eastmere", "southmere"], ...rest } as const),
          to: [{ mark: "ES", name: "Children of both", kind: "children" as const }],
        };
        const tried = (ending: readonly string[]) => {
          const answer = (each: string) =>
            ending.includes(each) ? { ends: "Theirs goes on." } : { to: "ES" };
          return events.enact(
            { ...plan, becomes: new Map([...own, ...theirs].map((each) => [each, answer(each)])) },
            by,
          );
        };
        const both = await tried([]);
        assert.ok("refused" in both);
        assert.match(
          both.refused[own[0]] ?? "",
          new RegExp(`let one of the two end.*${theirs[0]} is the partnership`),
        );
        const none = await tried([...own, ...theirs]);
        assert.ok("refused" in none);
        assert.match(JSON.stringify(none.refused), /none would be/);
        assert.ok("event" in (await tried(own)));
        const there = await recordsOf("oakmarch-es").alike(document, "kind", "threshold");
        assert.deepEqual(
          there.map(({ open }) => open),
          [true],
        );
      },
    );

    await t.test(
      `two people who import a threshold document at one moment have one, and the second is told of it`,
      async () => {
        const values = { title: "Thresholds", kind: "threshold", public: "yes", reviewOn: "2026-06-30" };
        const records = recordsOf("oakmarch");
        const importing = ["T-1", "T-2"].map((key) =>
          importRows(document, [{ key, values, by, on: "2024-06-01" }], { records, entities, keep: true }),
        );
        const became = (await Promise.all(importing)).flat();
        assert.deepEqual(became.map((each) => each.became).sort(), ["new", "refused"]);
        assert.match(JSON.stringify(became), /is the partnership’s Threshold document; add a version to it/);
      },
    );

    await t.test(
      `after the installation's own partnership has ended, the rules of the build are its successor's`,
      async () => {
        const records = recordsOf("oakmarch");
        const [kept] = await records.alike(document, "kind", "threshold");
        assert.ok(kept);
        await aTextInForce(records, kept.reference, "Version 1");
        await keepThresholdRules(workspace, recordsOf);
        const rules = () =>
          JSON.parse(readFileSync(workspace.path("rules", "thresholds.json"), "utf8")).thresholds;
        assert.match(rules()[0].document, /^V-2024-/);
        const open = await events.open(["oakmarch"]);
        const result = await events.enact(
          {
            ...({ kind: "separate", on: "2024-07-01", from: ["oakmarch"], ...rest } as const),
            to: [
              { mark: "OC", name: "Oakmarch Children", kind: "children" },
              { mark: "OA", name: "Oakmarch Adults", kind: "adults" },
            ],
            becomes: new Map(open.map((each) => [each.kept.reference, { to: "OC" }])),
          },
          by,
        );
        assert.ok("event" in result, JSON.stringify(result));
        await keepThresholdRules(workspace, recordsOf);
        assert.match(rules()[0].document, /^OC-V-2024-/);
      },
    );
  });
