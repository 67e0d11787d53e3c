import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../entity.ts";
import type { Revision } from "../store.ts";
import { historyOf } from "./history.ts";

const sitting: Entity = {
  ...{ name: "sitting", many: "sittings", title: "Sittings", says: "Who sat.", openWords: "open" },
  ...{ prefix: "SI", named: "title", listed: [], clocks: [], example: {} },
  fields: [
    { name: "title", label: "Title", kind: "line" },
    { name: "group", label: "Group", kind: "link", to: "group", back: "Its sittings" },
    {
      ...{ name: "attendance", label: "Attendance", kind: "table" },
      columns: [
        { name: "seat", label: "Seat", kind: "link", to: "seat" },
        { name: "came", label: "Came", kind: "choice", choices: { present: "Present" } },
      ],
    },
  ],
  ...{ begins: "open", states: { open: { words: "Open", open: true, says: "It is open." } }, moves: [] },
  ...{ see: { by: [], why: "" }, add: { by: [], why: "" }, change: { by: [], why: "" } },
};

const revision = (version: number, values: Revision["values"]): Revision => ({
  ...{ version, done: version === 1 ? "add" : "edit", state: "open", values, why: null },
  ...{ on: "2026-04-16", at: "2026-04-16T09:00:00Z", name: "Linnet Cawdrey", role: "business-manager" },
});

test("the history names what a record links to and who sat where, and shows no bare reference of a row", () => {
  const after = { group: "G-2024-002", attendance: '[{"seat":"GM-2024-006","came":"present"}]' };
  const titles = new Map([
    ["G-2024-002", "Executive"],
    ["GM-2024-006", "Delegate of the council"],
  ]);
  const [last] = historyOf(sitting, [revision(2, after), revision(1, {})], titles);
  assert.deepEqual(
    last?.changed.map(({ label, is }) => `${label}: ${is}`),
    ["Group: G-2024-002 Executive", "Attendance: Delegate of the council, Present"],
  );
});
