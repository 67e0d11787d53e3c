import assert from "node:assert/strict";
import { test } from "node:test";
import type { Field } from "./entity.ts";
import { formOf } from "./form.ts";
import { inLines, type TableField } from "./table.ts";

const attendance: TableField = {
  name: "attendance",
  label: "Who came",
  kind: "table",
  columns: [
    { name: "who", label: "Who", kind: "line", required: "Say who" },
    {
      name: "came",
      label: "Came?",
      kind: "choice",
      choices: { yes: "Came", sorry: "Apologies" },
      required: "Say whether they came",
    },
    { name: "deputy", label: "Deputy", kind: "line" },
  ],
};
const read = (fields: readonly Field[], typed: Record<string, string>) => {
  const result = formOf(fields).safeParse(typed);
  return result.success ? result.data : result.error.issues.map(({ message }) => message).join();
};

test("a table's rows are the same from boxes, from lines of a file and from what is kept; empty rows are left out", () => {
  const boxes = {
    "attendance.0.who": "Health",
    "attendance.0.came": "yes",
    "attendance.2.who": "Police",
    "attendance.2.came": "sorry",
    "attendance.2.deputy": "Linnet Cawdrey",
  };
  const kept = read([attendance], boxes);
  assert.ok(typeof kept !== "string");
  const lines = inLines(attendance, kept.attendance);
  assert.equal(lines, "Health | Came | \nPolice | Apologies | Linnet Cawdrey");
  assert.deepEqual(read([attendance], { attendance: lines }), kept);
  assert.deepEqual(read([attendance], { attendance: kept.attendance ?? "" }), kept);
});

test("a row that lacks what it needs, or says what is no choice, is refused by its number", () => {
  assert.match(
    String(read([attendance], { attendance: "Health | Came\nPolice | " })),
    /Row 2: Say whether they came/,
  );
  assert.match(
    String(read([attendance], { attendance: "Health | Perhaps" })),
    /Row 1: Came\?: choose one of Came, Apologies/,
  );
  assert.match(
    String(read([attendance], { attendance: '[{"who":"Health","came":"yes","seat":"1"}]' })),
    /there is no column “seat”/,
  );
  assert.match(String(read([attendance], { attendance: "[{" })), /Row 1/);
});

test("a time of day is read as people write it, and a number only in figures", () => {
  const at: Field = { name: "at", label: "Begins at", kind: "time" };
  const hours: Field = { name: "hours", label: "Hours a week", kind: "number", most: 168 };
  for (const [typed, kept] of [
    ["9.30", "09:30"],
    ["2pm", "14:00"],
    ["12.15 am", "00:15"],
    ["12 pm", "12:00"],
    ["14:05", "14:05"],
  ])
    assert.deepEqual(read([at], { at: typed ?? "" }), { at: kept });
  for (const typed of ["25:00", "9.75", "noon"])
    assert.match(String(read([at], { at: typed })), /such as 14:00/);
  assert.deepEqual(read([hours], { hours: "37.50" }), { hours: "37.5" });
  for (const typed of ["-1", "169", "many"])
    assert.match(String(read([hours], { hours: typed })), /from 0 to 168/);
});
