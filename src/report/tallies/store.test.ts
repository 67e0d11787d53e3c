import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { receipts } from "../../dataset/extracts/index.ts";
import { explain } from "../../dataset/indicators/index.ts";
import { build, snapshots } from "../../dataset/snapshot/index.ts";
import { trialRegisters } from "../../kit/postgres/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { openAccess } from "../../register/access/index.ts";
import { challenge } from "../../register/decisions/index.ts";
import {
  type Actor,
  addRecord,
  type Entity,
  openRecords,
  permissionsOf,
  type Records,
  takeMove,
  type Values,
} from "../../register/grammar/index.ts";
import { group, membership } from "../../register/groups/index.ts";
import { item, meeting } from "../../register/meetings/index.ts";
import { agency, person } from "../../register/partners/index.ts";
import { talliesAnswers, talliesCommand } from "./commands.ts";
import { landTallies, tallyFiles, writeTallies } from "./store.ts";

const entities: readonly Entity[] = [agency, person, group, membership, meeting, item, challenge];
const by: Actor = { account: "c", session: null, name: "Corin Thackwell", role: "business-manager" };
const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
const effects = { now, user: "analyst", progress: () => {} };
const folder = mkdtempSync(join(tmpdir(), "tallies-"));
after(() => rmSync(folder, { recursive: true }));

for (const { name, skip, open } of trialRegisters())
  describe(`the tallies of a register on ${name}`, { skip }, () => {
    let records: Records;
    let workspace: Workspace;
    let close = async () => {};

    before(async () => {
      const trial = await open();
      ({ workspace, close } = trial);
      const access = openAccess(trial.register, workspace, now, entities.flatMap(permissionsOf));
      records = openRecords(trial.register, access, workspace, now)("oakmarch");
      await oneMeeting();
    });
    after(() => close());

    const add = async (entity: Entity, values: Values) => {
      const kept = await addRecord({ records, entities }, entity, { values, by, on: "2024-07-01" });
      assert.ok(!("problems" in kept), JSON.stringify(kept));
      return kept;
    };

    /** A meeting in September 2024 for which the council came and schools did not. */
    async function oneMeeting() {
      const council = await add(agency, { ...agency.example, name: "Council", education: "no" });
      const schools = await add(agency, { ...agency.example, name: "Schools", education: "yes" });
      const { reportsTo: _, chair: __, deputyChair: ___, ...terms } = group.example;
      const of = await add(group, { ...terms, name: "Executive", leastVoting: "1", mustBeThere: "" });
      const seatOf = (each: { readonly reference: string }) =>
        add(membership, {
          ...{ seat: "Head", group: of.reference, agency: each.reference, voting: "yes" },
          from: "2024-07-01",
        });
      const [first, second] = [await seatOf(council), await seatOf(schools)];
      const planned = await add(meeting, {
        ...{ group: of.reference, title: "September", on: "2024-09-12", begins: "10:00", ends: "11:30" },
      });
      const attendance = JSON.stringify([
        { member: first.reference, person: "Linnet Cawdrey", came: "present" },
        { member: second.reference, person: "Perran Oddie", came: "apologies" },
      ]);
      const steps = [
        { move: "call", values: { sentOn: "2024-09-05" }, on: "2024-09-05" },
        { move: "hold", values: { attendance }, on: "2024-09-12" },
      ];
      for (const step of steps) {
        const before = await records.find(planned.reference);
        assert.ok(before);
        const kept = await takeMove({ records, entities }, meeting, before, { ...step, by });
        assert.ok("reference" in kept, JSON.stringify(kept));
      }
    }

    const filesOf = async (day: string, year?: string) => {
      const files = await tallyFiles(records, day, year);
      assert.ok(!("refused" in files), JSON.stringify(files));
      return files;
    };

    test("each year that is over is a file; a year that is not is refused with those that are", async () => {
      const names = async (day: string) => (await filesOf(day)).map((each) => each.name);
      assert.deepEqual(await names("2025-03-31"), []);
      assert.deepEqual(await names("2026-04-22"), [
        "register-tallies-2024-25.csv",
        "register-tallies-2025-26.csv",
      ]);
      const refused = await tallyFiles(records, "2026-04-22", "2026-27");
      assert.match("refused" in refused ? refused.refused : "", /"2026-27".*There are 2024-25, 2025-26\.$/);
    });

    test("a figure of attendance leads from the build to the row that the register sent", async () => {
      const [file] = await filesOf("2026-04-22", "2024-25");
      assert.ok(file);
      const landed = await landTallies(workspace, [file], { by: "analyst", now });
      assert.deepEqual(
        landed.map((each) => [each.status, each.status === "refused" ? each.why : each.receipt.agency]),
        [["landed", "business-unit"]],
      );
      assert.deepEqual(receipts(workspace)[0]?.issues, { error: 0, query: 0 });
      const built = await build(workspace, effects);
      assert.ok(!("refused" in built), JSON.stringify(built));
      const reader = await snapshots(workspace).current();
      assert.ok(reader);
      const found = await explain(reader, "attendances-share", "2024-25", { members: false });
      assert.ok(!("refused" in found));
      assert.deepEqual([found.numerator, found.denominator, found.display], [1, 2, "50.0%"]);
      const line = file.text.split("\r\n")[found.rows?.[0]?.row ?? 0];
      assert.match(line ?? "", /^2024-25,Council,Executive,attendances-due,1$/);
      const education = await explain(reader, "education-attendances-share", "2024-25", { members: false });
      assert.equal("refused" in education ? "" : education.display, "0.0%");
    });

    test("what has not changed since is received no second time, and what has is a file of its own", async () => {
      const send = async () => {
        const files = await filesOf("2026-04-22", "2024-25");
        return (await landTallies(workspace, files, { by: "analyst", now })).map(({ status }) => status);
      };
      assert.deepEqual(await send(), ["already received"]);
      const { decision: _, ...own } = challenge.example;
      const { response: __, changed: ___, whatChanged: ____, ...raised } = own;
      await add(challenge, { ...raised, raisedOn: "2024-10-01" });
      assert.deepEqual(await send(), ["landed"]);
    });

    test("the command receives what changed, says which year it cannot send, and a server answers the same numbers", async () => {
      const day = "2026-04-22";
      const command = talliesCommand(async () => ({ records, day, close: async () => {} }));
      const run = (options: Record<string, string>) =>
        command.run({ options: { workspace: workspace.folder, ...options }, positionals: [] }, effects);
      const outcome = await run({});
      assert.equal(outcome.exit, 0);
      assert.match(
        outcome.text,
        /^register-tallies-2024-25\.csv: already received, \d+ rows\nregister-tallies-2025-26\.csv: landed, 22 rows$/,
      );
      assert.equal((await run({ year: "2026-27" })).exit, 2);
      const answered = await talliesAnswers(
        () => records,
        () => day,
      ).request("/tallies?year=2024-25");
      assert.deepEqual(await answered.json(), await filesOf(day, "2024-25"));
    });

    test("the files can be written into a folder instead, whole", async () => {
      const paths = writeTallies(join(folder, name), await filesOf("2026-04-22"));
      assert.equal(paths.filter((path) => existsSync(path)).length, 2);
      assert.match(readFileSync(paths[0] ?? "", "utf8"), /Executive,meetings-held,1\r\n/);
    });
  });
