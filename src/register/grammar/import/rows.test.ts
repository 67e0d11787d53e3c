import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { trialRegisters } from "../../../kit/postgres/index.ts";
import { openAccess } from "../../access/index.ts";
import { type Actor, type Entity, importRows, openRecords } from "../index.ts";

const everybody = { by: ["business-manager"], why: "A test." } as const;
const leave: Entity = {
  ...{ name: "leave", many: "leaves", title: "Leave", says: "", openWords: "open", prefix: "L" },
  ...{ named: "title", listed: [], begins: "open", example: {}, clocks: [], moves: [] },
  fields: [
    { name: "title", label: "Who", kind: "line", required: "Say who" },
    { name: "from", label: "From", kind: "day" },
    { name: "until", label: "Until", kind: "day" },
    {
      name: "cover",
      label: "Cover",
      kind: "table",
      columns: [
        { name: "who", label: "Who", kind: "line", required: "Say who" },
        { name: "for", label: "For", kind: "link", to: "leave" },
      ],
    },
  ],
  refuses: ({ from = "", until = "9999" }) => (until < from ? { until: "It ends before it begins" } : null),
  states: { open: { words: "Open", open: true, says: "" } },
  ...{ see: everybody, add: everybody, change: everybody },
};
const by: Actor = { account: "a", session: null, name: "Linnet Cawdrey", role: "business-manager" };

for (const kind of trialRegisters())
  test(`${kind.name}: the rows of a file`, { skip: kind.skip }, async (t) => {
    const trial = await kind.open();
    t.after(() => trial.close());
    const now = () => Temporal.Instant.from("2026-04-22T09:00:00Z");
    const access = openAccess(trial.register, trial.workspace, now);
    await access.partnerships.begin({ name: "Oakmarch", kind: "children", beganOn: "2024-07-01" });
    const records = openRecords(trial.register, access, trial.workspace, now)("oakmarch");
    const imported = async (values: Record<string, string>) => {
      const rows = [{ on: "2026-04-22", by, values }];
      const [result] = await importRows(leave, rows, { records, entities: [leave], keep: true });
      return result?.became === "refused" ? result.why.join(" ") : String(result?.reference);
    };

    await t.test("a rule about days judges them however the file writes them", async () => {
      const late = { title: "Maud", from: "2 April 2026", until: "10/4/2026" };
      assert.equal(await imported(late), "L-2026-001");
      const wrong = { title: "Silas", from: "10 April 2026", until: "9/4/2026" };
      assert.match(await imported(wrong), /It ends before it begins/);
    });

    await t.test("a table in a cell is read line by line, and what it names is found", async () => {
      assert.equal(await imported({ title: "Corin", cover: "Wren | L-2026-001\nEwan | Maud" }), "L-2026-002");
      assert.deepEqual(JSON.parse((await records.find("L-2026-002"))?.values.cover ?? ""), [
        { who: "Wren", for: "L-2026-001" },
        { who: "Ewan", for: "L-2026-001" },
      ]);
      assert.match(
        await imported({ title: "Tamsin", cover: "Wren | Nobody" }),
        /row 1: there is no leave “Nobody”/,
      );
    });
  });
