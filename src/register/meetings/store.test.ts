import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../kit/postgres/index.ts";
import { openAccess } from "../access/index.ts";
import {
  type Actor,
  addRecord,
  type Desk,
  type Entity,
  openRecords,
  permissionsOf,
  takeMove,
  type Values,
} from "../grammar/index.ts";
import { group, membership } from "../groups/index.ts";
import { agency, person } from "../partners/index.ts";
import { item, meeting, meetingsCounted } from "./index.ts";
import { gathered } from "./store.ts";

const entities: readonly Entity[] = [agency, person, group, membership, meeting, item];
const by: Actor = { account: "c", session: null, name: "Corin Thackwell", role: "business-manager" };

for (const { name, skip, open } of trialRegisters())
  describe(`meetings on ${name}`, { skip }, () => {
    let desk: Desk;
    let close = async () => {};
    before(async () => {
      const trial = await open();
      const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
      const access = openAccess(trial.register, trial.workspace, now, entities.flatMap(permissionsOf));
      desk = { records: openRecords(trial.register, access, trial.workspace, now)("oakmarch"), entities };
      close = trial.close;
    });
    after(() => close());

    const add = async (entity: Entity, values: Values, on = "2024-07-01") => {
      const kept = await addRecord(desk, entity, { values, by, on });
      assert.ok(!("problems" in kept), JSON.stringify(kept));
      return kept;
    };
    const move = async (entity: Entity, reference: string, name: string, values: Values, on: string) => {
      const before = await desk.records.find(reference);
      assert.ok(before);
      const kept = await takeMove(desk, entity, before, { move: name, values, by, on });
      assert.ok("reference" in kept, JSON.stringify(kept));
      return kept;
    };

    test("a meeting is held against its group's terms as they stood on its day, with who held the seats then", async () => {
      const council = await add(agency, { ...agency.example, name: "Council" });
      const terms = {
        ...group.example,
        leastVoting: "1",
        mustBeThere: "",
        reportsTo: "",
        chair: "",
        deputyChair: "",
      };
      const of = await add(group, terms);
      const [first, second] = [
        await add(person, { name: "Linnet Cawdrey", agency: council.reference, post: "Head" }),
        await add(person, { name: "Perran Oddie", agency: council.reference, post: "Head" }),
      ];
      const seat = await add(membership, {
        ...{ seat: "Head of quality", group: of.reference, agency: council.reference, voting: "yes" },
        ...{ holder: first.reference, since: "2024-07-01", from: "2024-07-01" },
      });
      const held = await add(meeting, {
        group: of.reference,
        title: "March",
        on: "2026-03-12",
        begins: "10:00",
        ends: "11:30",
      });
      const paper = await add(item, {
        title: "Figures",
        group: of.reference,
        purpose: "information",
        asked: "To note them.",
        owner: "Analyst",
      });
      await move(item, paper.reference, "place", { meeting: held.reference, order: "1" }, "2026-03-02");
      await move(meeting, held.reference, "call", { sentOn: "2026-03-05" }, "2026-03-05");
      const rows = [{ member: seat.reference, person: "Linnet Cawdrey", came: "present" }];
      await move(meeting, held.reference, "hold", { attendance: JSON.stringify(rows) }, "2026-03-12");
      await move(
        membership,
        seat.reference,
        "hand-over",
        { holder: second.reference, since: "2026-04-01" },
        "2026-04-01",
      );
      const standing = await desk.records.find(of.reference);
      assert.ok(standing);
      const changed = {
        draft: { ...standing, values: { ...standing.values, leastVoting: "5" } },
        done: "edit",
        why: "More members.",
      };
      await desk.records.change(group, standing, { change: changed, act: { by, on: "2026-04-01" } });
      const whole = await gathered(desk, held.reference, meeting);
      assert.equal(whole?.quorum?.words, "Quorate: 1 voting member was there (at least 1).");
      assert.deepEqual(
        whole?.attended.map((each) => [each.person, each.agencyName]),
        [["Linnet Cawdrey", "Council"]],
      );
      const counted = await meetingsCounted(desk.records);
      assert.deepEqual(
        counted.map(({ on, quorate, attended }) => [on, quorate, attended.map((each) => each.agencyName)]),
        [["2026-03-12", true, ["Council"]]],
      );
      assert.deepEqual(
        whole?.agenda.placed.map((each) => each.item.title),
        ["Figures"],
      );
      assert.equal(await gathered(desk, of.reference, meeting), null);
    });
  });
